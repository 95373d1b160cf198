import type { Issue } from 'rungs';
import type { ReadResult } from 'rungs/formats';
import { repairEncoding } from 'rungs/markdown';
import { isScalar, LineCounter, parseAllDocuments, type Scalar, visit } from 'yaml';

interface Said {
  readonly text: string;
  readonly line: number;
}

/**
 * Words of a file that are nowhere in the JSON of its ladder, nor within the lines of an issue. It has no part of
 * `accountForWords`, and takes no reader's word for what is form: the names of columns and fields are listed here. In
 * return it does not count: one word of the ladder is enough for all that are alike. What a column is called that is no
 * level's is left to the readers too: damage makes any word of it.
 */
export function wordsOverlooked(source: string, { ladder, issues }: ReadResult): string[] {
  const text = repairEncoding(source)
    .text.replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const isData = /^(?:yaml|front-matter)$/.test(ladder?.levels[0]?.source?.dialect ?? '');
  const kept = JSON.stringify(ladder ?? '');
  const named = new Set(issues.flatMap(linesOf));
  // What a tag says of itself is form wherever it stands.
  const lines = withoutCorners(text)
    .replace(/<\/?[a-z][^<>]*>/gi, blank)
    .split('\n');
  const form = (isData ? fields : columns).split(' ');
  // Damage leaves pieces of what a column is called.
  const isForm = (word: string): boolean => form.some((name) => name.includes(word.toLowerCase()));
  const all = isData ? scalarsOf(text) : lines.map((line, at) => ({ text: line, line: at + 1 }));
  return all.flatMap(({ text, line }) => {
    // Tags and numbers of lists are form wherever they stand; entities and names of emoji stand for what they show.
    const bare = text.replace(/<[^<>]*>|&#?\w+;|:[\w+-]+:|^[\s>]*(?:[-*+] )*\d+[.)](?=\s|$)/g, ' ');
    const words = bare.match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.filter((word) => !named.has(line) && !kept.includes(word) && !isForm(word));
  });
}

/** Without what the first column of a table is called. */
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

const linesOf = ({ rule, place }: Issue): number[] =>
  place && rule !== 'encoding' && rule !== 'bad-characters'
    ? Array.from({ length: place.end.line - place.start.line + 1 }, (_, at) => place.start.line + at)
    : [];

const lineOf = (lines: readonly string[], word: string): number => lines.findIndex((line) => line.includes(word));

/** The words of each key and value. */
function scalarsOf(text: string): Said[] {
  const lineCounter = new LineCounter();
  const [document] = parseAllDocuments(text, { uniqueKeys: false, lineCounter, logLevel: 'silent' });
  if (!document || !('contents' in document)) return [];
  const found: Said[] = [];
  const add = (node: Scalar): void => {
    const [start = 0, end = start] = node.range ?? [];
    const first = lineCounter.linePos(start).line;
    const written = text.slice(start, end).split('\n');
    // A word of a value that is folded stands in one of its lines.
    for (const word of (typeof node.value === 'string' ? node.value : (node.source ?? '')).split(/\s+/))
      found.push({ text: word, line: first + Math.max(0, lineOf(written, word)) });
  };
  // Nobody reads what things are known by.
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
