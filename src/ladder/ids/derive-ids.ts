import { levelOf } from '../definition.js';
import { hash } from '../hash.js';
import { proseText } from '../prose/canonical-prose.js';
import type { Competency, Example, Expectation, Fact, Level, Note, Prose } from '../types.js';
import { withoutAccents } from '../words/fold.js';

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

/** A note and what stands under it. */
export interface NoteDraft extends Omit<Note, 'id' | 'children'> {
  readonly children?: readonly NoteDraft[];
}

/**
 * Gives every part of a level an id that is derived from its words: readable, never random, never a position.
 *
 * - level: its code, else its title: `l4`
 * - fact, competency: its label or title, the same on every level of the ladder: `domain-expertise`
 * - expectation, example: the level's id and its first three telling words: `l4-expert-teams-domain`
 *
 * Others that would get the same id take a short hash of their whole text, so the order they stand in does not
 * matter; only those that are equal to the letter are counted.
 */
export function deriveIds(draft: LevelDraft): Level {
  const given = {
    level: levelIdOf(draft),
    facts: distinctIds(draft.facts.map(factNamed)),
    competencies: distinctIds(draft.competencies.map(competencyNamed)),
  };
  return identifyLevel(draft, given, new Set(placesOf(given)));
}

/** The ids that a level's statements are named after, in the order of the draft. */
export interface GivenIds {
  readonly level: string;
  readonly facts: readonly string[];
  readonly competencies: readonly string[];
}

/** What a competency's place in a page is named by: statements keep clear of that. */
export const placesOf = ({ level, competencies }: GivenIds): string[] => competencies.map((each) => `${level}-${each}`);

/** Gives a draft these ids, and its statements theirs, none of which is `taken`. */
export function identifyLevel(draft: LevelDraft, { level: id, facts, competencies }: GivenIds, taken: ReadonlySet<string>): Level {
  const all: Named[] = [];
  const name = (statements: readonly StatementDraft[]): void => {
    for (const statement of statements) {
      const text = proseText(statement.text);
      all.push({ text, id: `${id}-${tellingWords(text)}` });
      name(statement.children ?? []);
    }
  };
  name(draft.examples ?? []);
  for (const { expectations, examples } of draft.competencies) name([...expectations, ...examples]);
  const ids = distinctIds(all, taken).values();
  // In the order in which they were named.
  const identify = (statements: readonly StatementDraft[]): (Expectation & Example)[] =>
    statements.map(({ text, children }) => {
      const own = ids.next().value ?? '';
      return children ? { id: own, text, children: identify(children) } : { id: own, text };
    });

  const { code, title, summary, examples, source } = draft;
  return levelOf({
    id,
    code,
    title,
    summary,
    facts: draft.facts.map((fact, at) => ({ id: facts[at] ?? '', ...fact })),
    examples: examples && identify(examples),
    competencies: draft.competencies.map((competency, at) => ({
      id: competencies[at] ?? '',
      ...competency,
      expectations: identify(competency.expectations),
      examples: identify(competency.examples),
    })),
    source,
  });
}

export const levelIdOf = ({ code = '', title }: Pick<LevelDraft, 'code' | 'title'>): string => slug(code) || nameOf(title, 'level');

export const factNamed = ({ label }: FactDraft): Named => ({ text: label, id: nameOf(label, 'fact') });

export const competencyNamed = ({ title }: CompetencyDraft): Named => ({ text: title, id: nameOf(title, 'competency') });

/** Gives notes ids that none of the `taken` is: `note-` and the title, or the first three telling words. */
export function identifyNotes(drafts: readonly NoteDraft[], taken: ReadonlySet<string>): Note[] {
  const all: Named[] = [];
  const name = (notes: readonly NoteDraft[]): void => {
    for (const { title = '', text = '', children = [] } of notes) {
      const words = proseText(text);
      all.push({ text: JSON.stringify([title, words]), id: `note-${title ? nameOf(title, 'note') : tellingWords(words)}` });
      name(children);
    }
  };
  name(drafts);
  const ids = distinctIds(all, taken).values();
  const identify = (notes: readonly NoteDraft[]): Note[] =>
    notes.map(({ title, text, children, source }) => ({
      id: ids.next().value ?? '',
      ...(title && { title }),
      ...(text && { text }),
      ...(children && { children: identify(children) }),
      ...(source && { source }),
    }));
  return identify(drafts);
}

