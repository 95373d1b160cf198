import { createHash, randomBytes } from 'node:crypto';
import type { Account } from './access.js';
import type { Database, Query } from './database.js';

export interface Person extends Account {
  readonly manager?: string;
}

/** Demo accounts: roles, not people. In your own app people come from elsewhere. */
export const demoAccounts: readonly Person[] = [
  { id: 'demo-engineer', name: 'Engineer (demo)', manager: 'demo-manager' },
  { id: 'demo-manager', name: 'Manager (demo)' },
  { id: 'demo-other-engineer', name: 'Engineer of another team (demo)', manager: 'demo-other-manager' },
  { id: 'demo-other-manager', name: 'Manager of another team (demo)' },
];

/** Inserts or updates people. Who gets another manager has them from today on. */
export async function putPeople(database: Database, people: readonly Person[]): Promise<void> {
  for (const { id, name, manager = null } of people) {
    await database.query(
      `INSERT INTO former_names (person_id, name) SELECT id, name FROM people WHERE id = $1 AND name <> $2 ON CONFLICT DO NOTHING`,
      [id, name],
    );
    await database.query(
      `INSERT INTO people (id, name, manager_id) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, manager_id = excluded.manager_id, manager_since = CASE
         WHEN people.manager_id IS DISTINCT FROM excluded.manager_id THEN $4 ELSE people.manager_since END`,
      [id, name, manager, new Date().toISOString().slice(0, 10)],
    );
  }
}

/** Whether each of these has the name that the account has, or had when a page was opened. */
export async function areNamed(query: Query, people: readonly Account[]): Promise<boolean> {
  const ids = people.map(({ id }) => id);
  const rows = await query<Account>(
    `SELECT id, name FROM people WHERE id = ANY($1::text[])
     UNION ALL SELECT person_id AS id, name FROM former_names WHERE person_id = ANY($1::text[])`,
    [ids],
  );
  return people.every(({ id, name }) => rows.some((row) => row.id === id && row.name === name));
}

/** Lifetime of a session. */
export const sessionSeconds = 12 * 60 * 60;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Creates a session and returns the token for its cookie. */
export async function signIn(database: Database, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await database.query(`DELETE FROM sessions WHERE expires_at < now()`);
  await database.query(`INSERT INTO sessions (token_hash, person_id, expires_at) VALUES ($1, $2, now() + $3::interval)`, [
    hashOf(token),
    personId,
    `${sessionSeconds} seconds`,
  ]);
  return token;
}

export async function signOut(database: Database, token: string): Promise<void> {
  await database.query(`DELETE FROM sessions WHERE token_hash = $1`, [hashOf(token)]);
}

/** Returns the person of a session token. */
export async function personOf(database: Database, token: string): Promise<Account | undefined> {
  const [person] = await database.query<Account>(
    `SELECT p.id, p.name FROM sessions s JOIN people p ON p.id = s.person_id WHERE s.token_hash = $1 AND s.expires_at > now()`,
    [hashOf(token)],
  );
  return person;
}

/** Lists the people that a person manages. */
export const reportsOf = (database: Database, person: Account): Promise<readonly Account[]> =>
  database.query<Account>(`SELECT id, name FROM people WHERE manager_id = $1 ORDER BY name`, [person.id]);
