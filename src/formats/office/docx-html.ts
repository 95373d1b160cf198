import { type Unzipped, zipAgain } from './unzip.js';

/** The files of a .docx that are read: text, but no pictures. */
export const isOfDocx = (path: string): boolean => /\.(?:xml|rels)$/i.test(path);

const styles = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "r[style-name='Code'] => code",
  // The table of contents that Word generates.
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `p[style-name='toc ${level}'] => !`),
  "p[style-name='TOC Heading'] => !",
  // Lists of Word have nine levels. The default style map of mammoth has five.
  ...[6, 7, 8, 9].flatMap((level) =>
    ['unordered', 'ordered'].map(
      (kind) => `p:${kind}-list(${level}) => ${'ul|ol > li > '.repeat(level - 1)}${kind === 'ordered' ? 'ol' : 'ul'} > li:fresh`,
    ),
  ),
];

/** Converts a .docx to HTML with a line of text for each paragraph. */
export async function docxToHtml({ files }: Extract<Unzipped, { files: unknown }>): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const bytes = await zipAgain(files);
  const arrayBuffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  // mammoth takes a `Buffer` in Node.js and an `ArrayBuffer` in a browser.
  const input = typeof Buffer === 'undefined' ? { arrayBuffer } : { buffer: Buffer.from(arrayBuffer) };
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: styles,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  });
  return `<!DOCTYPE html>\n${value.replace(/<\/(?:p|h[1-6]|li|ul|ol|tr|table|blockquote)>(?!<\/)/g, '$&\n')}`;
}
