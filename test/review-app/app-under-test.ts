import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ladder } from 'rungs/data/octopus-data-engineering';
import type { AssessmentJson } from 'rungs/review';
import { type AppOptions, makeApp } from '../../examples/review-app/server/app.js';
import { type Database, openDatabase } from '../../examples/review-app/server/database.js';
import { quiet } from '../../examples/review-app/server/log.js';
import { migrate } from '../../examples/review-app/server/migrate.js';
import { type Person, putPeople, signIn } from '../../examples/review-app/server/people.js';
import { startPostgres } from './postgres.js';

/** `serializable`, as the distributed engines are: they ask that a transaction be tried again. */
export type Engine = 'PGlite' | 'PostgreSQL' | 'PostgreSQL, serializable';
export const engines: readonly Engine[] = ['PGlite', 'PostgreSQL', 'PostgreSQL, serializable'];

/** A database of each kind, with the tables in it. */
export async function databaseOf(engine: Engine): Promise<{ readonly database: Database; readonly end: () => Promise<void> }> {
  if (engine === 'PGlite') {
    const folder = await mkdtemp(join(tmpdir(), 'rungs-pglite-'));
    const database = await openDatabase({ folder });
    await migrate(database);
    const end = async (): Promise<void> => {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    };
    return { database, end };
  }
  const postgres = await startPostgres();
  const options = engine === 'PostgreSQL' ? '' : `?options=${encodeURIComponent('-c default_transaction_isolation=serializable')}`;
  const database = await openDatabase({ url: (await postgres.newDatabase()) + options, folder: '' });
  await migrate(database);
  const end = async (): Promise<void> => {
    await database.close();
    await postgres.stop();
  };
  return { database, end };
}

/** Nothing is kept any more but people. */
export async function empty(database: Database): Promise<void> {
  const tables = ['log', 'seal_deletions', 'seal_entries', 'sealed_assessments', 'seals', 'records', 'assessments', 'sessions', 'people'];
  for (const table of tables) await database.query(`DELETE FROM ${table}`);
}

export const origin = 'http://localhost';

/** The server without a connection: what a person asks, by the name of who is signed in. */
export function appOn(
  database: Database,
  { log = quiet, rateLimit = 1_000_000, signInLimit = 1_000_000 }: Partial<Pick<AppOptions, 'log' | 'rateLimit' | 'signInLimit'>> = {},
) {
  const app = makeApp({ database, ladder, isDemo: true, rateLimit, signInLimit, addressOf: () => '', log });
  const cookies = new Map<string, string>();
  const as = async (person: string): Promise<string> => {
    const cookie = cookies.get(person) ?? `session=${await signIn(database, person)}`;
    cookies.set(person, cookie);
    return cookie;
  };
  const ask = async (person: string | undefined, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method,
      headers: {
        host: 'localhost',
        ...(method !== 'GET' && { origin }),
        ...(person !== undefined && { cookie: await as(person) }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return { app, ask, as };
}

/** A team, its manager, and another team. */
export const people: readonly Person[] = [
  { id: 'engineer', name: 'Engineer', manager: 'manager' },
  { id: 'colleague', name: 'Colleague', manager: 'manager' },
  { id: 'manager', name: 'Manager', manager: 'head' },
  { id: 'head', name: 'Head' },
  { id: 'stranger', name: 'Stranger', manager: 'other-manager' },
  { id: 'other-manager', name: 'Other manager' },
];

export const personNamed = (id: string) => {
  const { name } = people.find((each) => each.id === id) ?? { name: id };
  return { id, name };
};

export const withPeople = (database: Database): Promise<void> => putPeople(database, people);

/** An assessment as the body of a `PATCH`, each record as one that is not there yet. */
export const bodyOf = ({ format, records }: AssessmentJson) => ({
  format,
  records: Object.fromEntries(Object.entries(records).map(([key, value]) => [key, { version: 0, value }])),
});
