import type { Issue } from 'rungs';
import type { ReadResult } from 'rungs/formats';
import { repairEncoding } from 'rungs/markdown';
import { isScalar, LineCounter, parseAllDocuments, type Scalar, visit } from 'yaml';

interface Said {
  readonly text: string;
  readonly line: number;
}

/**
 * Returns the words of a file that are neither in the JSON of its ladder nor in the lines of an issue. Shares no code with
 * `accountForWords` and does not use `syntax`: the names of columns and fields are listed here. Does not count words: one in the ladder is
 * enough for all equal ones. The corner cell of a table is not compared, because a damaged one can contain any words.
 */
export function wordsOverlooked(source: string, { ladder, issues }: ReadResult): string[] {
  const text = repairEncoding(source)
    .text.replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const isData = /^(?:yaml|front-matter)$/.test(ladder?.levels[0]?.source?.dialect ?? '');
  const kept = JSON.stringify(ladder ?? '');
  const named = new Set(issues.flatMap(linesOf));
  // Tags are syntax.
  const lines = withoutCorners(text)
    .replace(/<\/?[a-z][^<>]*>/gi, blank)
    .split('\n');
  const form = (isData ? fields : columns).split(' ');
  // A damaged file can have parts of column names.
  const isForm = (word: string): boolean => form.some((name) => name.includes(word.toLowerCase()));
  const all = isData ? scalarsOf(text) : lines.map((line, at) => ({ text: line, line: at + 1 }));
  return all.flatMap(({ text, line }) => {
    // Tags and numbers of lists are syntax. Entities and shortcodes of emoji are not compared.
    const bare = text.replace(/<[^<>]*>|&#?\w+;|:[\w+-]+:|^[\s>]*(?:[-*+] )*\d+[.)](?=\s|$)/g, ' ');
    const words = bare.match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.filter((word) => !named.has(line) && !kept.includes(word) && !isForm(word));
  });
}

/** Replaces the corner cell of each table with spaces. */
const withoutCorners = (text: string): string =>
  text
    .replace(/^\s*(?:"(?:[^"]|"")*"|[^,|\n]*)(?=,)/, blank)
    .replace(/^[ \t|]*[^|\n]+(?=\|.*\n[ \t]*\|?[ \t]*:?-+)/gm, blank)
    .replace(/<table[\s\S]*?<t[hd]\b[^<>]*>[^<>]*/g, blank);

const blank = (found: string): string => found.replace(/[^\n]/g, ' ');

const columns = 'level title competency kind part of text summary fact expectation description examples 例';
const fields =
  'schema id code title name summary facts label value competencies criteria expectations examples text levels themes children ' +
  'notes ratings description icon source path dialect url proficiency domain area supportingurls';

const linesOf = ({ rule, place, places = [] }: Issue): number[] =>
  place && rule !== 'encoding' && rule !== 'bad-characters'
    ? [place, ...places].flatMap(({ start, end }) => Array.from({ length: end.line - start.line + 1 }, (_, at) => start.line + at))
    : [];

const lineOf = (lines: readonly string[], word: string): number => lines.findIndex((line) => line.includes(word));

/** Returns the words of all keys and values of YAML, with their lines. */
function scalarsOf(text: string): Said[] {
  const lineCounter = new LineCounter();
  const [document] = parseAllDocuments(text, { uniqueKeys: false, lineCounter, logLevel: 'silent' });
  if (!document || !('contents' in document)) return [];
  const found: Said[] = [];
  const add = (node: Scalar): void => {
    const [start = 0, end = start] = node.range ?? [];
    const first = lineCounter.linePos(start).line;
    const written = text.slice(start, end).split('\n');
    // Find the line of each word of a folded value.
    for (const word of (typeof node.value === 'string' ? node.value : (node.source ?? '')).split(/\s+/))
      found.push({ text: word, line: first + Math.max(0, lineOf(written, word)) });
  };
  // Ids are not content.
  const ids = new Set<unknown>();
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === 'id' && isScalar(value)) ids.add(value.value);
    },
  });
  visit(document, {
    Scalar: (_, node) => {
      if (!ids.has(node.value)) add(node);
    },
  });
  return found;
}
