import { type LevelFields, levelName } from '../definition.js';
import { proseText } from '../prose/canonical-prose.js';
import type { Competency, Example, Expectation, Ladder, Level, Prose } from '../types.js';
import { fold } from '../words/fold.js';
import { wordsIn } from './search-words.js';

/** What a text of a ladder is. */
export type SearchKind = 'level' | 'competency' | 'fact' | 'expectation' | 'example' | 'summary';

/** Something in a ladder that can be found. */
export interface Findable {
  readonly kind: SearchKind;
  readonly level: Level;
  readonly competency?: Competency;
  /** The id that it has in the page, or that of what it stands in. */
  readonly id: string;
  readonly text: Prose;
}

/** Lists of what is known of each entry, as going through one list of numbers is what is fast. */
export interface SearchIndex {
  readonly entries: readonly Findable[];
  readonly folded: readonly string[];
  /** The entries of the competency and of the level that an entry stands in; itself where there is none. */
  readonly competencies: readonly number[];
  readonly levels: readonly number[];
  /** By their first character, words and the entries that have them, in the order of the ladder. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

/** Ladders are not to be changed, so that what was built for one is right as long as there is the ladder. */
const known = new WeakMap<Ladder, Generator<undefined, SearchIndex> | SearchIndex>();

/** The index of a ladder; what is missing of it is built. */
export function indexOf(ladder: Ladder): SearchIndex {
  return buildUntil(ladder, Number.POSITIVE_INFINITY) ?? empty();
}

/**
 * Makes a ladder ready for `searchLadder`, which else does all of it at the first search. Spends about so many
 * `milliseconds` on it, all that it takes by default, and says whether it is ready: call it again from a later task, so
 * that a page with a long ladder answers in between.
 */
export const prepareSearch = (ladder: Ladder, milliseconds: number = Number.POSITIVE_INFINITY): boolean =>
  buildUntil(ladder, performance.now() + milliseconds) !== undefined;

function buildUntil(ladder: Ladder, end: number): SearchIndex | undefined {
  const found = known.get(ladder) ?? build(ladder);
  if ('entries' in found) return found;
  known.set(ladder, found);
  do {
    const { done, value } = found.next();
    if (!done) continue;
    known.set(ladder, value);
    return value;
  } while (performance.now() < end);
  return undefined;
}

/** Builds the index, a step for each text. */
function* build(ladder: Ladder): Generator<undefined, SearchIndex> {
  const index = empty();
  const { entries, words } = index;
  let levelAt = 0;
  let competencyAt = 0;
  for (const findable of findablesOf(ladder)) {
    const { kind, text, competency } = findable;
    const at = entries.length;
    if (kind === 'level') levelAt = at;
    if (kind === 'competency') competencyAt = at;
    const folded = fold(proseText(text));
    entries.push(findable);
    index.folded.push(folded);
    index.levels.push(levelAt);
    index.competencies.push(competency ? competencyAt : at);
    for (const word of wordsIn(folded)) {
      const initial = word.charAt(0);
      const group = words.get(initial) ?? new Map<string, number[]>();
      if (group.size === 0) words.set(initial, group);
      const having = group.get(word);
      if (having === undefined) group.set(word, [at]);
      else if (having.at(-1) !== at) having.push(at);
    }
    yield;
  }
  return index;
}

const empty = () => ({
  entries: [] as Findable[],
  folded: [] as string[],
  competencies: [] as number[],
  levels: [] as number[],
  words: new Map<string, Map<string, number[]>>(),
});

/** Every text of a ladder; a level comes before what is in it, and so does a competency. */
function* findablesOf({ levels }: Ladder): Generator<Findable> {
  for (const level of levels) for (const find of Object.values(finders)) if (find) yield* find(level);
}

/** The texts of each field; code and title are one. */
const finders: LevelFields<((level: Level) => Iterable<Findable>) | undefined> = {
  id: undefined,
  code: undefined,
  title: (level) => [{ kind: 'level', level, id: level.id, text: levelName(level) }],
  summary: (level) => (level.summary === undefined ? [] : [{ kind: 'summary', level, id: level.id, text: level.summary }]),
  facts: (level) =>
    level.facts.map(({ label, value }) => ({
      kind: 'fact',
      level,
      id: level.id,
      text: typeof value === 'string' ? `${label}: ${value}` : [`${label}: `, ...value],
    })),
  examples: (level) => statementsOf('example', level.examples ?? [], { level }),
  competencies: competenciesOf,
  source: undefined,
};

function* competenciesOf(level: Level): Generator<Findable> {
  for (const competency of level.competencies) {
    const place = { level, competency };
    const id = `${level.id}-${competency.id}`;
    yield { kind: 'competency', ...place, id, text: competency.title };
    if (competency.summary !== undefined) yield { kind: 'summary', ...place, id, text: competency.summary };
    yield* statementsOf('expectation', competency.expectations, place);
    yield* statementsOf('example', competency.examples, place);
  }
}

function* statementsOf(
  kind: 'expectation' | 'example',
  statements: readonly (Expectation | Example)[],
  place: Pick<Findable, 'level' | 'competency'>,
): Generator<Findable> {
  const rest = statements.toReversed();
  for (let next = rest.pop(); next; next = rest.pop()) {
    yield { kind, ...place, id: next.id, text: next.text };
    if (next.children) rest.push(...next.children.toReversed());
  }
}
