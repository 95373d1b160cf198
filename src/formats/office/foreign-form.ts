/** An unsupported format. */
export interface ForeignForm {
  /** The format, as in “It is …”. */
  readonly what: string;
  /** Sentences that say how to convert the file. */
  readonly advice: string;
}

const word = 'Open it in Word or LibreOffice, save it as .docx, and use that file.';
const excel = 'Open it in Excel or LibreOffice, save it as .xlsx, and use that file.';
const slides = 'Copy its text into a document with a heading for each level, and save that as .docx.';
const picture = 'Text in a picture cannot be read. Type it into a document or a table.';

const byExtension: Readonly<Record<string, ForeignForm>> = {
  ...same(
    'pdf',
    'a PDF, which stores the positions of letters, but no headings or lists',
    'Use the original document as .docx, or open the PDF in Word, check the result and save it as .docx.',
  ),
  ...same('doc dot', 'a Word 97–2003 document (.doc)', word),
  ...same('rtf', 'a Rich Text Format document', word),
  ...same('odt', 'an OpenDocument text', word),
  ...same('pages', 'an Apple Pages document', 'In Pages, choose File > Export To > Word, and use the .docx.'),
  ...same('xls xlt', 'an Excel 97–2003 workbook (.xls)', excel),
  ...same('xlsb', 'a binary Excel workbook (.xlsb)', excel),
  ...same('ods', 'an OpenDocument workbook', excel),
  ...same('numbers', 'an Apple Numbers spreadsheet', 'In Numbers, choose File > Export To > Excel, and use the .xlsx.'),
  ...same('key', 'an Apple Keynote presentation', slides),
  ...same('ppt pptx odp', 'a presentation', slides),
  ...same('toml', 'TOML', 'Save the same data as .yaml or .json.'),
  ...same('epub', 'an e-book', 'Save its text as .docx, and use that file.'),
  ...same('png jpg jpeg gif webp bmp tif tiff heic avif svg ico psd', 'a picture', picture),
  ...same('mp3 mp4 mov avi mkv webm wav m4a', 'a recording', 'Write down its text.'),
  ...same('gz tgz tar rar 7z', 'an archive', 'Unpack it, and use the folder in it.'),
  ...same('exe dll bin so dmg iso class wasm', 'a program', 'Use the file that contains the ladder.'),
};

function same(extensions: string, what: string, advice: string): Record<string, ForeignForm> {
  return Object.fromEntries(extensions.split(' ').map((extension) => [extension, { what, advice }]));
}

/** The first bytes of formats, for files with another or no extension. */
const byStart: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'pdf'],
  [/^\{\\rtf/, 'rtf'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|BM.{4}\0\0|II\*\0|MM\0\*)/s, 'png'],
  [/^....ftyp(?:heic|avif)/s, 'png'],
  [/^(?:....ftyp|ID3|RIFF....(?:WAVE|AVI ))/s, 'mp4'],
  [/^(?:\p{Cc}\x8b|Rar!|7z\xbc\xaf)/u, 'gz'],
  [/^(?:MZ|\x7fELF)/, 'exe'],
];

/** The first bytes of an OLE container: files of Office 97–2003, and newer files with a password. */
const container = /^\xd0\xcf\p{Cc}\xe0\xa1\xb1/u;

const extensionOf = (path: string): string => /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';

/**
 * Detects an unsupported format. `start` has the first bytes of the file, one character for each. They take precedence over the
 * extension, which may be wrong.
 */
export function foreignForm(path: string, start = ''): ForeignForm | undefined {
  const extension = extensionOf(path);
  const named = byExtension[extension];
  if (container.test(start)) {
    if (named) return named;
    if (/^(?:docx|xlsx)$/.test(extension))
      return {
        what: 'a file with a password, or in an older format',
        advice: `Open it, remove the password, and save it as .${extension}.`,
      };
    return { what: 'a file of an older office program', advice: 'Open it in that program, and save it as .docx or .xlsx.' };
  }
  const begun = byStart.find(([pattern]) => pattern.test(start))?.[1];
  return (begun === undefined ? undefined : byExtension[begun]) ?? named;
}

/** The text of an issue about a file in this format. */
export const refusalOf = ({ what, advice }: ForeignForm): string => `It is ${what}. ${advice}`;
