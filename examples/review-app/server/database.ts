/** What a column can be given. */
export type Value = string | number | boolean | null | readonly string[];

/** Runs one statement, and gives its rows. */
export type Query = <Row>(sql: string, values?: readonly Value[]) => Promise<readonly Row[]>;

/** A database that speaks PostgreSQL's SQL. */
export interface Database {
  readonly query: Query;
  /** All of it or nothing. May be run again from its start, so it must not do anything but query. */
  readonly transaction: <Result>(run: (query: Query) => Promise<Result>) => Promise<Result>;
  /** Runs several statements in one transaction. */
  readonly script: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The embedded database in a folder, or, where `url` is given, the one that is there. */
export async function openDatabase({ url, folder }: { readonly url?: string | undefined; readonly folder: string }): Promise<Database> {
  if (url) return (await import('./postgres.js')).openPostgres(url);
  return (await import('./pglite.js')).openPglite(folder);
}

/** Another transaction was in the way: engines ask that it be tried again. */
const again = new Set(['40001', '40P01']);

/** Runs a transaction again where the engine asks for it. */
export async function retried<Result>(run: () => Promise<Result>, most = 10): Promise<Result> {
  for (let round = 1; ; round++) {
    try {
      return await run();
    } catch (error) {
      if (round >= most || !again.has(codeOf(error))) throw error;
      await new Promise((done) => setTimeout(done, Math.random() * 10 * 2 ** Math.min(round, 6)));
    }
  }
}

/** What was read is no longer so: the transaction has to begin again. */
export class Outdated extends Error {
  readonly code = '40001';
}

/** The engine's code of an error, such as `40001`; else `''`. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Whether the database could not be reached, or is stopping or starting: later it may work. */
export const isAway = (error: unknown): boolean =>
  /^(?:08|57P0|53|ECONN|EPIPE|ETIMEDOUT|ENOENT)/.test(codeOf(error)) ||
  (error instanceof Error && /connection|timeout/i.test(error.message) && error.name === 'Error');
