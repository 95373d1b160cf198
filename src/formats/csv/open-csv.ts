import type { LadderFile } from '../../markdown/dialects/index.js';
import type { FileReading } from '../draft/file-reading.js';
import type { LadderBuilder } from '../draft/ladder-builder.js';
import type { LevelsOption } from '../draft/layers.js';
import { noReading } from '../file-opener.js';
import { advice } from '../source/advice.js';
import type { Source } from '../source/source.js';
import { readCsvSource } from './read-csv.js';

/** Opens a table of comma- or tab-separated values. */
export function openCsv(file: LadderFile, source: Source, chosen?: LevelsOption): FileReading {
  const { dialect, builder } = readCsvSource(source, chosen === 'rows' || chosen === 'columns' ? chosen : undefined);
  if (!builder) source.refuse(advice.table);
  return { ...noReading(file, source), dialect, builder, ...(builder && isMatrix(builder) && { mayJoin: 'same' }) };
}

const isMatrix = ({ levels }: LadderBuilder): boolean =>
  [...levels.values()].every(({ facts, summary, examples }) => facts.length === 0 && summary.length === 0 && examples.length === 0);
