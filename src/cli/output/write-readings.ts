import type { FilesReading } from '../../formats/index.js';
import { printable } from './terminal.js';

/** Writes what was taken for levels and competencies, a line for all files that were read alike; files are named if others were not. */
export const writeReadings = (readings: readonly FilesReading[]): string =>
  readings.map(({ files, says }) => `${readings.length > 1 ? `${namesOf(files)}: ` : ''}${says}\n`).join('');

const namesOf = ([first = '', ...others]: readonly string[]): string =>
  others.length === 0 ? printable(first) : `${printable(first)} and ${others.length} more`;
