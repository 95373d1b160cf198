import type { Issue, Place } from '../ladder/index.js';

/** An issue as those who build see it: where it is, and what stands there. */
export interface Problem {
  readonly isError: boolean;
  readonly message: string;
  /** An absolute path; absent where no file is to blame. */
  readonly file?: string;
  readonly line?: number;
  /** Counts from 1, as people and editors do. */
  readonly column?: number;
  readonly frame?: string;
}

/** Says an issue of a reader to those who build; `file` is whose issue it is, `strict` makes a warning an error. */
export function problemOf(
  { rule, severity, message, place }: Issue,
  source?: { readonly file: string; readonly text: string },
  strict = false,
): Problem {
  return {
    isError: strict || severity === 'error',
    message: `${message} (${rule})`,
    ...(source && { file: source.file }),
    ...(source && place && { ...place.start, frame: frameOf(source.text, place) }),
  };
}

/** A problem as text: where, what, and the lines. */
export function textOf({ file, line, column, message, frame }: Problem): string {
  const place = [file, line, column].filter((each) => each !== undefined).join(':');
  return [place ? `${place}: ${message}` : message, frame].filter((each) => each !== undefined).join('\n');
}

/** The lines around a place, which is underlined; in the form that Vite's own frames have. */
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
