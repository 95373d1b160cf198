import type { LevelWith } from './definition.js';
import { hash } from './hash.js';
import type { Competency, Example, Expectation, Inline, Level, Prose } from './types.js';

const cache = new WeakMap<Level, string>();

/**
 * A hash of the content of a level: 16 lowercase hexadecimal digits. Equal content has the same fingerprint in every
 * runtime; changing, moving or re-emphasising any word changes it.
 *
 * The content is what a reader sees: code, title, summary, facts, competencies and examples. Ids and `source` do not
 * count, so a carried id or a renamed file does not change the fingerprint. An absent field and an empty one are equal.
 * Prose must be canonical, as readers and `validateLadder` return it; the same text split into other strings has another
 * fingerprint.
 *
 * The hash is not cryptographic: it tells versions apart but does not resist deliberate collisions.
 *
 * The result is cached for each level object. Do not mutate a level after calling this.
 */
export function fingerprint(level: Level): string {
  let digits = cache.get(level);
  if (digits === undefined) {
    digits = hash(JSON.stringify(contentOf(level)));
    cache.set(level, digits);
  }
  return digits;
}

type Hashed = 'code' | 'title' | 'summary' | 'facts' | 'competencies' | 'examples';

/** Nested lists instead of objects, so that key order does not matter and moving a word across a boundary does. */
const contentOf = (level: LevelWith<Hashed | 'id' | 'source'>): unknown => [
  level.code ?? '',
  level.title,
  proseOf(level.summary),
  level.facts.map((fact) => [fact.label, proseOf(fact.value)]),
  level.competencies.map(competencyOf),
  (level.examples ?? []).map(statementOf),
];

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
