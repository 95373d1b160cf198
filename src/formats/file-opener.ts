import type { LadderFile } from '../markdown/dialects/index.js';
import type { Document } from './documents.js';
import type { FileReading } from './draft/file-reading.js';
import type { LevelsOption } from './draft/layers.js';
import type { Source } from './source/source.js';

/** A file that was read, or one whose levels are found beside those of other files. */
export type Opened = FileReading | Document;

/** Opens files of one form. Each is in a module of its own, so that what reads one form loads nothing of the others. */
export type FileOpener = (file: LadderFile, source: Source, chosen?: LevelsOption) => Opened;

/** A file that has no ladder; its source has an issue that says why. */
export const noReading = (file: LadderFile, source: Source): FileReading => ({
  file,
  source,
  dialect: 'none',
  inherits: [],
});
