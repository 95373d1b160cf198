import type { ExportFormat } from '../ladder/index.js';
import { writeLevel } from '../markdown/index.js';
import { levelsOf } from './levels-of.js';

/** A page for each level, as `writeLevel` writes it; those of a ladder follow one another, an empty line between. */
export const markdownFormat: ExportFormat = {
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  write: (source) => levelsOf(source).map(writeLevel).join('\n'),
};
