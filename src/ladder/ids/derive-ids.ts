import { definedFields } from '../defined-fields.js';
import { levelOf } from '../definition.js';
import { hash } from '../hash.js';
import { proseText } from '../prose/canonical-prose.js';
import type { Competency, Example, Expectation, Fact, Level, Note, Prose } from '../types.js';
import { withoutAccents } from '../words/fold.js';

/** A `Level` without ids, as a reader creates it. */
export interface LevelDraft extends Omit<Level, 'id' | 'facts' | 'competencies' | 'examples'> {
  readonly facts: readonly FactDraft[];
  readonly competencies: readonly CompetencyDraft[];
  readonly examples?: readonly StatementDraft[];
}

/** A `Fact` without an id. */
export type FactDraft = Omit<Fact, 'id'>;

/** A `Competency` without ids. */
export interface CompetencyDraft extends Omit<Competency, 'id' | 'expectations' | 'examples'> {
  readonly expectations: readonly StatementDraft[];
  readonly examples: readonly StatementDraft[];
}

/** An `Expectation` or `Example` without ids, with its nested statements. */
export interface StatementDraft {
  readonly text: Prose;
  readonly children?: readonly StatementDraft[];
}

/** A `Note` without ids, with its nested notes. */
export interface NoteDraft extends Omit<Note, 'id' | 'children'> {
  readonly children?: readonly NoteDraft[];
}

/**
 * Gives every part of a level a readable id that is derived from its words. Ids are never random and do not depend on
 * positions.
 *
 * - Level: its code, or its title if it has no code, such as `l4`.
 * - Fact and competency: its label or title, such as `domain-expertise`.
 * - Expectation and example: the id of the level and the first three words that are not stop words, such as
 *   `l4-expert-teams-domain`.
 *
 * Parts that would get the same id get a short hash of their text as a suffix, so their order does not matter. Only parts
 * with identical text are numbered.
 */
export function deriveIds(draft: LevelDraft): Level {
  const given = {
    level: levelIdOf(draft),
    facts: distinctIds(draft.facts.map(factIdRequest)),
    competencies: distinctIds(draft.competencies.map(competencyIdRequest)),
  };
  return identifyLevel(draft, given, new Set(competencyElementIds(given)));
}

/** The ids of a level and of its facts and competencies, in the order of the draft. */
export interface GivenIds {
  readonly level: string;
  readonly facts: readonly string[];
  readonly competencies: readonly string[];
}

/** The element ids of the competencies in a page. No statement may have one of them. */
export const competencyElementIds = ({ level, competencies }: GivenIds): string[] => competencies.map((each) => `${level}-${each}`);

/** Applies the given ids to a draft and derives the ids of its statements, avoiding those in `taken`. */
export function identifyLevel(draft: LevelDraft, { level: id, facts, competencies }: GivenIds, taken: ReadonlySet<string>): Level {
  const all: IdRequest[] = [];
  const name = (statements: readonly StatementDraft[]): void => {
    for (const statement of statements) {
      const text = proseText(statement.text);
      all.push({ text, id: `${id}-${distinctiveWords(text)}` });
      name(statement.children ?? []);
    }
  };
  name(draft.examples ?? []);
  for (const { expectations, examples } of draft.competencies) name([...expectations, ...examples]);
  const ids = distinctIds(all, taken).values();
  // Must visit statements in the same order as `name` above.
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

export const levelIdOf = ({ code = '', title }: Pick<LevelDraft, 'code' | 'title'>): string => slug(code) || slugOrHash(title, 'level');

export const factIdRequest = ({ label }: FactDraft): IdRequest => ({ text: label, id: slugOrHash(label, 'fact') });

export const competencyIdRequest = ({ title }: CompetencyDraft): IdRequest => ({ text: title, id: slugOrHash(title, 'competency') });

/** Gives notes ids that are not in `taken`: `note-` and the title, or the first three words that are not stop words. */
export function identifyNotes(drafts: readonly NoteDraft[], taken: ReadonlySet<string>): Note[] {
  const all: IdRequest[] = [];
  const name = (notes: readonly NoteDraft[]): void => {
    for (const { title = '', text = '', children = [] } of notes) {
      const words = proseText(text);
      all.push({ text: JSON.stringify([title, words]), id: `note-${title ? slugOrHash(title, 'note') : distinctiveWords(words)}` });
      name(children);
    }
  };
  name(drafts);
  const ids = distinctIds(all, taken).values();
  const identify = (notes: readonly NoteDraft[]): Note[] =>
    notes.map(({ title, text, children, source }) =>
      definedFields({
        id: ids.next().value ?? '',
        title: title || undefined,
        text: text || undefined,
        children: children && identify(children),
        source,
      }),
    );
  return identify(drafts);
}

/** A text that needs an id, and the preferred id. */
export interface IdRequest {
  readonly text: string;
  readonly id: string;
}

/** Returns a unique id for each request, in the same order. No id is in `taken`. */
export function distinctIds(all: readonly IdRequest[], taken: ReadonlySet<string> = new Set()): string[] {
  const given = new Set<string>();
  const isTaken = (id: string): boolean => taken.has(id) || given.has(id);
  const ids = new Map<string, string>();
  let rest = [...new Map(all.map((named) => [named.text, named])).values()];
  // Lengthen the hash until each text has an id that no other text requests.
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
    // If even the longest hash is taken, the first occurrence gets a number too.
    let count = (counts.get(first) ?? (ids.has(text) ? 0 : 1)) + 1;
    let own = count === 1 ? first : `${first}-${count}`;
    for (; count > 1 && isTaken(own); own = `${first}-${count}`) count++;
    counts.set(first, count);
    given.add(own);
    return own;
  });
}

