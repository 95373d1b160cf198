import { allStatements, byCodeUnits, type Level, type Prose, proseText } from '../ladder/index.js';
import { canonicalJson, isObject } from './json.js';
import { valuesOf } from './register.js';
import type { Action, Assessment, Basis, Cycle, Evidence, Json, Person, RatingScale, Register, Role, Status, Version } from './types.js';
import { readers } from './values.js';
import { type ReviewWords, reviewEnglish } from './words.js';

/** The data of an assessment except its entries. A field is absent if its record is missing or could not be read. */
export interface Overview {
  readonly about?: Person;
  readonly by?: Person;
  readonly role?: Role;
  readonly basis?: Basis;
  readonly scale: RatingScale;
  readonly cycle?: Cycle;
  readonly status: Status;
  /** The date since when it has this status, by the clock of the writer: `2026-03-14`. */
  readonly statusDate?: string;
}

/** Concurrent versions of one record, newest first. Choose one with `resolveConflict`. */
export interface Conflict {
  readonly key: string;
  readonly versions: readonly Version[];
}

/** The rating, note and evidence of one subject. */
export interface Entry {
  /** Id of the competency or expectation. */
  readonly subject: string;
  /** Id of a rating of the scale. Absent if the subject is not yet discussed. In a conflict, the newest. */
  readonly rating?: string;
  /** `''` if there is no note. In a conflict, the newest. */
  readonly note: string;
  /** Evidence for the subject or, if it is a competency, for one of its expectations; latest date first. */
  readonly evidence: readonly Item<Evidence>[];
  /** The conflicts of the rating and the note. */
  readonly conflicts: readonly Conflict[];
}

/** A piece of evidence or an action. */
export interface Item<Value> {
  readonly id: string;
  /** In a conflict, the newest value that was not removed. */
  readonly value: Value;
  /** All versions: several in a conflict. */
  readonly versions: readonly Version[];
  readonly conflict?: Conflict;
}

/** A competency or expectation that can be rated. */
export interface Subject {
  readonly id: string;
  /** The title of the competency, or the text of the expectation. */
  readonly text: Prose;
  /** The competency itself, or the competency that contains the expectation. */
  readonly competency: { readonly id: string; readonly title: string; readonly icon?: string };
}

/** The data of an assessment except its entries. In a conflict, the newest value counts. */
export function overviewOf(assessment: Assessment): Overview {
  const read = <Kind extends keyof typeof readers>(kind: Kind): ReturnType<(typeof readers)[Kind]> | undefined =>
    newest(assessment.records.get(kind), readers[kind] as (value: Json) => ReturnType<(typeof readers)[Kind]> | undefined);
  const [about, by, role, basis, cycle] = [read('about'), read('by'), read('role'), read('basis'), read('cycle')];
  const [statusDate] = /^\d{4}-\d{2}-\d{2}/.exec(newestFirst(assessment.records.get('status')?.versions ?? [])[0]?.at ?? '') ?? [];
  return {
    ...(about && { about }),
    ...(by && { by }),
    ...(role && { role }),
    ...(basis && { basis }),
    scale: read('scale') ?? [],
    ...(cycle && { cycle }),
    status: read('status') ?? 'draft',
    ...(statusDate !== undefined && { statusDate }),
  };
}

/** The subjects of a level in page order: its competencies, or all expectations including nested ones. */
export function subjectsOf({ competencies }: Level, rates: Basis['rates']): readonly Subject[] {
  return competencies.flatMap(({ id, title, icon, expectations }) => {
    const competency = { id, title, ...(icon !== undefined && { icon }) };
    return rates === 'competency'
      ? [{ id, text: title, competency }]
      : allStatements(expectations).map(({ id, text }) => ({ id, text, competency }));
  });
}

/** The entry of one subject. It is empty if the assessment has no records for it. */
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

/** An entry for each subject of the level, followed by those of `orphansOf`. */
export function entriesOf(assessment: Assessment): readonly Entry[] {
  const { basis } = overviewOf(assessment);
  const subjects = basis ? subjectsOf(basis.level, basis.rates).map(({ id }) => id) : [];
  return [...subjects, ...orphansOf(assessment)].map((subject) => entryOf(assessment, subject));
}

/** Ids of subjects that have a rating or a note but are not in the level. */
export function orphansOf(assessment: Assessment): readonly string[] {
  const { basis } = overviewOf(assessment);
  const known = new Set(basis ? subjectsOf(basis.level, basis.rates).map(({ id }) => id) : []);
  const withEntry = [...assessment.records].flatMap(([key, register]) => {
    const [, subject] = /^(?:rating|note)\/(.*)$/s.exec(key) ?? [];
    return subject !== undefined && valuesOf(register).some((value) => value !== undefined) ? [subject] : [];
  });
  return [...new Set(withEntry)].filter((subject) => !known.has(subject)).sort();
}

/** All evidence, latest date first. */
export function evidenceOf(assessment: Assessment): readonly Item<Evidence>[] {
  const evidence =
    evidenceCache.get(assessment) ??
    itemsOf(assessment, 'evidence', readers.evidence).sort((a, b) => byCodeUnits(b.value.date, a.value.date) || byCodeUnits(a.id, b.id));
  evidenceCache.set(assessment, evidence);
  return evidence;
}

