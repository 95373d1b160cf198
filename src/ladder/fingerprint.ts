import type { LevelFields } from './definition.js';
import { hash } from './hash.js';
import type { Competency, Example, Expectation, Inline, Level, Prose } from './types.js';

const known = new WeakMap<Level, string>();

/**
 * A short name for what a level says: the same content gives the same 16 lowercase hex digits in every
 * runtime, and a change of any word, of its emphasis or of its place changes them.
 *
 * Content is what a reader is shown: code, title, summary, facts, competencies and examples. Ids and
 * `source` are left out, because an id that was carried over a rewording, or another path to the same
 * file, changes nothing of what is expected of anybody. What is absent and what is empty are the same. Prose is
 * taken to be canonical, as readers and `validateLadder` give it: the same text split otherwise is another.
 *
 * It tells versions apart; it does not protect against someone who wants two to collide.
 *
 * Remembered for each level object, since levels are readonly: change one in place and it is not noticed.
 */
export function fingerprint(level: Level): string {
  let found = known.get(level);
  if (found === undefined) {
    found = hash(JSON.stringify(contentOf(level)));
    known.set(level, found);
  }
  return found;
}

/** What each field adds, in this order; ids and `source` add nothing. */
const contents: LevelFields<((level: Level) => unknown) | undefined> = {
  id: undefined,
  code: ({ code = '' }) => code,
  title: ({ title }) => title,
  summary: ({ summary }) => proseOf(summary),
  facts: ({ facts }) => facts.map((fact) => [fact.label, proseOf(fact.value)]),
  competencies: ({ competencies }) => competencies.map(competencyOf),
  examples: ({ examples = [] }) => examples.map(statementOf),
  source: undefined,
};

/** Nested lists, so that neither the order of keys nor a word moved over a boundary can be overlooked. */
const contentOf = (level: Level): unknown => Object.values(contents).flatMap((content) => (content ? [content(level)] : []));

const competencyOf = ({ icon = '', title, summary, expectations, examples }: Competency): unknown => [
  icon,
  title,
  proseOf(summary),
  expectations.map(statementOf),
  examples.map(statementOf),
];

function statementOf(statement: Expectation | Example): readonly unknown[] {
  return [proseOf(statement.text), ...(statement.children ?? []).map(statementOf)];
}

function proseOf(prose: Prose = ''): readonly unknown[] {
  return typeof prose === 'string' ? [prose] : prose.map(inlineOf);
}

function inlineOf(inline: Inline): unknown {
  if (typeof inline === 'string') return inline;
  if ('strong' in inline) return [1, proseOf(inline.strong)];
  if ('em' in inline) return [2, proseOf(inline.em)];
  return 'code' in inline ? [3, inline.code] : [inline.href, proseOf(inline.text)];
}