const maxLength = 40;

/** Lower-case words of any script, joined by hyphens. Latin letters lose their accents, and `&` becomes `and`. */
export function slug(text: string): string {
  return shorten(wordsOf(text.replace(/[&＆]|(?<=\s)\+(?=\s)/g, ' and ')).join('-'));
}

/** The slug of a text, or the kind and a hash for a text without words, such as a single emoji. */
export const slugOrHash = (text: string, kind: string): string => slug(text) || `${kind}-${hash(text).slice(0, 8)}`;

// English words that many statements of a ladder share, and that would make ids alike.
const stopWords = new Set(
  'a am an and are as at be been by can for from have i in is it my of on or our that the their this to was we with'.split(' '),
);

function distinctiveWords(text: string): string {
  // Performance: the first three such words are nearly always at the beginning of the text.
  const space = text.length > beginningLength ? text.indexOf(' ', beginningLength / 2) : -1;
  const first = space > 0 ? splitWords(text.slice(0, space)).distinctive : [];
  const { distinctive, others } = first.length === 3 ? { distinctive: first, others: [] } : splitWords(text);
  return shorten((distinctive.length ? distinctive : others.slice(0, 3)).join('-')) || hash(text).slice(0, 8);
}

/** Texts longer than this are first searched only at their beginning, in UTF-16 code units. */
const beginningLength = 120;

function splitWords(text: string): { readonly distinctive: readonly string[]; readonly others: readonly string[] } {
  const distinctive: string[] = [];
  const others: string[] = [];
  for (const word of wordsOf(text)) {
    (stopWords.has(word) ? others : distinctive).push(word);
    if (distinctive.length === 3) break;
  }
  return { distinctive, others };
}

function wordsOf(text: string): string[] {
  const isAscii = !/[^\0-\x7f]/.test(text);
  const folded = isAscii ? text : foldAccents(text);
  // Distinguishes C++ and C# from C.
  const spoken = /[+#]/.test(folded) ? folded.replace(/(?<=[\p{L}+])\+/gu, ' plus ').replace(/(?<=\p{L})#/gu, ' sharp ') : folded;
  const words = isAscii ? /[a-z0-9]+/g : /[\p{L}\p{N}\p{M}]+/gu;
  return spoken.toLowerCase().replace(/['’]/g, '').match(words) ?? [];
}

const foldAccents = (text: string): string => withoutAccents(text, /(?<=\p{Script=Latin})[\u0300-\u036f]+/gu);

/** Cuts long ids and appends a hash, because scripts without spaces turn a whole sentence into one word. */
function shorten(text: string): string {
  if (text.length <= maxLength) return text;
  const points = [...text.slice(0, 2 * maxLength + 2)];
  return points.length <= maxLength ? text : `${points.slice(0, maxLength - 9).join('')}-${hash(text).slice(0, 8)}`;
}
