import { type LevelWith, levelName } from '../definition.js';
import { proseText } from '../prose/canonical-prose.js';
import type { Competency, Example, Expectation, Ladder, Level, Prose } from '../types.js';
import { fold } from '../words/fold.js';
import { wordsIn } from './search-words.js';

/** Which part of a ladder a text is. */
export type SearchKind = 'level' | 'competency' | 'fact' | 'expectation' | 'example' | 'summary';

/** A text of a ladder that search can find. */
export interface Findable {
  readonly kind: SearchKind;
  readonly level: Level;
  readonly competency?: Competency;
  /** The element id of the text in a page, or of the level or competency that contains it. */
  readonly id: string;
  readonly text: Prose;
}

/** Parallel arrays with one item for each entry, because iterating over arrays of numbers is fast. */
export interface SearchIndex {
  readonly entries: readonly Findable[];
  /** The plain text of each entry after `fold`. */
  readonly folded: readonly string[];
  /** The index of the entry of the competency that contains each entry, or its own index outside a competency. */
  readonly competencies: readonly number[];
  /** The index of the entry of the level that contains each entry. */
  readonly levels: readonly number[];
  /** For each first character, the words that start with it and the indices of the entries that have them, in ladder order. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

/** Complete indexes, and generators of incomplete ones. Ladders are immutable, so an index never becomes stale. */
const cache = new WeakMap<Ladder, Generator<undefined, SearchIndex> | SearchIndex>();

/** The index of a ladder. Builds what is missing. */
export function indexOf(ladder: Ladder): SearchIndex {
  return buildUntil(ladder, Number.POSITIVE_INFINITY) ?? empty();
}

/**
 * Builds the search index of a ladder ahead of the first `searchLadder`, which otherwise builds it.
 *
 * Works for about `milliseconds`, by default until the index is complete, and returns whether it is complete. For a long
 * ladder, call it in several tasks so that the page stays responsive.
 *
 * @example
 * const prepare = (): void => {
 *   if (!prepareSearch(ladder, 8)) setTimeout(prepare);
 * };
 */
export const prepareSearch = (ladder: Ladder, milliseconds: number = Number.POSITIVE_INFINITY): boolean =>
  buildUntil(ladder, performance.now() + milliseconds) !== undefined;

function buildUntil(ladder: Ladder, end: number): SearchIndex | undefined {
  const cached = cache.get(ladder) ?? build(ladder);
  if ('entries' in cached) return cached;
  cache.set(ladder, cached);
  do {
    const { done, value } = cached.next();
    if (!done) continue;
    cache.set(ladder, value);
    return value;
  } while (performance.now() < end);
  return undefined;
}

/** Builds the index. Yields after each text. */
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

/** Every text of a ladder. A level comes before what it contains, and so does a competency. */
function* findablesOf({ levels }: Ladder): Generator<Findable> {
  for (const level of levels) yield* findablesOfLevel(level);
}

type Searched = 'code' | 'title' | 'summary' | 'facts' | 'examples' | 'competencies';

function* findablesOfLevel(level: LevelWith<Searched | 'id' | 'source'>): Generator<Findable> {
  const { id, summary, facts, competencies, examples = [] } = level;
  yield { kind: 'level', level, id, text: levelName(level) };
  if (summary !== undefined) yield { kind: 'summary', level, id, text: summary };
  for (const { label, value } of facts) {
    yield { kind: 'fact', level, id, text: typeof value === 'string' ? `${label}: ${value}` : [`${label}: `, ...value] };
  }
  yield* statementsOf('example', examples, { level });
  for (const competency of competencies) {
    const place = { level, competency };
    const ownId = `${id}-${competency.id}`;
    yield { kind: 'competency', ...place, id: ownId, text: competency.title };
    if (competency.summary !== undefined) yield { kind: 'summary', ...place, id: ownId, text: competency.summary };
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
