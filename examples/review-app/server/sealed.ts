import {
  type Assessment,
  acknowledgeSeal,
  changesBetween,
  listedOf,
  pairedWith,
  type SealEntry,
  type Sealed,
  sealedVersions,
  sealVersion,
} from 'rungs/review';
import { assessmentOf } from 'rungs/review/http';
import { type Account, mayReadSealed } from './access.js';
import { addToLog } from './access-log.js';
import { type Database, Outdated, type Query } from './database.js';
import { sharedAbout } from './list.js';
import { read } from './read.js';

interface SealRow {
  readonly id: string;
  readonly about_id: string;
  readonly author_id: string | null;
  readonly manager_id: string | null;
  readonly is_earlier: boolean | null;
}

/** What was signed off, and who wants it to be deleted. */
export interface Signed {
  readonly sealed: Sealed;
  readonly deletion: { readonly wishedBy: readonly Account[] };
}

/** Whether an assessment is part of what was signed off. */
export async function isSealed(query: Query, id: string): Promise<boolean> {
  return (await query(`SELECT seal_id FROM sealed_assessments WHERE assessment_id = $1`, [id])).length > 0;
}

/**
 * Signs an assessment off, with the other view of the same period if that is shared: as the first version, or as the next. Does nothing if
 * no word is different from the last version. The transaction must have locked the assessment.
 */
export async function seal(query: Query, person: Account, id: string): Promise<void> {
  const own = await assessmentIn(query, id);
  const about = own && listedOf(own).about?.id;
  if (!own || about === undefined) return;
  // Both may sign off at the same time.
  await query(`SELECT id FROM people WHERE id = $1 FOR UPDATE`, [about]);
  const other = pairedWith(listedOf(own), await sharedAbout(query, about));
  const beside = other && (await assessmentIn(query, other.id));
  const views = beside ? [own, beside].sort((a, b) => Number(isSelf(b)) - Number(isSelf(a))) : [own];
  const row = (await sealRow(query, id)) ?? (other && (await sealRow(query, other.id)));
  const before = row && (await sealedOf(query, row.id));
  const last = before && sealedVersions(before).at(-1);
  if (last && changesBetween(last.assessments, views).length === 0) return;
  const after = await sealVersion(before, views, { by: person, at: new Date().toISOString() });
  const author = views.map((view) => listedOf(view).by?.id).find((each) => each !== about) ?? null;
  if (!row) await query(`INSERT INTO seals (id, about_id, author_id) VALUES ($1, $2, $3)`, [after.id, about, author]);
  else if (author !== null) await query(`UPDATE seals SET author_id = $2 WHERE id = $1`, [row.id, author]);
  for (const each of views)
    await query(`INSERT INTO sealed_assessments (assessment_id, seal_id) VALUES ($1, $2) ON CONFLICT (assessment_id) DO NOTHING`, [
      each.id,
      after.id,
    ]);
  await keepEntry(query, after);
  await addToLog(query, { about, by: person, assessment: id, what: 'signed' });
}

/** What was signed off of an assessment, for who may read it. */
export async function signedOf(database: Database, person: Account, id: string): Promise<Signed | undefined> {
  const row = await sealRow(database.query, id);
  if (!row || !mayRead(person, row)) return undefined;
  const sealed = await sealedOf(database.query, row.id);
  if (row.about_id !== person.id) await addToLog(database.query, { about: row.about_id, by: person, assessment: id, what: 'read' });
  const wishedBy = await database.query<Account>(
    `SELECT d.person_id AS id, coalesce(p.name, d.person_id) AS name FROM seal_deletions d
     LEFT JOIN people p ON p.id = d.person_id WHERE d.seal_id = $1 ORDER BY d.person_id`,
    [row.id],
  );
  return sealed && { sealed, deletion: { wishedBy } };
}

/** Notes that the person whom it is about has seen the last version. */
export const acknowledge = (database: Database, person: Account, id: string, comment: string): Promise<'done' | 'missing' | 'forbidden'> =>
  database.transaction(async (query) => {
    const row = await sealRow(query, id);
    if (!row || !mayRead(person, row)) return 'missing';
    if (row.about_id !== person.id) return 'forbidden';
    const sealed = await sealedOf(query, row.id);
    if (!sealed) return 'missing';
    await keepEntry(query, await acknowledgeSeal(sealed, { by: person, at: new Date().toISOString(), comment }));
    await addToLog(query, { about: row.about_id, by: person, assessment: id, what: 'seen' });
    return 'done';
  });

