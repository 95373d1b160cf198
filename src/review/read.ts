import { allStatements, byCodeUnits, type Level, type Prose, proseText } from '../ladder/index.js';
import { valuesOf } from './register.js';
import type { Action, Assessment, Basis, Evidence, Json, Person, RatingScale, Register, Role, Status, Version } from './types.js';
import { readers } from './values.js';

/** What an assessment is, but for its entries. A field is absent where its record is missing or could not be read. */
export interface Overview {
  readonly about?: Person;
  readonly by?: Person;
  readonly role?: Role;
  readonly basis?: Basis;
  readonly scale: RatingScale;
  readonly status: Status;
}

/** Versions of one record that nobody has chosen between, the newest first. Settle it with `settle`. */
export interface Conflict {
  readonly key: string;
  readonly versions: readonly Version[];
}

/** What is said about one subject. */
export interface Entry {
  /** Id of the competency or expectation. */
  readonly subject: string;
  /** A word of the scale, by id; absent while not yet discussed. In a conflict, the newest. */
  readonly rating?: string;
  /** `''` while nothing is written. In a conflict, the newest. */
  readonly note: string;
  /** What speaks to it, or to an expectation of it; the latest day first. */
  readonly evidence: readonly Item<Evidence>[];
  /** Of its rating and its note. */
  readonly conflicts: readonly Conflict[];
}

/** A piece of evidence or an action. */
export interface Item<Value> {
  readonly id: string;
  /** In a conflict, the newest that there is. */
  readonly value: Value;
  readonly conflict?: Conflict;
}

/** What is rated: a competency or an expectation of the level. */
export interface Subject {
  readonly id: string;
  readonly text: Prose;
  /** Id and title of the competency that it is, or is of. */
  readonly competency: { readonly id: string; readonly title: string; readonly icon?: string };
}

export function overviewOf(assessment: Assessment): Overview {
  const read = <Kind extends keyof typeof readers>(kind: Kind): ReturnType<(typeof readers)[Kind]> | undefined =>
    newest(assessment.records.get(kind), readers[kind] as (value: Json) => ReturnType<(typeof readers)[Kind]> | undefined);
  const [about, by, role, basis] = [read('about'), read('by'), read('role'), read('basis')];
  return {
    ...(about && { about }),
    ...(by && { by }),
    ...(role && { role }),
    ...(basis && { basis }),
    scale: read('scale') ?? [],
    status: read('status') ?? 'draft',
  };
}

/** What is rated at a level, in the order of its page. */
export function subjectsOf({ competencies }: Level, rates: Basis['rates']): readonly Subject[] {
  return competencies.flatMap(({ id, title, icon, expectations }) => {
    const competency = { id, title, ...(icon !== undefined && { icon }) };
    return rates === 'competency'
      ? [{ id, text: title, competency }]
      : allStatements(expectations).map(({ id, text: said }) => ({ id, text: said, competency }));
  });
}

export function entryOf(assessment: Assessment, subject: string): Entry {
  const keys = [`rating/${subject}`, `note/${subject}`] as const;
  const [rating, text] = keys.map((key) => newest(assessment.records.get(key), readers[key.startsWith('note') ? 'note' : 'rating']));
  const within = idsWithin(assessment, subject);
  return {
    subject,
    ...(rating !== undefined && { rating }),
    note: text ?? '',
    evidence: evidenceOf(assessment).filter(({ value }) => value.speaksTo.some((id) => within.has(id))),
    conflicts: keys.flatMap((key) => conflictAt(assessment, key) ?? []),
  };
}

/** An entry for each subject of the level, then for those that the level no longer has and that something was said about. */
export function entriesOf(assessment: Assessment): readonly Entry[] {
  const { basis } = overviewOf(assessment);
  const subjects = basis ? subjectsOf(basis.level, basis.rates).map(({ id }) => id) : [];
  return [...subjects, ...orphansOf(assessment)].map((subject) => entryOf(assessment, subject));
}

