import { proseText } from './canonical-prose.js';
import { hash } from './hash.js';
import type { Competency, Example, Expectation, Fact, Level, Prose } from './types.js';

/** A level as a reader finds it: a `Level` without ids. */
export interface LevelDraft extends Omit<Level, 'id' | 'facts' | 'competencies' | 'examples'> {
  readonly facts: readonly FactDraft[];
  readonly competencies: readonly CompetencyDraft[];
  readonly examples?: readonly StatementDraft[];
}

export type FactDraft = Omit<Fact, 'id'>;

export interface CompetencyDraft extends Omit<Competency, 'id' | 'expectations' | 'examples'> {
  readonly expectations: readonly StatementDraft[];
  readonly examples: readonly StatementDraft[];
}

/** One expectation or example and what stands under it. */
export interface StatementDraft {
  readonly text: Prose;
  readonly children?: readonly StatementDraft[];
}

/**
 * Gives every part of a level an id that is derived from its words: readable, never random, never a position.
 *
 * - level: its code, else its title: `l4`
 * - fact, competency: its label or title, the same on every level of the ladder: `domain-expertise`
 * - expectation, example: the level's id and its first three telling words: `l4-expert-teams-domain`
 *
 * Statements that would get the same id all take a short hash of their whole text, so the order they stand in
 * does not matter; only statements that are equal to the letter are counted.
 */
export function deriveIds(draft: LevelDraft): Level {
  const id = slug(draft.code ?? '') || slug(draft.title) || 'level';
  const facts = distinct(draft.facts.map((fact) => slug(fact.label) || 'fact'));
  const competencies = distinct(draft.competencies.map((competency) => slug(competency.title) || 'competency'));

  const groups = [draft.examples ?? [], ...draft.competencies.flatMap((each) => [each.expectations, each.examples])];
  // A competency's place in a page is named by the level's id and its own: statements keep clear of that.
  const ids = statementIds(groups.flatMap(flatten), id, new Set(competencies.map((each) => `${id}-${each}`)));
  const identify = (statements: readonly StatementDraft[]): (Expectation & Example)[] =>
    statements.map((statement) => {
      const { text, children } = statement;
      const own = ids.get(statement) ?? '';
      return children ? { id: own, text, children: identify(children) } : { id: own, text };
    });

  const { code, title, summary, source } = draft;
  return {
    id,
    ...(code !== undefined && { code }),
    title,
    ...(summary !== undefined && { summary }),
    facts: draft.facts.map((fact, at) => ({ id: facts[at] ?? '', ...fact })),
    competencies: draft.competencies.map(({ expectations, examples, ...competency }, at) => ({
      id: competencies[at] ?? '',
      ...competency,
      expectations: identify(expectations),
      examples: identify(examples),
    })),
    ...(draft.examples && { examples: identify(draft.examples) }),
    ...(source && { source }),
  };
}

function flatten(statements: readonly StatementDraft[]): StatementDraft[] {
  return statements.flatMap((statement) => [statement, ...flatten(statement.children ?? [])]);
}

function statementIds(statements: readonly StatementDraft[], level: string, taken: Set<string>): Map<StatementDraft, string> {
  const texts = new Map(statements.map((statement) => [statement, proseText(statement.text)]));
  const short = new Map(statements.map((statement) => [statement, `${level}-${tellingWords(texts.get(statement) ?? '')}`]));
  const uses = new Map<string, number>();
  for (const id of short.values()) uses.set(id, (uses.get(id) ?? 0) + 1);

  const ids = new Map<StatementDraft, string>();
  for (const [statement, id] of short) {
    const alone = uses.get(id) === 1 && !taken.has(id);
    const own = unused(alone ? id : `${id}-${hash(texts.get(statement) ?? '').slice(0, 4)}`, taken);
    taken.add(own);
    ids.set(statement, own);
  }
  return ids;
}

const distinct = (ids: readonly string[]): string[] => {
  const taken = new Set<string>();
  return ids.map((id) => {
    const own = unused(id, taken);
    taken.add(own);
    return own;
  });
};

function unused(id: string, taken: ReadonlySet<string>): string {
  let own = id;
  for (let count = 2; taken.has(own); count++) own = `${id}-${count}`;
  return own;
}

const longest = 40;

/** Lower-case words of any script, joined by hyphens; accents of Latin letters are folded. */
function slug(text: string): string {
  return shorten(words(text).join('-'));
}

// What English statements of a ladder begin with, and what tells none of them from another.
const empty = new Set(
  'a am an and are as at be been by can for from have i in is it my of on or our that the their this to was we with'.split(' '),
);

function tellingWords(text: string): string {
  const all = words(text);
  const telling = all.filter((word) => !empty.has(word));
  return shorten((telling.length ? telling : all).slice(0, 3).join('-')) || hash(text).slice(0, 8);
}

function words(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})[\u0300-\u036f]+/gu, '')
    .normalize('NFC');
  return (
    folded
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** Scripts without spaces make words of a whole sentence: cut, and told apart by a hash. */
function shorten(text: string): string {
  const points = [...text];
  return points.length <= longest ? text : `${points.slice(0, longest - 9).join('')}-${hash(text).slice(0, 8)}`;
}
