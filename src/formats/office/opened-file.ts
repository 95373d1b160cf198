import type { Issue } from '../../ladder/index.js';
import type { LadderFile } from '../../markdown/dialects/index.js';
import { rules } from '../source/read-issues.js';
import type { Decoded } from './decode-text.js';

/** The texts in a file, for `readLadder`. */
export interface OpenedFile {
  /** One text; for an archive, a text for each of its files. Empty if the file cannot be read. */
  readonly files: readonly (LadderFile & Decoded)[];
  /** Whether the texts were converted from another format, so that they cannot be written back to the file. */
  readonly isMade: boolean;
  /** Why the file cannot be read. */
  readonly issues: readonly Issue[];
}

/** A file that cannot be read, with one issue that says why. */
export function refused(path: string, why: string): OpenedFile {
  const { severity, message } = rules['no-ladder'];
  const start = { line: 1, column: 1 };
  return {
    files: [],
    isMade: true,
    issues: [{ rule: 'no-ladder', severity, message: message(why), file: path, place: { start, end: start } }],
  };
}
