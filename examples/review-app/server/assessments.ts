import { type Json, newId, type Person, readRegister } from 'rungs/review';
import type { AssessmentOnServer, RecordOnServer } from 'rungs/review/http';
import { type Account, mayBegin, type Right, rightTo } from './access.js';
import { addToLog } from './access-log.js';
import { type Database, Outdated, type Query } from './database.js';
import { areNamed } from './people.js';
import { etagOf, recordOf } from './read.js';
import { emptyAssessments, isSealed, seal } from './sealed.js';
import { isObject, type Writing } from './sent-records.js';

export type Written =
  | { readonly kind: 'written'; readonly versions: { readonly [key: string]: number } }
  | { readonly kind: 'conflict'; readonly format: number; readonly records: AssessmentOnServer['records'] }
  | { readonly kind: 'deleted' | 'missing' | 'forbidden' | 'newer' | 'too-many' }
  | { readonly kind: 'unfit'; readonly why: string };

interface Row {
  readonly about_id: string | null;
  readonly by_id: string | null;
  readonly manager_id: string | null;
  readonly is_earlier: boolean | null;
  readonly period_to: string | null;
  readonly is_shared: boolean;
  readonly is_deleted: boolean;
  readonly format: number | string;
  readonly changes: number | string;
  readonly tag: string;
}

const mostRecords = 5000;
/** Of the values of one assessment, as they are kept. */
const mostBytes = 8 * 1024 * 1024;

const byId = `
  SELECT a.about_id, a.by_id, a.is_shared, a.is_deleted, a.format, a.changes, a.tag, a.period_to, about.manager_id,
    a.period_to < about.manager_since AS is_earlier
  FROM assessments a LEFT JOIN people about ON about.id = a.about_id WHERE a.id = $1`;

/** Returns the access that a person has to an assessment, and an ETag that changes with every write. */
export async function standing(
  database: Database,
  person: Account,
  id: string,
): Promise<
  | { readonly kind: 'missing' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'there'; readonly right: Right; readonly etag: string; readonly about: string }
> {
  const [row] = await database.query<Row>(byId, [id]);
  if (!row) return { kind: 'missing' };
  if (row.is_deleted) return { kind: 'deleted' };
  return { kind: 'there', right: rightOf(person, row), etag: etagOf(row), about: row.about_id ?? '' };
}

/** Writes all records if the stored versions are those that the request names, or none. */
export const write = (database: Database, person: Account, writing: Writing): Promise<Written> =>
  database.transaction(async (query) => {
    const { id, format } = writing;
    // Locks the assessment, so that concurrent writes wait.
    const [row] = await query<Row>(`${byId} FOR UPDATE OF a`, [id]);
    if (row?.is_deleted) return { kind: 'deleted' };
    if (row) {
      const right = rightOf(person, row);
      if (right !== 'write') return { kind: right === 'read' ? 'forbidden' : 'missing' };
      if (Number(row.format) > format) return { kind: 'newer' };
    }
    const kept = row ? await keptOf(query, writing) : new Map<string, RecordOnServer>();
    const conflicts = writing.records.filter(({ key, version, text }) => {
      const there = kept.get(key);
      return (there?.version ?? 0) !== version || (there !== undefined && !hasSeen(key, text, there.value));
    });
    if (conflicts.length > 0) {
      const found = conflicts.map(({ key }) => [key, kept.get(key) ?? { version: 0, value: null }] as const);
      return { kind: 'conflict', format: Number(row?.format ?? format), records: Object.fromEntries(found) };
    }
    if (!(await hasRoom(query, writing))) return { kind: 'too-many' };
    const why = row && (await changesPeople(query, writing, row, kept));
    if (why) return { kind: 'unfit', why };
    if (!(await isSignedBy(query, person, writing, kept))) return { kind: 'unfit', why: 'A version is in the name of somebody else.' };
    if (!row) {
      const begun = await begin(query, person, writing);
      if (begun) return begun;
    } else {
      await query(`UPDATE assessments SET changes = changes + 1, tag = $4, format = $2, is_shared = $3, period_to = $5 WHERE id = $1`, [
        id,
        format,
        writing.isShared ?? row.is_shared,
        newId(),
        // Else its author alone could have deleted what was signed off, by a period that ended long ago.
        writing.periodTo === undefined || (await isSealed(query, id)) ? row.period_to : writing.periodTo,
      ]);
    }
    await keep(query, writing);
    const was = row?.is_shared ?? false;
    const is = writing.isShared ?? was;
    const about = row?.about_id ?? writing.about?.[0]?.id ?? '';
    // A draft is nobody's business but its author's.
    if (was || is) await addToLog(query, { about, by: person, assessment: id, what: was === is ? 'changed' : is ? 'shared' : 'withdrawn' });
    if (writing.isDone) await seal(query, person, id);
    return { kind: 'written', versions: Object.fromEntries(writing.records.map(({ key, version }) => [key, version + 1])) };
  });

