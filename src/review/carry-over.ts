import { carryIds, fingerprint, type Ladder, type Level, proseText } from '../ladder/index.js';
import { canWrite, put } from './edit.js';
import { isObject } from './json.js';
import { actionsOf, entriesOf, evidenceOf, orphansOf, overviewOf, subjectsOf, valueAt } from './read.js';
import { write } from './register.js';
import type { Assessment, Basis, Stamp } from './types.js';

/** What became of what was said, when the words of the definition changed. */
export interface CarriedOver {
  readonly assessment: Assessment;
  /** Subjects that are sure to be the same in other words: what was said went with them. `from` and `to` are ids, often the same. */
  readonly carried: readonly Moved[];
  /** What may be the same: a person has to say; `moveEntry` does it. Until then what was said stays where it was. */
  readonly offered: readonly Moved[];
  /** Subjects that are gone, about which something was said: all of it is kept, and `entriesOf` lists them last. */
  readonly orphaned: readonly { readonly subject: string; readonly text: string }[];
}

export interface Moved {
  readonly from: string;
  readonly to: string;
  readonly fromText: string;
  readonly toText: string;
  /** How much of the words is the same, from 0 to 1. */
  readonly likeness: number;
}

/**
 * Puts an assessment on a definition that has been reworded since. The ids of the given ladder count, as `carryIds` or
 * its publisher gave them; only a subject whose id is no longer there is looked for by its words, as `carryIds` does.
 * Evidence and actions follow what they speak to. Nothing is dropped.
 *
 * The level is the one with the same id, else the one that `carryIds` takes for the same; where there is none, nothing changes and
 * `orphaned` names all that was said.
 */
export function carryOver(assessment: Assessment, next: Ladder, stamp: Stamp): CarriedOver {
  const { basis } = overviewOf(assessment);
  if (!basis || !canWrite(assessment)) return { assessment, carried: [], offered: [], orphaned: [] };
  const matches = carryIds({ ...basis.ladder, levels: [basis.level] }, next);
  const at = matches.ladder.levels.findIndex(({ id }) => id === basis.level.id);
  const level = next.levels.find(({ id }) => id === basis.level.id) ?? next.levels[at];
  const words = wordsOf(basis.level);
  const orphan = (subject: string): CarriedOver['orphaned'][number] => ({ subject, text: words.get(subject) ?? subject });
  if (!level) return { assessment, carried: [], offered: [], orphaned: subjectsSaid(assessment).map(orphan) };

  const now = wordsOf(level);
  const likenessOf = (id: string): number => matches.carried.find(({ from }) => from.id === id)?.likeness ?? 1;
  const published = publishedIds(matches.ladder.levels[next.levels.indexOf(level)], level);
  const isFree = (from: string, to: string): boolean => words.has(from) && !now.has(from) && now.has(to) && !words.has(to);
  const move = (from: string, to: string, likeness: number): Moved[] =>
    isFree(from, to) || from === to ? [{ from, to, fromText: words.get(from) ?? from, toText: now.get(to) ?? to, likeness }] : [];
  const reworded = [...words].flatMap(([id, text]) => (now.has(id) && now.get(id) !== text ? move(id, id, likenessOf(id)) : []));
  const moved = [...published].flatMap(([from, to]) => (from === to ? [] : move(from, to, likenessOf(from))));
  const gone = new Set(moved.map(({ from }) => from));
  const offered = matches.offered.flatMap(({ from, to, likeness }) => {
    const id = published.get(to.id) ?? to.id;
    return gone.has(from.id) || from.id === id ? [] : move(from.id, id, likeness);
  });

  const value = valueAt(assessment, 'basis');
  const rebasing = { ladder: { id: next.id, title: next.title }, level, fingerprint: fingerprint(level) };
  const rebased = put(assessment, 'basis', { ...(isObject(value) && value), ...rebasing }, stamp);
  const after = moved.reduce((result, { from, to }) => moveEntry(result, from, to, stamp), rebased);
  return { assessment: after, carried: [...reworded, ...moved], offered, orphaned: orphansOf(after).map(orphan) };
}

/**
 * Moves what was said about one subject to another: rating, note, and what evidence and actions speak to. Where the other has
 * something already, both stand side by side (`conflictsOf`).
 */
export function moveEntry(assessment: Assessment, from: string, to: string, stamp: Stamp): Assessment {
  const records = new Map(assessment.records);
  for (const kind of ['rating', 'note']) {
    const [source, target] = [records.get(`${kind}/${from}`), records.get(`${kind}/${to}`)];
    const versions = source?.versions.filter(({ value }) => value !== undefined) ?? [];
    if (!source || versions.length === 0) continue;
    const over = target?.versions.filter(({ value }) => value === undefined) ?? [];
    records.set(`${kind}/${to}`, write(target, versions, stamp, over)).set(`${kind}/${from}`, write(source, [{}], stamp));
  }
  const follow = (result: Assessment, kind: string, { id, value }: { id: string; value: { speaksTo: readonly string[] } }): Assessment => {
    if (!value.speaksTo.includes(from)) return result;
    const speaksTo = [...new Set(value.speaksTo.map((each) => (each === from ? to : each)))];
    return put(result, `${kind}/${id}`, { ...value, speaksTo }, stamp);
  };
  const placed: Assessment = { ...assessment, records };
  // What stands side by side is left to who chooses.
  const settled = <Each extends { readonly conflict?: unknown }>(items: readonly Each[]): readonly Each[] =>
    items.filter(({ conflict }) => !conflict);
  const collected = settled(evidenceOf(assessment)).reduce((result, item) => follow(result, 'evidence', item), placed);
  return settled(actionsOf(assessment)).reduce((result, item) => follow(result, 'action', item), collected);
}

/** Subjects, of the level or not, that something was said about. */
function subjectsSaid(assessment: Assessment): readonly string[] {
  return entriesOf(assessment)
    .filter(({ rating, note, evidence, conflicts }) => rating !== undefined || note !== '' || evidence.length + conflicts.length > 0)
    .map(({ subject }) => subject);
}

/** Ids of a level's competencies and expectations, and their words. */
function wordsOf(level: Level): ReadonlyMap<string, string> {
  const all = (rates: Basis['rates']): [string, string][] => subjectsOf(level, rates).map(({ id, text }) => [id, proseText(text)]);
  return new Map([...all('competency'), ...all('expectation')]);
}

/** The same level with two sets of ids: from one to the other. */
function publishedIds(carried: Level | undefined, published: Level): ReadonlyMap<string, string> {
  const pairs = (rates: Basis['rates']): [string, string][] => {
    const there = subjectsOf(published, rates);
    return (carried ? subjectsOf(carried, rates) : []).map(({ id }, at) => [id, there[at]?.id ?? id]);
  };
  return new Map([...pairs('competency'), ...pairs('expectation')]);
}