/** Notes that a person wants what was signed off to be deleted, with its assessments. It is deleted when both do. */
export const wishDeletion = (database: Database, person: Account, id: string): Promise<'missing' | 'noted' | 'deleted'> =>
  database.transaction(async (query) => {
    const row = await sealRow(query, id);
    if (!row || !mayRead(person, row)) return 'missing';
    await query(`SELECT id FROM seals WHERE id = $1 FOR UPDATE`, [row.id]);
    await query(`INSERT INTO seal_deletions (seal_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [row.id, person.id]);
    const wishes = await query<{ person_id: string }>(`SELECT person_id FROM seal_deletions WHERE seal_id = $1`, [row.id]);
    const has = (who: string): boolean => wishes.some(({ person_id }) => person_id === who);
    // A self-assessment of somebody without a manager concerns nobody else.
    const hasOther = row.manager_id === null ? row.author_id === null : has(row.manager_id);
    if (!has(row.about_id) || !hasOther) return 'noted';
    for (const assessment of await removeSeals(query, [row.id]))
      await addToLog(query, { about: row.about_id, by: person, assessment, what: 'deleted' });
    return 'deleted';
  });

export const withdrawDeletion = (database: Database, person: Account, id: string): Promise<'missing' | 'withdrawn'> =>
  database.transaction(async (query) => {
    const row = await sealRow(query, id);
    if (!row || !mayRead(person, row)) return 'missing';
    await query(`DELETE FROM seal_deletions WHERE seal_id = $1 AND person_id = $2`, [row.id, person.id]);
    return 'withdrawn';
  });

/** Deletes what was signed off, and with it the assessments. Returns their ids. */
export async function removeSeals(query: Query, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await query<{ assessment_id: string }>(
    `DELETE FROM sealed_assessments WHERE seal_id = ANY($1::text[]) RETURNING assessment_id`,
    [ids],
  );
  for (const table of ['seal_deletions', 'seal_entries']) await query(`DELETE FROM ${table} WHERE seal_id = ANY($1::text[])`, [ids]);
  await query(`DELETE FROM seals WHERE id = ANY($1::text[])`, [ids]);
  const assessments = rows.map(({ assessment_id }) => assessment_id);
  await emptyAssessments(query, assessments);
  return assessments;
}

/** Deletes the content of assessments. Their ids stay, so that another device's copy does not restore them. */
export async function emptyAssessments(query: Query, ids: readonly string[]): Promise<void> {
  await query(
    `UPDATE assessments SET is_deleted = true, is_shared = false, about_id = NULL, by_id = NULL, changes = changes + 1
     WHERE id = ANY($1::text[])`,
    [ids],
  );
  await query(`DELETE FROM records WHERE assessment_id = ANY($1::text[])`, [ids]);
}

/** All that was signed off about a person. */
export async function sealedAbout(query: Query, id: string): Promise<readonly Sealed[]> {
  const rows = await query<{ id: string }>(`SELECT id FROM seals WHERE about_id = $1 ORDER BY id`, [id]);
  const all: Sealed[] = [];
  for (const row of rows) all.push(...[await sealedOf(query, row.id)].filter((each) => each !== undefined));
  return all;
}

const mayRead = (person: Account, { about_id, manager_id, is_earlier }: SealRow): boolean =>
  mayReadSealed(person, { about: about_id, managerOfAbout: manager_id ?? undefined, isEarlier: is_earlier ?? false });

async function sealRow(query: Query, assessmentId: string): Promise<SealRow | undefined> {
  const [row] = await query<SealRow>(
    `SELECT s.id, s.about_id, s.author_id, about.manager_id, a.period_to < about.manager_since AS is_earlier
     FROM sealed_assessments sealed JOIN seals s ON s.id = sealed.seal_id JOIN assessments a ON a.id = sealed.assessment_id
     LEFT JOIN people about ON about.id = s.about_id WHERE sealed.assessment_id = $1`,
    [assessmentId],
  );
  return row;
}

async function sealedOf(query: Query, id: string): Promise<Sealed | undefined> {
  const rows = await query<{ value: string }>(`SELECT value FROM seal_entries WHERE seal_id = $1 ORDER BY number`, [id]);
  const entries = rows.map(({ value }) => JSON.parse(value) as SealEntry);
  return entries.length > 0 ? { kind: 'rungs-sealed', format: 1, id, entries } : undefined;
}

async function keepEntry(query: Query, { id, entries }: Sealed): Promise<void> {
  const last = entries.at(-1);
  if (!last) return;
  const written = await query(
    `INSERT INTO seal_entries (seal_id, number, value) VALUES ($1, $2, $3) ON CONFLICT (seal_id, number) DO NOTHING RETURNING number`,
    [id, last.number, JSON.stringify(last)],
  );
  if (written.length === 0) throw new Outdated('Another request has added an entry.');
}

async function assessmentIn(query: Query, id: string): Promise<Assessment | undefined> {
  const found = await read(query, id);
  return found && assessmentOf(id, found.found);
}

const isSelf = (assessment: Assessment): boolean => listedOf(assessment).role === 'self';
