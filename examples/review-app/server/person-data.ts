import { mergeRegisters, readRegister } from 'rungs/review';
import type { AssessmentOnServer, RecordOnServer } from 'rungs/review/http';
import { type Account, mayBegin } from './access.js';
import { read } from './assessments.js';
import type { Database, Query } from './database.js';
import { isObject, readSent, type Writing } from './sent-records.js';

/** All that is kept of one person, as a file. */
export interface PersonData {
  readonly kind: 'rungs-review-person';
  readonly format: 1;
  readonly person: Account;
  readonly assessments: readonly (AssessmentOnServer & { readonly about: string; readonly by: string })[];
}

/** `own` is what one wrote, and what others wrote about one and shared; `all` is drafts of others too, for who runs the server. */
export async function backUp(database: Database, person: Account, what: 'own' | 'all'): Promise<PersonData> {
  const rows = await database.query<{ id: string; about_id: string; by_id: string }>(
    `SELECT id, about_id, by_id FROM assessments
     WHERE NOT is_deleted AND (by_id = $1 OR (about_id = $1 AND (is_shared OR $2))) ORDER BY id`,
    [person.id, what === 'all'],
  );
  const assessments: PersonData['assessments'][number][] = [];
  for (const { id, about_id, by_id } of rows) {
    const kept = await read(database.query, id);
    if (kept) assessments.push({ ...kept.found, about: about_id, by: by_id });
  }
  return { kind: 'rungs-review-person', format: 1, person: { id: person.id, name: person.name }, assessments };
}

export interface Restored {
  /** Under which id each is now: what was deleted comes back under another, as devices remember that it was deleted. */
  readonly restored: { readonly [id: string]: string };
  /** What was left out: not this person's, or not to be read. */
  readonly skipped: readonly string[];
}

/**
 * Brings back what a file has. Nothing is overwritten: where there is the same assessment, both are merged, and what was written since
 * stays. The same file twice changes nothing. `own` takes only what the person wrote.
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
  const people = await query<{ id: string; name: string; manager_id: string | null }>(
    `SELECT id, name, manager_id FROM people WHERE id = $1 OR id = $2`,
    [subject.id, author.id],
  );
  const found = (id: string) => people.find((each) => each.id === id);
  const [about, by] = [found(subject.id), found(author.id)];
  if (!about || !by) return undefined;
  const kept = { by: by.id, about: about.id, isShared: false, managerOfAbout: about.manager_id ?? undefined };
  // A file may be of anybody's making: by it one can begin only what one could begin otherwise.
  const mayMake = what === 'all' || (mayBegin(person, kept, writing.role) && about.name === subject.name && by.name === author.name);
  for (let id = writing.id; id.length <= 200; id += '.restored') {
    if (mayMake)
      await query(
        `INSERT INTO assessments (id, about_id, by_id, is_shared, format, changes) VALUES ($1, $2, $3, $4, $5, 0) ON CONFLICT (id) DO NOTHING`,
        [id, about.id, by.id, writing.isShared ?? false, writing.format],
      );
    const [row] = await query<{ about_id: string | null; by_id: string | null; is_deleted: boolean; format: number | string }>(
      `SELECT about_id, by_id, is_deleted, format FROM assessments WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (row?.is_deleted) continue;
    if (!row || row.about_id !== about.id || row.by_id !== by.id || Number(row.format) > writing.format) return undefined;
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
  // What is shared now stays so, and what is not is not shared by an older file.
  const isNew = Object.keys(kept).length === 0;
  await query(
    `UPDATE assessments SET changes = changes + 1, format = $2, is_shared = CASE WHEN $3 THEN $4 ELSE is_shared END WHERE id = $1`,
    [id, format, isNew, isShared ?? false],
  );
}

/** What is kept, with what a file has of the same record; as kept where the file's cannot be merged with it. */
function mergedText(key: string, kept: string, given: string): string {
  const [a, b] = [kept, given].map((text) => readRegister(key, JSON.parse(text)));
  return a && b ? JSON.stringify(mergeRegisters(a, b)) : kept;
}

/** Deletes what a person wrote; `all`, what others wrote about them too, and the account. Gives how many assessments that were. */
export const removePerson = (database: Database, person: Account, what: 'own' | 'all'): Promise<number> =>
  database.transaction(async (query) => {
    const rows = await query<{ id: string }>(
      `SELECT id FROM assessments WHERE by_id = $1 OR ($2 AND about_id = $1) ORDER BY id FOR UPDATE`,
      [person.id, what === 'all'],
    );
    const ids = rows.map(({ id }) => id);
    await query(
      `UPDATE assessments SET is_deleted = true, is_shared = false, about_id = NULL, by_id = NULL, changes = changes + 1
       WHERE id = ANY($1::text[])`,
      [ids],
    );
    await query(`DELETE FROM records WHERE assessment_id = ANY($1::text[])`, [ids]);
    if (what === 'all') {
      await query(`DELETE FROM sessions WHERE person_id = $1`, [person.id]);
      await query(`UPDATE people SET manager_id = NULL WHERE manager_id = $1`, [person.id]);
      await query(`DELETE FROM people WHERE id = $1`, [person.id]);
    }
    return ids.length;
  });

/** Reads a file that `backUp` wrote; `undefined` where it is none. */
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