/** Signs off what was changed since an assessment was signed off. */
export const sealAgain = (database: Database, person: Account, id: string): Promise<'done' | 'missing' | 'forbidden'> =>
  database.transaction(async (query) => {
    const [row] = await query<Row>(`${byId} FOR UPDATE OF a`, [id]);
    const right = row && !row.is_deleted ? rightOf(person, row) : 'none';
    if (right !== 'write') return right === 'read' ? 'forbidden' : 'missing';
    if (!(await isSealed(query, id))) return 'forbidden';
    await seal(query, person, id);
    return 'done';
  });

/**
 * Deletes the content of an assessment. Its id stays, so that another device's copy does not restore it. What was signed off is not deleted by
 * one alone.
 */
export const remove = (database: Database, person: Account, id: string): Promise<'gone' | 'missing' | 'forbidden' | 'sealed'> =>
  database.transaction(async (query) => {
    const [row] = await query<Row>(`${byId} FOR UPDATE OF a`, [id]);
    // Nothing is noted of an id that was never there: anybody could fill the database with such.
    if (!row || row.is_deleted) return 'gone';
    const right = rightOf(person, row);
    if (right !== 'write') return right === 'read' ? 'forbidden' : 'missing';
    if (await isSealed(query, id)) return 'sealed';
    await emptyAssessments(query, [id]);
    if (row.is_shared) await addToLog(query, { about: row.about_id ?? '', by: person, assessment: id, what: 'deleted' });
    return 'gone';
  });

function rightOf(person: Account, { by_id, about_id, is_shared, manager_id, is_earlier }: Row): Right {
  return rightTo(person, {
    by: by_id ?? '',
    about: about_id ?? '',
    isShared: is_shared,
    managerOfAbout: manager_id ?? undefined,
    isEarlier: is_earlier ?? false,
  });
}

/** Creates an assessment if the person may, or returns the reason why not. */
async function begin(
  query: Query,
  person: Account,
  { id, format, about, by, role, isShared, periodTo }: Writing,
): Promise<Written | undefined> {
  const [subject, author] = [about?.[0], by?.[0]];
  if (!subject || !author || role === undefined || about?.length !== 1 || by?.length !== 1)
    return { kind: 'unfit', why: 'An assessment begins with the records `about`, `by` and `role`.' };
  const [found] = await query<{ manager_id: string | null }>(`SELECT manager_id FROM people WHERE id = $1`, [subject.id]);
  const kept = { by: author.id, about: subject.id, managerOfAbout: found?.manager_id ?? undefined };
  // Assessments without access are reported as not found.
  if (!found || !mayBegin(person, kept, role)) return { kind: 'missing' };
  if (!(await areNamed(query, [subject, author]))) return { kind: 'unfit', why: 'A name is not that of the account.' };
  const begun = await query(
    `INSERT INTO assessments (id, about_id, by_id, is_shared, format, changes, tag, period_to) VALUES ($1, $2, $3, $4, $5, 1, $6, $7)
     ON CONFLICT (id) DO NOTHING RETURNING id`,
    [id, subject.id, author.id, isShared ?? false, format, newId(), periodTo ?? null],
  );
  if (begun.length === 0) throw new Outdated('Another request has begun it.');
  return undefined;
}

/** Whether all that is new is in a name that the person has or had, or in none: `who` of a version is shown as its author. */
export async function isSignedBy(
  query: Query,
  person: Account,
  { records }: Pick<Writing, 'records'>,
  kept: ReadonlyMap<string, Pick<RecordOnServer, 'value'>>,
): Promise<boolean> {
  const names = new Set<string>();
  for (const { key, text } of records) {
    const versionsIn = (value: Json) => readRegister('', value)?.versions ?? [];
    const there = new Set(versionsIn(kept.get(key)?.value ?? null).map((version) => JSON.stringify([version.by, version.n, version.who])));
    for (const { by, n, who } of versionsIn(JSON.parse(text) as Json))
      if (who !== undefined && !there.has(JSON.stringify([by, n, who]))) names.add(who);
  }
  return areNamed(
    query,
    [...names].map((name) => ({ id: person.id, name })),
  );
}

