import MarkdownIt from 'markdown-it';
import type { Expectation, Inline, Issue, Level, Prose } from 'rungs';
import { repairEncoding } from 'rungs/markdown';

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of lines that no issue names, and that are in none of the levels either. */
export function lostWords(text: string, levels: readonly Level[], issues: readonly Issue[]): string[] {
  const named = new Set(
    issues.flatMap(({ rule, place }) =>
      place && rule !== 'encoding' && rule !== 'bad-characters'
        ? Array.from({ length: place.end.line - place.start.line + 1 }, (_, at) => place.start.line - 1 + at)
        : [],
    ),
  );
  const kept = levels.flatMap((level) => wordsOf(textOf(level))).join('');
  const source = repairEncoding(text).text.replace(/\r\n?/g, '\n');
  // Labels of definitions, and tags, may be spread over lines.
  const sources = [source, without(source, /^[\s>]*(?:[-+*] )*\[(?:[^[\]]|\\.)*\]:/gm), without(source, /<[^<>]*>/g)].map((each) =>
    each.split('\n'),
  );
  return source.split('\n').flatMap((_, at) => {
    if (named.has(at)) return [];
    const lost = sources
      .flatMap((lines) => readings(lines[at] ?? ''))
      .map((reading) => wordsOf(reading).filter((word) => !kept.includes(word)));
    return lost.sort((a, b) => a.length - b.length)[0] ?? [];
  });
}

const without = (text: string, syntax: RegExp): string => text.replace(syntax, (found) => found.replace(/[^\n]/g, ''));

const { unescapeAll } = new MarkdownIt().utils;

/** A line without its syntax; what is syntax depends on what stands around it. */
function readings(line: string): string[] {
  const bare = line.replace(/<summary>.*?<\/summary>|^\s*examples?:?\s*$/gi, '');
  return [bare, bare.replace(/(?<=\])\[[^\]]*\]/g, '')]
    .flatMap((each) => [each, each.replace(/<[^<>]*>/g, ' ')])
    .map((each) => each.replace(/^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])(?:\s+|$)>?\s*)*/, '').replace(/^\s*(#+\s+)?:[a-z0-9_+-]+:/i, ''))
    .flatMap((each) => [each, unescapeAll(each), each.replace(/&#?\w+;/g, '')]);
}

function textOf({ code = '', title, facts, competencies, ...level }: Level): string {
  return [
    code,
    title,
    ...facts.map(({ label }) => label),
    ...competencies.flatMap(({ icon = '', title }) => [icon, title]),
    ...prosesOf({ title, facts, competencies, ...level }).map(proseAndTargets),
  ].join(' ');
}

export function prosesOf({ summary = '', facts, competencies, examples = [] }: Level): Prose[] {
  const statements = (each: readonly Expectation[]): Prose[] => each.flatMap(({ text, children = [] }) => [text, ...statements(children)]);
  return [
    summary,
    ...facts.map(({ value }) => value),
    ...statements(examples),
    ...competencies.flatMap(({ summary = '', expectations, examples }) => [summary, ...statements(expectations), ...statements(examples)]),
  ];
}

export function contentOf(inline: Inline): Prose {
  if (typeof inline === 'string') return inline;
  if ('code' in inline) return inline.code;
  if ('strong' in inline) return inline.strong;
  return 'em' in inline ? inline.em : inline.text;
}

const proseAndTargets = (prose: Prose): string =>
  typeof prose === 'string'
    ? prose
    : prose
        .map((inline) => proseAndTargets(contentOf(inline)) + (typeof inline === 'object' && 'href' in inline ? inline.href : ''))
        .join('');
