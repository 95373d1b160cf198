import type { Issue, Place } from '../ladder/index.js';

/** An issue for the output of a build, with its place and a code frame. */
export interface CompileProblem {
  readonly isError: boolean;
  readonly message: string;
  /** Absolute path. Absent if the issue has no file. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 code units. */
  readonly column?: number;
  /** The lines around the place, with line numbers and a marker. */
  readonly frame?: string;
}

/**
 * Whether nothing should be built because of an issue. Content that a reader left out (`unread-…`) is an error of the file, but what was read is
 * right.
 */
export const stopsBuild = ({ rule, severity }: Issue): boolean => severity === 'error' && !rule.startsWith('unread-');

/** Converts an issue. `source` is the file of the issue. With `strict`, a warning becomes an error. */
export function problemOf(issue: Issue, source?: { readonly file: string; readonly text: string }, strict = false): CompileProblem {
  const { rule, message, place } = issue;
  return {
    isError: strict || stopsBuild(issue),
    message: `${message} (${rule})`,
    ...(source && { file: source.file }),
    ...(source && place && { ...place.start, frame: frameOf(source.text, place) }),
  };
}

/** Formats a problem as text: place, message and code frame. */
export function textOf({ file, line, column, message, frame }: CompileProblem): string {
  const place = [file, line, column].filter((each) => each !== undefined).join(':');
  return [place ? `${place}: ${message}` : message, frame].filter((each) => each !== undefined).join('\n');
}

/** The lines around a place, with a marker below it, in the format of code frames of Vite. */
function frameOf(text: string, { start, end }: Place): string {
  const lines = text.split(/\r\n?|\n/);
  const first = Math.max(start.line - 3, 0);
  const digits = String(start.line + 2).length;
  const row = (number: string, line: string): string => `${number.padEnd(digits)} |  ${line}`;
  return lines
    .slice(first, start.line + 2)
    .flatMap((line, at) => {
      const number = first + at + 1;
      if (number !== start.line) return [row(String(number), line)];
      const last = end.line === start.line ? end.column : line.length + 1;
      return [row(String(number), line), row('', ' '.repeat(start.column - 1) + '^'.repeat(Math.max(last - start.column, 1)))];
    })
    .map((line) => line.trimEnd())
    .join('\n');
}
