import type { Issue } from '../../ladder/index.js';
import { countOf, type IssueLines } from './issue-lines.js';
import { type OutputStream, paint, printable } from './terminal.js';

/** Writes issues for a terminal: the place, the message and the rule, with an excerpt of the line in which the place is underlined. */
export function writeIssues(issues: readonly Issue[], lines: IssueLines, stream: OutputStream): string {
  return issues.map((issue) => writeIssue(issue, lines, stream)).join('\n');
}

function writeIssue({ rule, severity, message, file, place, path }: Issue, lines: IssueLines, stream: OutputStream): string {
  const position = place ? `:${place.start.line}:${place.start.column}` : path === undefined ? '' : `#${path}`;
  const where = file === undefined && position === '' ? '' : `${paint('bold', printable(`${file ?? ''}${position}`), stream)} `;
  const kind = paint(severity === 'error' ? 'red' : 'yellow', severity, stream);
  const words = file === undefined || !place ? undefined : lines.wordsOf(file, place);
  const excerpt =
    file === undefined || !place ? '' : words === undefined ? writeExcerpt(place, lines.of(file), stream) : quote(words, stream);
  return `${where}${kind} ${printable(message)} ${paint('dim', `(${rule})`, stream)}\n${excerpt}`;
}

/** Longest excerpt of a line, in UTF-16 code units. */
const width = 100;

function quote(words: string, stream: OutputStream): string {
  if (words === '') return '';
  return `  ${paint('dim', '|', stream)} ${printable(words.slice(0, width))}${words.length > width ? '…' : ''}\n`;
}

/** Writes the first line of a place with `^` below its range, and the number of further lines. */
function writeExcerpt({ start, end }: NonNullable<Issue['place']>, lines: readonly string[], stream: OutputStream): string {
  const line = lines[start.line - 1];
  if (line === undefined || line.trim() === '') return '';
  const first = start.column - 1;
  const last = end.line === start.line ? end.column - 1 : line.trimEnd().length;
  const cut = first > width / 2 ? Math.max(0, Math.min(first - width / 4, line.length - width)) : 0;
  const shown = line.slice(cut, cut + width);
  const marked = line.slice(first, Math.min(last, cut + width));
  const gutter = String(start.line);
  const more = end.line - start.line - (end.column === 1 ? 1 : 0);
  const blank = ' '.repeat(gutter.length);
  return [
    `  ${paint('dim', `${gutter} |`, stream)} ${cut > 0 ? '…' : ''}${printable(shown)}${cut + width < line.length ? '…' : ''}`,
    `  ${paint('dim', `${blank} |`, stream)} ${cut > 0 ? ' ' : ''}${spaces(line.slice(cut, first))}${paint('red', '^'.repeat(Math.max(1, columnsOf(marked))), stream)}`,
    ...(more > 0 ? [`  ${paint('dim', `${blank} | and ${more} more ${more === 1 ? 'line' : 'lines'}`, stream)}`] : []),
    '',
  ].join('\n');
}

/** Returns white space as wide as a text on a terminal. Keeps tabs, so that their widths match. */
const spaces = (text: string): string =>
  text
    .split('\t')
    .map((part) => ' '.repeat(columnsOf(part)))
    .join('\t');

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/gu;
const narrow = /[\p{Mn}\p{Me}\p{Cf}]/gu;

/** Returns the width of a text in terminal columns: two for East Asian wide characters and emoji, none for combining marks. */
function columnsOf(text: string): number {
  return [...text.replace(wide, '__').replace(narrow, '')].length;
}

/** Summarises issues, such as `2 errors and 1 warning in 3 files`. */
export function summarise(issues: readonly Issue[], files: number): string {
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${count(countOf(issues, 'error'), 'error')} and ${count(countOf(issues, 'warning'), 'warning')} in ${count(files, 'file')}`;
}
