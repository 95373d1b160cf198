import type { FileFormat } from './file-format.js';
import { writeDocx } from './write-docx.js';

/**
 * A Word document. Each level is a heading, with a heading for each of its competencies below. Expectations are a list; examples are a
 * list after the line `Examples:`. The title of the ladder is the title of the document, and notes are before and after the levels.
 *
 * `openFileBytes` and `readLadder` read it back. docs/reading.md lists what is lost.
 *
 * @example await writeFile('ladder.docx', await docxFormat.write(ladder));
 */
export const docxFormat: FileFormat = {
  id: 'docx',
  name: 'Word',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: writeDocx,
};