const evidenceCache = new WeakMap<Assessment, readonly Item<Evidence>[]>();

/** All actions of the growth plan by due date. Actions without a due date come last. */
export const actionsOf = (assessment: Assessment): readonly Item<Action>[] =>
  itemsOf(assessment, 'action', readers.action).sort(
    (a, b) =>
      byCodeUnits(a.value.due ?? '\uffff', b.value.due ?? '\uffff') ||
      byCodeUnits(a.value.agreed, b.value.agreed) ||
      byCodeUnits(a.id, b.id),
  );

/** All conflicts, sorted by key. */
export const conflictsOf = (assessment: Assessment): readonly Conflict[] =>
  [...assessment.records.keys()].sort().flatMap((key) => conflictAt(assessment, key) ?? []);

const conflictCache = new WeakMap<Register, Conflict | null>();

/** The conflict of one record, if there is one. Returns the same object until the record changes. */
export function conflictAt(assessment: Assessment, key: string): Conflict | undefined {
  const register = assessment.records.get(key);
  if (!register) return undefined;
  let conflict = conflictCache.get(register);
  if (conflict === undefined) {
    // Versions with equal values are not a conflict.
    conflict = valuesOf(register).length > 1 ? { key, versions: newestFirst(register.versions) } : null;
    conflictCache.set(register, conflict);
  }
  return conflict ?? undefined;
}

function itemsOf<Value>(assessment: Assessment, kind: string, read: (value: Json) => Value | undefined): Item<Value>[] {
  return [...assessment.records].flatMap(([key, register]) => {
    if (!key.startsWith(`${kind}/`)) return [];
    const value = newest(register, read, true);
    const conflict = conflictAt(assessment, key);
    return value === undefined
      ? []
      : [{ id: key.slice(kind.length + 1), value, versions: register.versions, ...(conflict && { conflict }) }];
  });
}

/** The value of the newest version by timestamp. With `skipRemoved`, versions that remove the value are skipped. */
function newest<Value>(register: Register | undefined, read: (value: Json) => Value | undefined, skipRemoved = false): Value | undefined {
  for (const { value } of newestFirst(register?.versions ?? [])) {
    if (value === undefined && skipRemoved) continue;
    return value === undefined ? undefined : read(value);
  }
  return undefined;
}

/**
 * The versions of a record that a field shows, and that a change in the field replaces: those that `actor` wrote, or else the newest,
 * with all of the same value.
 */
export function shownVersions(versions: readonly Version[], actor?: string): readonly Version[] {
  const all = newestFirst(versions);
  const own = all.filter(({ by }) => by === actor);
  const [shown] = own.length > 0 ? own : all;
  return shown ? all.filter(({ by, value }) => by === actor || canonicalJson([value]) === canonicalJson([shown.value])) : [];
}

function newestFirst(versions: readonly Version[]): readonly Version[] {
  return versions.length < 2 ? versions : versions.toSorted((a, b) => byCodeUnits(b.at, a.at));
}

/** The ids that evidence for a subject can refer to: the subject and, if it is a competency, its expectations. */
function idsWithin(assessment: Assessment, subject: string): ReadonlySet<string> {
  const { basis } = overviewOf(assessment);
  const competency = basis?.rates === 'competency' ? basis.level.competencies.find(({ id }) => id === subject) : undefined;
  return new Set([subject, ...allStatements(competency?.expectations).map(({ id }) => id)]);
}

/** The raw value of a record. In a conflict, the newest. */
export function recordValue(assessment: Assessment, key: string): Json | undefined {
  return newest(assessment.records.get(key), (value) => value);
}

/** The plain text of a subject in the level of the assessment, or its id if the level does not have it. */
export function subjectText(assessment: Assessment, subject: string): string {
  const { basis } = overviewOf(assessment);
  if (!basis) return subject;
  const texts = textCache.get(basis) ?? new Map(subjectsOf(basis.level, basis.rates).map(({ id, text }) => [id, proseText(text)]));
  textCache.set(basis, texts);
  return texts.get(subject) ?? subject;
}

/** The plain texts of the subjects of a basis, by id. */
const textCache = new WeakMap<Basis, ReadonlyMap<string, string>>();

/** Names a record for its author, such as `Note: Domain expertise` or `Status`. */
export function recordTitle(assessment: Assessment, key: string, words: ReviewWords = reviewEnglish): string {
  if (Object.hasOwn(words.records, key)) return words.records[key as keyof ReviewWords['records']];
  const [, kind = '', id = ''] = /^([^/]*)\/(.*)$/s.exec(key) ?? [];
  const titles: Readonly<Record<string, string>> = {
    rating: words.rating,
    note: words.note,
    evidence: words.evidence,
    action: words.growthPlan,
  };
  const title = Object.hasOwn(titles, kind) ? titles[kind] : undefined;
  if (title === undefined) return key;
  const value = kind === 'evidence' || kind === 'action' ? recordValue(assessment, key) : undefined;
  const text = isObject(value) && typeof value['text'] === 'string' ? value['text'] : subjectText(assessment, id);
  return `${title}: ${shorten(text)}`;
}

/** The first 60 characters of a text, on one line. */
export function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line;
}