/** What an id is wanted for, and the id it would like to have. */
export interface Named {
  readonly text: string;
  readonly id: string;
}

/** An id for each; `taken` are not given. */
export function distinctIds(all: readonly Named[], taken: ReadonlySet<string> = new Set()): string[] {
  const given = new Set<string>();
  const isTaken = (id: string): boolean => taken.has(id) || given.has(id);
  const ids = new Map<string, string>();
  let rest = [...new Map(all.map((named) => [named.text, named])).values()];
  // Longer hashes until each text has an id that none of the others wanted.
  for (let length = 0; rest.length > 0 && length <= 16; length = length * 4 || 4) {
    const wanted = rest.map(({ text, id }) => (length ? `${id}-${hash(text).slice(0, length)}` : id));
    const uses = new Map<string, number>();
    for (const id of wanted) uses.set(id, (uses.get(id) ?? 0) + 1);
    rest = rest.filter(({ text }, at) => {
      const id = wanted[at] ?? '';
      if (uses.get(id) !== 1 || isTaken(id)) return true;
      ids.set(text, id);
      return false;
    });
    for (const id of ids.values()) given.add(id);
  }

  const counts = new Map<string, number>();
  return all.map(({ text, id }) => {
    const first = ids.get(text) ?? id;
    // Where even the longest hash was taken, the first is counted too.
    let count = (counts.get(first) ?? (ids.has(text) ? 0 : 1)) + 1;
    let own = count === 1 ? first : `${first}-${count}`;
    for (; count > 1 && isTaken(own); own = `${first}-${count}`) count++;
    counts.set(first, count);
    given.add(own);
    return own;
  });
}

const longest = 40;

/** Lower-case words of any script, joined by hyphens; accents of Latin letters are folded, and `&` is a word. */
export function slug(text: string): string {
  return shorten(wordsOf(text.replace(/[&＆]|(?<=\s)\+(?=\s)/g, ' and ')).join('-'));
}

/** A text without words, such as one emoji, is told from others by a hash. */
export const nameOf = (text: string, kind: string): string => slug(text) || `${kind}-${hash(text).slice(0, 8)}`;

// What English statements of a ladder begin with, and what tells none of them from another.
const empty = new Set(
  'a am an and are as at be been by can for from have i in is it my of on or our that the their this to was we with'.split(' '),
);

function tellingWords(text: string): string {
  // What tells a statement from others nearly always stands at its beginning.
  const space = text.length > beginning ? text.indexOf(' ', beginning / 2) : -1;
  const first = space > 0 ? splitTelling(text.slice(0, space)).telling : [];
  const { telling, others } = first.length === 3 ? { telling: first, others: [] } : splitTelling(text);
  return shorten((telling.length ? telling : others.slice(0, 3)).join('-')) || hash(text).slice(0, 8);
}

/** Length up to which a text is looked at as a whole. */
const beginning = 120;

function splitTelling(text: string): { readonly telling: readonly string[]; readonly others: readonly string[] } {
  const telling: string[] = [];
  const others: string[] = [];
  for (const word of wordsOf(text)) {
    (empty.has(word) ? others : telling).push(word);
    if (telling.length === 3) break;
  }
  return { telling, others };
}

function wordsOf(text: string): string[] {
  const isAscii = !/[^\0-\x7f]/.test(text);
  const folded = isAscii ? text : foldAccents(text);
  // What tells C++ and C# from C.
  const spoken = /[+#]/.test(folded) ? folded.replace(/(?<=[\p{L}+])\+/gu, ' plus ').replace(/(?<=\p{L})#/gu, ' sharp ') : folded;
  const words = isAscii ? /[a-z0-9]+/g : /[\p{L}\p{N}\p{M}]+/gu;
  return spoken.toLowerCase().replace(/['’]/g, '').match(words) ?? [];
}

const foldAccents = (text: string): string => withoutAccents(text, /(?<=\p{Script=Latin})[\u0300-\u036f]+/gu);

/** Scripts without spaces make words of a whole sentence: cut, and told apart by a hash. */
function shorten(text: string): string {
  if (text.length <= longest) return text;
  const points = [...text.slice(0, 2 * longest + 2)];
  return points.length <= longest ? text : `${points.slice(0, longest - 9).join('')}-${hash(text).slice(0, 8)}`;
}
