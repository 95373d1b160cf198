import type { ExportFormat, Ladder, Level } from '../../ladder/index.js';

/** Downloads a level or a ladder as a file and returns the file name. */
export function download({ write, extension, mediaType }: ExportFormat, source: Ladder | Level, title: string): string {
  const file = `${fileNameOf(title) || source.id}.${extension}`;
  // Documents of test runners have no downloads.
  if (!URL.createObjectURL) return file;
  const url = URL.createObjectURL(new Blob([write(source)], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  // Some browsers read the blob only after the click has been dispatched.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return file;
}

/** Turns `L4: Lead Data Engineer` into `l4-lead-data-engineer`, and keeps letters and digits of every script. */
const fileNameOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
