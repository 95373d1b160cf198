import { mergeRegisters, newId, readRegister, type Sealed } from 'rungs/review';
import type { AssessmentOnServer, RecordOnServer } from 'rungs/review/http';
import { type Account, mayBegin } from './access.js';
import { addToLog } from './access-log.js';
import { hasRoom, isSignedBy } from './assessments.js';
import type { Database, Query } from './database.js';
import { areNamed } from './people.js';
import { read } from './read.js';
import { emptyAssessments, removeSeals, sealedAbout } from './sealed.js';
import { isObject, readSent, type Writing } from './sent-records.js';

/** The file format for all data of one person. */
export interface PersonData {
  readonly kind: 'rungs-review-person';
  readonly format: 1;
  readonly person: Account;
  readonly assessments: readonly (AssessmentOnServer & { readonly about: string; readonly by: string })[];
  /** What was signed off about the person. It is in the file to be read and verified; nothing of it is brought back. */
  readonly sealed?: readonly Sealed[];
}

/** `own`: what the person wrote, and what others wrote about them and shared. `all`: also drafts of others, for administrators. */
export async function backUp(database: Database, person: Account, what: 'own' | 'all'): Promise<PersonData> {
  const rows = await database.query<{ id: string; about_id: string; by_id: string }>(
    `SELECT a.id, a.about_id, a.by_id FROM assessments a LEFT JOIN people about ON about.id = a.about_id
     WHERE NOT a.is_deleted AND CASE WHEN $2 THEN a.by_id = $1 OR a.about_id = $1
       ELSE (a.by_id = $1 AND (a.about_id = $1 OR about.manager_id = $1)) OR (a.about_id = $1 AND a.is_shared) END
     ORDER BY a.id`,
    [person.id, what === 'all'],
  );
  const assessments: PersonData['assessments'][number][] = [];
  for (const { id, about_id, by_id } of rows) {
    const kept = await read(database.query, id);
    if (kept) assessments.push({ ...kept.found, about: about_id, by: by_id });
  }
  const sealed = await sealedAbout(database.query, person.id);
  return {
    kind: 'rungs-review-person',
    format: 1,
    person: { id: person.id, name: person.name },
    assessments,
    ...(sealed.length > 0 && { sealed }),
  };
}

export interface Restored {
  /** New id by old id, for deleted assessments. They get a new id because devices remember that the old one was deleted. */
  readonly restored: { readonly [id: string]: string };
  /** Assessments that were skipped: not by this person, or unreadable. */
  readonly skipped: readonly string[];
}

/**
 * Restores the data of a file. Existing assessments are merged with those of the file, so that later changes are kept. Restoring the
 * same file again changes nothing. `own` restores only what the person wrote.
 */
export async function restore(database: Database, person: Account, data: PersonData, what: 'own' | 'all'): Promise<Restored> {
  const restored: [string, string][] = [];
  const skipped: string[] = [];
  for (const { id, format, records, about, by } of data.assessments) {
    const writing = readSent(id, { format, records });
    const isTheirs = by === person.id || (what === 'all' && about === person.id);
    const isRight = typeof writing !== 'string' && isOf(writing, 'about', about) && isOf(writing, 'by', by);
    const now = isTheirs && isRight ? await database.transaction((query) => bringBack(query, person, writing, what)) : undefined;
    if (now === undefined) skipped.push(id);
    else restored.push([id, now]);
  }
  return { restored: Object.fromEntries(restored), skipped };
}

const isOf = (writing: Writing, key: 'about' | 'by', id: string): boolean =>
  writing[key]?.length === 1 && writing[key].every((each) => each.id === id);

