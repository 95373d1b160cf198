import { type ExportFormat, isLadder, levelsOf } from '../../ladder/index.js';
import { writeNotes, writePage } from '../../markdown/dialects/index.js';
import { splitGrade } from '../axes/split-grade.js';
import { announcesExamples } from '../words/examples.js';

/**
 * Writes a page for each level with `writeLevel`, separated by empty lines. If a ladder has several levels, its title is in front
 * matter, as `title`. Notes without a title are before the levels, other notes are after them. `readLadder` of `rungs/formats` reads
 * the result.
 */
export const markdownFormat: ExportFormat = {
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  write: (source) => {
    const levels = levelsOf(source)
      .map((level) => writePage(level, isSyntax))
      .join('\n');
    if (!isLadder(source)) return levels;
    const text = source.notes ? writeNotes(source.notes, levels) : levels;
    return source.levels.length > 1 ? `---\ntitle: ${yamlString(source.title)}\n---\n\n${text}` : text;
  },
};

/** Whether `readLadder` does not read a heading as the title of a competency, or not all of it. */
const isSyntax = (title: string): boolean => announcesExamples(title) || splitGrade(title) !== undefined;

/**
 * Writes a text as a string of YAML and JSON. Characters that start HTML, links, code or expressions are escaped, for renderers
 * that show front matter as text.
 */
const yamlString = (text: string): string =>
  JSON.stringify(text).replace(/[<>{}[\]`]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
