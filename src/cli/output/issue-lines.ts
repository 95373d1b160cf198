import type { Issue, Ladder, Place } from '../../ladder/index.js';
import { repairEncoding } from '../../markdown/index.js';
import type { InputFile } from '../files/read-files.js';

/** The lines of input files to which issues refer, which are those of the repaired text. Cached by file. */
export class IssueLines {
  readonly #files: ReadonlyMap<string, InputFile>;
  readonly #lines = new Map<string, readonly string[]>();

  constructor(files: readonly InputFile[]) {
    this.#files = new Map(files.map((file) => [file.path, file]));
  }

  of(path: string): readonly string[] {
    const file = this.#files.get(path);
    const lines = this.#lines.get(path) ?? (file ? repairEncoding(file.text).text.split(/\r\n?|\n/) : []);
    this.#lines.set(path, lines);
    return lines;
  }

  /** The words of a range of HTML that a file was converted to: its author never saw the tags. */
  wordsOf(path: string, { start, end }: Place): string | undefined {
    if (!this.#files.get(path)?.isMade) return undefined;
    const [first = '', ...others] = this.of(path).slice(start.line - 1, end.line);
    const html = [first.slice(start.column - 1, others.length === 0 ? end.column - 1 : undefined), ...others].join(' ');
    return html
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  }
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Returns the number of levels in words, such as `1 level` or `3 levels`. */
export const levelsOf = ({ levels }: Ladder): string => `${levels.length} ${levels.length === 1 ? 'level' : 'levels'}`;

/** Counts the issues of a severity. */
export const countOf = (issues: readonly Issue[], severity: Issue['severity']): number =>
  issues.filter((issue) => issue.severity === severity).length;

/** Sorts issues by file, line and column. Issues without a file or place come last. */
export function inOrder(issues: readonly Issue[]): readonly Issue[] {
  const files = [...new Set(issues.map(({ file }) => file))];
  const key = ({ file, place }: Issue): readonly number[] => [
    file === undefined ? files.length : files.indexOf(file),
    place?.start.line ?? Infinity,
    place?.start.column ?? Infinity,
  ];
  const keyed = issues.map((issue) => [key(issue), issue] as const);
  keyed.sort(([a], [b]) => a.map((value, at) => compare(value, b[at] ?? 0)).find((sign) => sign !== 0) ?? 0);
  return keyed.map(([, issue]) => issue);
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