async function bringBack(query: Query, person: Account, writing: Writing, what: 'own' | 'all'): Promise<string | undefined> {
  const [subject, author] = [writing.about?.[0], writing.by?.[0]];
  if (!subject || !author) return undefined;
  const people = await query<{ id: string; manager_id: string | null }>(`SELECT id, manager_id FROM people WHERE id = $1 OR id = $2`, [
    subject.id,
    author.id,
  ]);
  const found = (id: string) => people.find((each) => each.id === id);
  const [about, by] = [found(subject.id), found(author.id)];
  if (!about || !by) return undefined;
  const kept = { by: by.id, about: about.id, managerOfAbout: about.manager_id ?? undefined };
  // The file is untrusted, so it can create only assessments that the person could create otherwise.
  const mayMake = what === 'all' || (mayBegin(person, kept, writing.role) && (await areNamed(query, [subject, author])));
  if (!mayMake) return undefined;
  for (let id = writing.id; id.length <= 200; id += '.restored') {
    const there = new Map(Object.entries((await read(query, id))?.found.records ?? {}));
    if (what === 'own' && !(await isSignedBy(query, person, writing, there))) return undefined;
    await query(
      `INSERT INTO assessments (id, about_id, by_id, is_shared, format, changes, period_to) VALUES ($1, $2, $3, $4, $5, 0, $6)
       ON CONFLICT (id) DO NOTHING`,
      [id, about.id, by.id, writing.isShared ?? false, writing.format, writing.periodTo ?? null],
    );
    const [row] = await query<{ about_id: string | null; by_id: string | null; is_deleted: boolean; format: number | string }>(
      `SELECT about_id, by_id, is_deleted, format FROM assessments WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (row?.is_deleted) continue;
    if (!row || row.about_id !== about.id || row.by_id !== by.id || Number(row.format) > writing.format) return undefined;
    if (!(await hasRoom(query, { ...writing, id }))) return undefined;
    await mergeInto(query, id, writing);
    return id;
  }
  return undefined;
}

async function mergeInto(query: Query, id: string, { records, format, isShared }: Writing): Promise<void> {
  const kept = (await read(query, id))?.found.records ?? {};
  let changes = 0;
  for (const { key, text } of records) {
    const there: RecordOnServer | undefined = Object.hasOwn(kept, key) ? kept[key] : undefined;
    const merged = there ? mergedText(key, JSON.stringify(there.value), text) : text;
    if (there && merged === JSON.stringify(there.value)) continue;
    changes++;
    await query(
      `INSERT INTO records (assessment_id, key, version, value) VALUES ($1, $2, $3, $4)
       ON CONFLICT (assessment_id, key) DO UPDATE SET version = excluded.version, value = excluded.value`,
      [id, key, (there?.version ?? 0) + 1, merged],
    );
  }
  if (changes === 0) return;
  // A shared assessment stays shared, and an older file does not share one that is not.
  const isNew = Object.keys(kept).length === 0;
  await query(
    `UPDATE assessments SET changes = changes + 1, tag = $5, format = $2, is_shared = CASE WHEN $3 THEN $4 ELSE is_shared END WHERE id = $1`,
    [id, format, isNew, isShared ?? false, newId()],
  );
}

/** Merges the stored records with those of the file. Keeps the stored ones if they cannot be merged. */
function mergedText(key: string, kept: string, given: string): string {
  const [a, b] = [kept, given].map((text) => readRegister(key, JSON.parse(text)));
  return a && b ? JSON.stringify(mergeRegisters(a, b)) : kept;
}

/** How many assessments were deleted, and how many were kept, because they were signed off. */
export interface Removed {
  readonly deleted: number;
  readonly kept: number;
}

/**
 * `own`: deletes what a person wrote, but what was signed off, which one alone cannot delete. `all`: deletes the account, everything about
 * the person, and their drafts. What they shared about others stays with these.
 */
export const removePerson = (database: Database, person: Account, what: 'own' | 'all'): Promise<Removed> =>
  database.transaction(async (query) => {
    const isSealed = `EXISTS (SELECT 1 FROM sealed_assessments s WHERE s.assessment_id = a.id)`;
    const rows = await query<{ id: string; about_id: string; is_shared: boolean; is_kept: boolean }>(
      `SELECT a.id, a.about_id, a.is_shared, CASE WHEN $2 THEN about_id <> $1 AND is_shared ELSE ${isSealed} END AS is_kept FROM assessments a
       WHERE CASE WHEN $2 THEN by_id = $1 OR about_id = $1
         ELSE by_id = $1 AND (about_id = $1 OR EXISTS (SELECT 1 FROM people p WHERE p.id = about_id AND p.manager_id = $1)) END
       ORDER BY id FOR UPDATE OF a`,
      [person.id, what === 'all'],
    );
    const gone = rows.filter(({ is_kept }) => !is_kept).map(({ id }) => id);
    if (what === 'all') {
      const seals = await query<{ id: string }>(`SELECT id FROM seals WHERE about_id = $1`, [person.id]);
      await removeSeals(
        query,
        seals.map(({ id }) => id),
      );
    }
    await emptyAssessments(query, gone);
    for (const { id, about_id, is_shared, is_kept } of what === 'own' ? rows : [])
      if (is_shared && !is_kept) await addToLog(query, { about: about_id, by: person, assessment: id, what: 'deleted' });
    if (what === 'all') {
      await query(`DELETE FROM log WHERE about_id = $1`, [person.id]);
      await query(`DELETE FROM sessions WHERE person_id = $1`, [person.id]);
      await query(`UPDATE people SET manager_id = NULL WHERE manager_id = $1`, [person.id]);
      await query(`DELETE FROM people WHERE id = $1`, [person.id]);
    }
    return { deleted: gone.length, kept: rows.length - gone.length };
  });

/** Parses a file that `backUp` wrote, or returns `undefined` if it is invalid. */
export function readPersonData(body: unknown): PersonData | undefined {
  const isEntry = (each: unknown): boolean => isObject(each) && ['id', 'about', 'by'].every((name) => typeof each[name] === 'string');
  const isData = (data: unknown): data is PersonData =>
    isObject(data) &&
    data['kind'] === 'rungs-review-person' &&
    data['format'] === 1 &&
    isObject(data['person']) &&
    Array.isArray(data['assessments']) &&
    data['assessments'].every(isEntry);
  return isData(body) ? body : undefined;
}
