import type { LadderFile } from '../../markdown/dialects/index.js';
import type { FileReading } from '../draft/file-reading.js';
import type { LadderBuilder } from '../draft/ladder-builder.js';
import type { LevelsOption } from '../draft/layers.js';
import { noReading } from '../file-opener.js';
import type { Source } from '../source/source.js';
import { readCsvSource } from './read-csv.js';

/** Opens a table of comma- or tab-separated values. */
export function openCsv(file: LadderFile, source: Source, chosen?: LevelsOption): FileReading {
  const { dialect, builder } = readCsvSource(source, chosen === 'rows' || chosen === 'columns' ? chosen : undefined);
  if (!builder) source.refuse(wanted);
  return { ...noReading(file, source), dialect, builder, ...(builder && isMatrix(builder) && { mayJoin: 'same' }) };
}

const wanted =
  'Put the names of the levels into the first row and those of the competencies into the first column, or the reverse; or write a row for each expectation, with the columns `Level`, `Competency` and `Expectation`.';

const isMatrix = ({ levels }: LadderBuilder): boolean =>
  [...levels.values()].every(({ facts, summary, examples }) => facts.length === 0 && summary.length === 0 && examples.length === 0);