/** Subjects with a rating or a note that the level does not have. */
export function orphansOf(assessment: Assessment): readonly string[] {
  const { basis } = overviewOf(assessment);
  const known = new Set(basis ? subjectsOf(basis.level, basis.rates).map(({ id }) => id) : []);
  const said = [...assessment.records].flatMap(([key, register]) => {
    const [, subject] = /^(?:rating|note)\/(.*)$/s.exec(key) ?? [];
    return subject !== undefined && valuesOf(register).some((value) => value !== undefined) ? [subject] : [];
  });
  return [...new Set(said)].filter((subject) => !known.has(subject)).sort();
}

/** All that was collected, the latest day first. */
export function evidenceOf(assessment: Assessment): readonly Item<Evidence>[] {
  const found =
    knownEvidence.get(assessment) ??
    itemsOf(assessment, 'evidence', readers.evidence).sort((a, b) => byCodeUnits(b.value.date, a.value.date) || byCodeUnits(a.id, b.id));
  knownEvidence.set(assessment, found);
  return found;
}

const knownEvidence = new WeakMap<Assessment, readonly Item<Evidence>[]>();

/** The growth plan: what was agreed, by the day it is due; what has none comes last. */
export const actionsOf = (assessment: Assessment): readonly Item<Action>[] =>
  itemsOf(assessment, 'action', readers.action).sort(
    (a, b) =>
      byCodeUnits(a.value.due ?? '\uffff', b.value.due ?? '\uffff') ||
      byCodeUnits(a.value.agreed, b.value.agreed) ||
      byCodeUnits(a.id, b.id),
  );

/** Everything that nobody has chosen between. */
export const conflictsOf = (assessment: Assessment): readonly Conflict[] =>
  [...assessment.records.keys()].sort().flatMap((key) => conflictAt(assessment, key) ?? []);

const known = new WeakMap<Register, Conflict | null>();

/** The conflict of one record, if it has one; the same object while it does. */
export function conflictAt(assessment: Assessment, key: string): Conflict | undefined {
  const register = assessment.records.get(key);
  if (!register) return undefined;
  let conflict = known.get(register);
  if (conflict === undefined) {
    // The same said twice is no conflict.
    conflict = valuesOf(register).length > 1 ? { key, versions: newestFirst(register) } : null;
    known.set(register, conflict);
  }
  return conflict ?? undefined;
}

function itemsOf<Value>(assessment: Assessment, kind: string, read: (value: Json) => Value | undefined): Item<Value>[] {
  return [...assessment.records].flatMap(([key, register]) => {
    if (!key.startsWith(`${kind}/`)) return [];
    const value = newest(register, read, true);
    const conflict = conflictAt(assessment, key);
    return value === undefined ? [] : [{ id: key.slice(kind.length + 1), value, ...(conflict && { conflict }) }];
  });
}

/** What is shown first: what was written last, by the clocks there were; `some`, of what was not taken back. */
function newest<Value>(register: Register | undefined, read: (value: Json) => Value | undefined, some = false): Value | undefined {
  for (const { value } of register ? newestFirst(register) : []) {
    if (value === undefined && some) continue;
    return value === undefined ? undefined : read(value);
  }
  return undefined;
}

function newestFirst({ versions }: Register): readonly Version[] {
  return versions.length < 2 ? versions : versions.toSorted((a, b) => byCodeUnits(b.at, a.at));
}

/** The subject and, of a competency, all it expects: evidence may speak to either. */
function idsWithin(assessment: Assessment, subject: string): ReadonlySet<string> {
  const { basis } = overviewOf(assessment);
  const competency = basis?.rates === 'competency' ? basis.level.competencies.find(({ id }) => id === subject) : undefined;
  return new Set([subject, ...allStatements(competency?.expectations).map(({ id }) => id)]);
}

/** The value of a record as it stands in the data; in a conflict, the newest. */
export function valueAt(assessment: Assessment, key: string): Json | undefined {
  return newest(assessment.records.get(key), (value) => value);
}

/** A subject's words, of the level that the assessment holds; the id, where it has none. */
export function subjectText(assessment: Assessment, subject: string): string {
  const { basis } = overviewOf(assessment);
  const found = basis && subjectsOf(basis.level, basis.rates).find(({ id }) => id === subject);
  return found ? proseText(found.text) : subject;
}
