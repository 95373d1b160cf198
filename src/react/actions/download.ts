import type { ExportFormat, Ladder, Level } from '../../ladder/index.js';

/** Hands a level or a ladder to the browser as a file, and gives the name of the file. */
export function download({ write, extension, mediaType }: ExportFormat, source: Ladder | Level, title: string): string {
  const file = `${fileNameOf(title) || source.id}.${extension}`;
  const url = URL.createObjectURL(new Blob([write(source)], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  // Some browsers begin to read only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return file;
}

/** `L4: Lead Data Engineer` as `l4-lead-data-engineer`; letters and digits of every script are kept. */
const fileNameOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
