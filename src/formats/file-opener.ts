import type { LadderFile } from '../markdown/dialects/index.js';
import type { Document } from './documents.js';
import type { FileReading } from './draft/file-reading.js';
import type { LevelsOption } from './draft/layers.js';
import type { Source } from './source/source.js';

/** A file that was read completely, or a document: its levels are found later, together with those of other files. */
export type Opened = FileReading | Document;

/** Opens a file of one format. Each opener is a module of its own, so that reading one format does not load the others. */
export type FileOpener = (file: LadderFile, source: Source, chosen?: LevelsOption) => Opened;

/** The reading of a file without a ladder. An issue of its source says why. */
export const noReading = (file: LadderFile, source: Source): FileReading => ({
  file,
  source,
  dialect: 'none',
  inherits: [],
});
