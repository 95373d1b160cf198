import { decodeText } from './decode-text.js';
import { docxToHtml, isOfDocx } from './docx-html.js';
import { foreignForm, refusalOf } from './foreign-form.js';
import { type OpenedFile, refused } from './opened-file.js';
import { unzip } from './unzip.js';
import { isOfXlsx, xlsxToHtml } from './xlsx-html.js';

/** The files that are read from an archive that is not an office file. */
const isText = (path: string): boolean => /\.(?:md|markdown|csv|html?)$/i.test(path) && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(path);

/** Converts a ZIP archive to texts: an office file, or an export of several text files. */
export async function openArchive(path: string, bytes: Uint8Array, isInner = false): Promise<OpenedFile> {
  const all = await unzip(bytes, (name) => isOfDocx(name) || isOfXlsx(name) || isText(name) || /\.zip$/i.test(name) || name === 'mimetype');
  if (all.problem !== undefined) return refused(path, all.problem);
  const { files } = all;
  if (files.has('word/document.xml')) return made(path, await docxToHtml(all));
  if (files.has('xl/workbook.xml')) return made(path, await xlsxToHtml(all));
  const other = foreignForm(nameOf(files, path));
  if (other) return refused(path, refusalOf(other));
  // Notion puts the archive of an export into another.
  const [inner] = [...files].filter(([name]) => /\.zip$/i.test(name));
  const texts = [...files].filter(([name]) => isText(name));
  if (inner && texts.length === 0 && !isInner) return openArchive(path, inner[1], true);
  if (texts.length === 0)
    return refused(path, 'It is an archive without Markdown, CSV or HTML files. Unpack it, and use the file that contains the ladder.');
  return { files: texts.map(([name, each]) => ({ path: `${path}/${name}`, ...decodeText(each) })), isMade: true, issues: [] };
}

const made = (path: string, text: string): OpenedFile => ({ files: [{ path, text }], isMade: true, issues: [] });

/** A name with the extension of the format, which is detected from the files of the archive. */
function nameOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  if (files.has('ppt/presentation.xml')) return '.pptx';
  const type = new TextDecoder().decode(files.get('mimetype') ?? new Uint8Array());
  if (type.includes('opendocument.text')) return '.odt';
  if (type.includes('opendocument.spreadsheet')) return '.ods';
  if (type.includes('opendocument.presentation')) return '.odp';
  return type.includes('epub') ? '.epub' : path;
}
