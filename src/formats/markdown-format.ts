import { type ExportFormat, isLadder, levelsOf } from '../ladder/index.js';
import { writeNotes } from '../markdown/dialects/index.js';
import { writeLevel } from '../markdown/index.js';

/**
 * A page for each level, as `writeLevel` writes it; those of a ladder follow one another, an empty line between. A ladder's
 * notes are around them: those without a title first, the others last. `readLadder` of `rungs/formats` reads it back.
 */
export const markdownFormat: ExportFormat = {
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  write: (source) => {
    const levels = levelsOf(source).map(writeLevel).join('\n');
    return isLadder(source) && source.notes ? writeNotes(source.notes, levels) : levels;
  },
};
