import { decodeText } from './decode-text.js';
import { foreignForm, refusalOf } from './foreign-form.js';
import { openArchive } from './open-archive.js';
import { type OpenedFile, refused } from './opened-file.js';

/** Maximum size of an archive in bytes. Pictures count, but are not unpacked. */
const maxSize = 100_000_000;

/**
 * Converts the bytes of a file to texts for `readLadder`: text files are decoded, .docx and .xlsx become HTML, and a .zip of a Notion
 * export has a text for each page. The packages that read archives are loaded only for them.
 *
 * Never rejects. A file that is in an unsupported format, damaged, protected or too large has no texts, and one issue that says what it is
 * and what to do.
 *
 * @example
 * ```ts
 * const { files, issues } = await openFileBytes('ladder.docx', await readFile('ladder.docx'));
 * const { ladder } = readLadder(files);
 * ```
 */
export async function openFileBytes(path: string, bytes: Uint8Array): Promise<OpenedFile> {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  const foreign = foreignForm(path, start);
  if (foreign) return refused(path, refusalOf(foreign));
  const isZip = start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06');
  const [extension] = /\.(?:docx|docm|xlsx|xlsm|zip)$/i.exec(path) ?? [];
  if (!isZip && extension === undefined) return { files: [{ path, ...decodeText(bytes) }], isMade: false, issues: [] };
  if (!isZip)
    return refused(
      path,
      `Its name ends in ${extension}, but its content is something else. Correct the extension, or save the file again.`,
    );
  if (bytes.length > maxSize)
    return refused(path, `It is larger than ${maxSize / 1_000_000} MB, far more than a ladder. Remove its pictures, and save it again.`);
  try {
    return await openArchive(path, bytes);
  } catch (error) {
    return refused(path, isMissing(error) ? missing : invalid);
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';

const missing =
  'The packages that read it (mammoth, hucre, fflate) are not installed. Install rungs with its optional dependencies, or save the file as HTML or CSV.';
const invalid = 'Its content is not valid for its format. Open it in the program that wrote it, and save it again.';
