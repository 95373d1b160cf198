import type { Issue } from 'rungs';
import type { ReadResult } from 'rungs/formats';
import { isMap, isScalar, LineCounter, parseAllDocuments, type Scalar, visit } from 'yaml';

interface Said {
  readonly text: string;
  readonly line: number;
}

/**
 * Words of a file that are nowhere in the JSON of its ladder, nor within the lines of an issue. It has no part of
 * `accountForWords`, and takes no reader's word for what is form: the names of columns and fields are listed here. In
 * return it does not count: one word of the ladder is enough for all that are alike.
 */
export function wordsOverlooked(source: string, { ladder, issues }: ReadResult): string[] {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const isData = /^(?:yaml|front-matter)$/.test(ladder?.levels[0]?.source?.dialect ?? '');
  const kept = JSON.stringify(ladder ?? '');
  const named = new Set(issues.flatMap(linesOf));
  const all = isData ? scalarsOf(text) : text.split('\n').map((line, at) => ({ text: line, line: at + 1 }));
  return all.flatMap(({ text, line }) => {
    // Tags and numbers of lists are form wherever they stand; entities and names of emoji stand for what they show.
    const bare = text.replace(/<[^<>]*>|&#?\w+;|:[\w+-]+:|^[\s>]*(?:[-*+] )*\d+[.)](?=\s)/g, ' ');
    const words = bare.match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.filter((word) => !named.has(line) && !kept.includes(word) && !(isData ? fields : columns).has(word.toLowerCase()));
  });
}

const columns = new Set('level title competency kind part of text expectation description example examples'.split(' '));
const fields = new Set(
  'schema id code title name summary facts label value competencies criteria expectations examples text levels level theme themes children notes ratings description icon source path dialect'.split(
    ' ',
  ),
);

const linesOf = ({ rule, place }: Issue): number[] =>
  place && rule !== 'encoding' && rule !== 'bad-characters'
    ? Array.from({ length: place.end.line - place.start.line + 1 }, (_, at) => place.start.line + at)
    : [];

/** Each line of each key and value. */
function scalarsOf(text: string): Said[] {
  const lineCounter = new LineCounter();
  const [document] = parseAllDocuments(text, { uniqueKeys: false, lineCounter, logLevel: 'silent' });
  if (!document || !('contents' in document) || !isMap(document.contents)) return [];
  const found: Said[] = [];
  const add = (node: Scalar): void => {
    const [start = 0, end = start] = node.range ?? [];
    const first = lineCounter.linePos(start).line;
    const written = text.slice(start, end).split('\n');
    // A word of a value that is folded stands in one of its lines.
    for (const word of String(node.value ?? '').split(/\s+/))
      found.push({
        text: word,
        line:
          first +
          Math.max(
            written.findIndex((line) => line.includes(word)),
            0,
          ),
      });
  };
  visit(document, (_, node) => {
    if (isScalar(node)) add(node);
  });
  return found;
}
