import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { filesThatFit, slashed } from '../../compile/index.js';
import type { Issue } from '../../ladder/index.js';

/** Documents that are not read from a folder: formats that cannot be read, and HTML beside other definitions. */
const documents = '**/*.{pdf,doc,rtf,odt,pages,xls,ods,numbers,ppt,pptx,odp,html,htm}';

/** How many files an issue names. */
const mostNamed = 3;

/** Reports the documents in the same folders as files that were read, in one issue. The command reads or writes the paths in `known`. */
export function unreadFiles(operands: readonly string[], known: readonly string[]): readonly Issue[] {
  const paths = new Set(known.map((path) => resolve(path)));
  const places = new Set([...paths].map((path) => dirname(path)));
  const folders = operands.filter((operand) => statSync(operand, { throwIfNoEntry: false })?.isDirectory());
  const unread = [
    ...new Set(folders.flatMap((folder) => filesThatFit(documents, folder, false).map((path) => slashed(join(folder, path))))),
  ]
    .filter((path) => !paths.has(resolve(path)) && places.has(dirname(resolve(path))))
    .filter(isDocument);
  if (unread.length === 0) return [];
  const [first, ...others] = unread.length > mostNamed ? [...unread.slice(0, mostNamed), `${unread.length - mostNamed} more`] : unread;
  const last = others.pop();
  const named = last === undefined ? `${first} was` : `${[first, ...others].join(', ')} and ${last} were`;
  const message = `${named} not read, so levels may be missing. From a folder, PDF and older office formats are never read, and HTML only if there is nothing else. Save them as .docx, .xlsx or .md. If they are not part of the ladder, move them to another folder, or name the files to read instead of the folder.`;
  return [{ rule: 'unread-files', severity: 'error', message }];
}

/** Whether a file may have content for readers: all but HTML pages that `rungs` wrote, and those that only load an application. */
function isDocument(path: string): boolean {
  if (!/\.html?$/i.test(path)) return true;
  const html = readFileSync(path, 'utf8');
  return /<(?:h[1-6]|table|[ou]l)[\s>]/i.test(html) && !/\sdata-rungs(?:-\w+)?=/.test(html);
}