/** Author and assessed person cannot change. A name is the stored one, or one that the account has or had. */
async function changesPeople(
  query: Query,
  { about = [], by = [], role }: Writing,
  row: Row,
  kept: ReadonlyMap<string, RecordOnServer>,
): Promise<string | undefined> {
  const isKept = (key: string, { name }: Person): boolean => namesIn(kept.get(key)?.value ?? null).includes(name);
  const renamed = [...about.filter((each) => !isKept('about', each)), ...by.filter((each) => !isKept('by', each))];
  const isSame = about.every(({ id }) => id === row.about_id) && by.every(({ id }) => id === row.by_id);
  if (!isSame || !(await areNamed(query, renamed))) return 'Whom it is about, and by whom it is, cannot change.';
  return role !== undefined && (role === 'self') !== (row.about_id === row.by_id) ? 'It is not of this role.' : undefined;
}

/**
 * Whether who sent a register had seen all of the kept one. Its version alone does not say so: after the database was restored from a
 * backup, the same number comes again for something else.
 */
function hasSeen(key: string, text: string, kept: Json): boolean {
  const [sent, there] = [readRegister(key, JSON.parse(text)), readRegister(key, kept)];
  const seen = new Map(sent?.seen);
  return !sent || !there || there.seen.every(([actor, count]) => (seen.get(actor) ?? 0) >= count);
}

function namesIn(value: Json): readonly string[] {
  const { versions } = readRegister('about', value) ?? { versions: [] };
  return versions.flatMap((version) => {
    const person = version.value;
    return isObject(person) && typeof person['name'] === 'string' ? [person['name']] : [];
  });
}

async function keptOf(query: Query, { id, records }: Writing): Promise<ReadonlyMap<string, RecordOnServer>> {
  const rows = await query<{ key: string; version: string; value: string }>(
    `SELECT key, version, value FROM records WHERE assessment_id = $1 AND key = ANY($2::text[])`,
    [id, records.map(({ key }) => key)],
  );
  return new Map(rows.map(({ key, version, value }) => [key, recordOf(version, value)]));
}

/** Whether an assessment stays within its limits with what was sent. What takes no more room than before has it, also in one that is too large. */
export async function hasRoom(query: Query, { id, records }: Pick<Writing, 'id' | 'records'>): Promise<boolean> {
  const [row] = await query<{ count: string; others: string; before: string }>(
    `SELECT count(*) FILTER (WHERE NOT is_sent) AS count, coalesce(sum(bytes) FILTER (WHERE NOT is_sent), 0) AS others,
       coalesce(sum(bytes) FILTER (WHERE is_sent), 0) AS before
     FROM (SELECT octet_length(value) AS bytes, key = ANY($2::text[]) AS is_sent FROM records WHERE assessment_id = $1) AS kept`,
    [id, records.map(({ key }) => key)],
  );
  const sent = records.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const [count, others, before] = [Number(row?.count ?? 0), Number(row?.others ?? 0), Number(row?.before ?? 0)];
  return count + records.length <= mostRecords && (others + sent <= mostBytes || sent <= before);
}

async function keep(query: Query, { id, records }: Writing): Promise<void> {
  // A statement can have at most 65,535 parameters.
  for (let at = 0; at < records.length; at += 1000) {
    const part = records.slice(at, at + 1000);
    const rows = part.map((_, index) => `($1, $${index * 3 + 2}, $${index * 3 + 3}, $${index * 3 + 4})`);
    const written = await query(
      `INSERT INTO records (assessment_id, key, version, value) VALUES ${rows.join(', ')}
       ON CONFLICT (assessment_id, key) DO UPDATE SET version = excluded.version, value = excluded.value
       WHERE records.version = excluded.version - 1 RETURNING key`,
      [id, ...part.flatMap(({ key, version, text }) => [key, version + 1, text])],
    );
    // Versions are compared in addition to the lock, because an engine with snapshot reads could have read an older version.
    if (written.length !== part.length) throw new Outdated('Another request has written since.');
  }
}
