import { type ExportFormat, isLadder, levelsOf } from '../../ladder/index.js';
import { writeNotes } from '../../markdown/dialects/index.js';
import { writeLevel } from '../../markdown/index.js';

/**
 * A page for each level, as `writeLevel` writes it; those of a ladder follow one another, an empty line between. The title of a
 * ladder of several levels is in front matter, as `title`. A ladder's notes are around its levels: those without a title first, the
 * others last. `readLadder` of `rungs/formats` reads it back.
 */
export const markdownFormat: ExportFormat = {
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  write: (source) => {
    const levels = levelsOf(source).map(writeLevel).join('\n');
    if (!isLadder(source)) return levels;
    const text = source.notes ? writeNotes(source.notes, levels) : levels;
    // A JSON string is a YAML string.
    return source.levels.length > 1 ? `---\ntitle: ${JSON.stringify(source.title)}\n---\n\n${text}` : text;
  },
};
