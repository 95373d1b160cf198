import { type Expectation, type Issue, type Ladder, type Place, type Prose, proseText } from 'rungs';
import type { Reading } from 'rungs/formats';
import { repairEncoding } from 'rungs/markdown';

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

interface Outline {
  readonly id?: string;
  readonly begins: string;
  readonly words: number;
  readonly children?: readonly Outline[];
}

/** Converts a ladder to the form of the expected ladders next to the fixtures. */
export function outlineOf({ title, levels }: Ladder, { ids }: { readonly ids: boolean }) {
  const statements = (list: readonly Expectation[]): Outline[] =>
    list.map(({ id, text, children }) => ({
      ...(ids && /^[\da-f-]{36}$/.test(id) && { id }),
      begins: proseText(text).split(/\s+/).slice(0, 4).join(' '),
      words: wordsOf(proseText(text)).length,
      ...(children && { children: statements(children) }),
    }));
  return {
    title,
    levels: levels.map(({ id, code, title, competencies }) => ({
      ...(ids && { id }),
      ...(code !== undefined && { code }),
      title,
      competencies: competencies.map(({ id, title, summary, expectations, examples }) => ({
        ...(ids && { id }),
        title,
        ...(summary !== undefined && { summary: proseText(summary) }),
        expectations: statements(expectations),
        examples: statements(examples),
      })),
    })),
  };
}

/** Returns the words of a text that are neither in the ladder, nor in the lines of an issue, nor syntax. */
export function unaccounted(source: string, { ladder, issues, syntax = [] }: Reading): string[] {
  const text = repairEncoding(source)
    .text.replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}|\0/gu, '\ufffd');
  const lines = text.split('\n');
  for (const place of syntax) blank(lines, place);
  const named = new Set(issues.flatMap(linesOf));
  const kept = ladder ? wordsOf(textOf(ladder)).join('') : '';
  // Tags are syntax. Entities are not compared.
  const bare = lines.join('\n').replace(/<[^<>]*>|&#?\w+;/g, (tag) => tag.replace(/[^\n]/g, ' '));
  return bare.split('\n').flatMap((line, at) => (named.has(at + 1) ? [] : wordsOf(line).filter((word) => !kept.includes(word))));
}

const linesOf = ({ rule, place, places = [] }: Issue): number[] =>
  rule === 'encoding' || rule === 'bad-characters'
    ? []
    : [...(place ? [place] : []), ...places].flatMap(({ start, end }) =>
        Array.from({ length: end.line - start.line + 1 }, (_, at) => start.line + at),
      );

function blank(lines: string[], { start, end }: Place): void {
  for (let line = start.line; line <= end.line; line++) {
    const text = lines[line - 1] ?? '';
    const from = line === start.line ? start.column - 1 : 0;
    const to = line === end.line ? end.column - 1 : text.length;
    lines[line - 1] = text.slice(0, from) + ' '.repeat(Math.max(Math.min(to, text.length) - from, 0)) + text.slice(to);
  }
}

function textOf(ladder: Ladder): string {
  const texts: string[] = [ladder.id, ladder.title];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) {
      if (Array.isArray(value) && value.some((each) => typeof each === 'object' && !('id' in each))) texts.push(proseText(value as Prose));
      for (const each of Object.values(value)) collect(each);
    }
  };
  collect(ladder.levels);
  collect(ladder.ratings);
  collect(ladder.notes);
  return texts.join(' ');
}
