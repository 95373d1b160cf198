import { carryIds, fingerprint, type Ladder, type Level, proseText } from '../ladder/index.js';
import { canWrite, writeRecord } from './edit.js';
import { isObject } from './json.js';
import { actionsOf, entriesOf, evidenceOf, orphansOf, overviewOf, recordValue, subjectsOf } from './read.js';
import { write } from './register.js';
import type { Assessment, Basis, Stamp } from './types.js';

/** The result of `carryOver`. */
export interface CarriedOver {
  readonly assessment: Assessment;
  /** Subjects that are certainly the same in other words. Their entries now refer to `to`, which often equals `from`. */
  readonly carried: readonly Moved[];
  /** Subjects that may be the same. Their entries are unchanged; when a person confirms a pair, call `moveEntry`. */
  readonly offered: readonly Moved[];
  /** Subjects with an entry that the new level does not have. Their entries are kept, and `entriesOf` lists them last. */
  readonly orphaned: readonly { readonly subject: string; readonly text: string }[];
}

/** A subject in two versions of a definition. */
export interface Moved {
  /** Id of the subject in the earlier version. */
  readonly from: string;
  /** Id of the subject in the new version. */
  readonly to: string;
  readonly fromText: string;
  readonly toText: string;
  /** Similarity of the texts from 0 to 1. */
  readonly likeness: number;
}

/**
 * Moves an assessment to a new version of its definition. Subjects are matched by their ids in `next`. Only a subject whose
 * id does not exist any more is matched by its words, as in `carryIds`. Evidence and actions follow their subjects. No entry
 * is dropped.
 *
 * The level is matched by id, or else as in `carryIds`. If there is no matching level, the assessment is unchanged and
 * `orphaned` lists all subjects that have an entry.
 *
 * @example
 * const { assessment: carried, offered } = carryOver(assessment, ladder, { actor, at: new Date().toISOString() });
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

  const value = recordValue(assessment, 'basis');
  const rebasing = { ladder: { id: next.id, title: next.title }, level, fingerprint: fingerprint(level) };
  const rebased = writeRecord(assessment, 'basis', { ...(isObject(value) && value), ...rebasing }, stamp);
  const after = moved.reduce((result, { from, to }) => moveEntry(result, from, to, stamp), rebased);
  return { assessment: after, carried: [...reworded, ...moved], offered, orphaned: orphansOf(after).map(orphan) };
}

/**
 * Moves the entry of one subject to another: its rating, its note, and the references of evidence and actions to it. If the
 * other subject already has a rating or a note, both versions are kept as a conflict; see `conflictsOf`.
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
    return writeRecord(result, `${kind}/${id}`, { ...value, speaksTo }, stamp);
  };
  const placed: Assessment = { ...assessment, records };
  // Conflicts are left unchanged, because only a person can settle them.
  const settled = <Each extends { readonly conflict?: unknown }>(items: readonly Each[]): readonly Each[] =>
    items.filter(({ conflict }) => !conflict);
  const collected = settled(evidenceOf(assessment)).reduce((result, item) => follow(result, 'evidence', item), placed);
  return settled(actionsOf(assessment)).reduce((result, item) => follow(result, 'action', item), collected);
}

/** All subjects with a rating, a note or evidence, including those that the level does not have. */
function subjectsSaid(assessment: Assessment): readonly string[] {
  return entriesOf(assessment)
    .filter(({ rating, note, evidence, conflicts }) => rating !== undefined || note !== '' || evidence.length + conflicts.length > 0)
    .map(({ subject }) => subject);
}

/** Maps the ids of the competencies and expectations of a level to their texts. */
function wordsOf(level: Level): ReadonlyMap<string, string> {
  const all = (rates: Basis['rates']): [string, string][] => subjectsOf(level, rates).map(({ id, text }) => [id, proseText(text)]);
  return new Map([...all('competency'), ...all('expectation')]);
}

/** Maps the ids of `carried` to those of `published`. Both are the same level with different ids. */
function publishedIds(carried: Level | undefined, published: Level): ReadonlyMap<string, string> {
  const pairs = (rates: Basis['rates']): [string, string][] => {
    const there = subjectsOf(published, rates);
    return (carried ? subjectsOf(carried, rates) : []).map(({ id }, at) => [id, there[at]?.id ?? id]);
  };
  return new Map([...pairs('competency'), ...pairs('expectation')]);
}
