/** A value of a column or parameter. */
export type Value = string | number | boolean | null | readonly string[];

/** Runs one statement and returns its rows. */
export type Query = <Row>(sql: string, values?: readonly Value[]) => Promise<readonly Row[]>;

/** A database with PostgreSQL's SQL dialect. */
export interface Database {
  readonly query: Query;
  /** Runs a transaction. `run` can be called again after a conflict, so it must have no effects other than queries. */
  readonly transaction: <Result>(run: (query: Query) => Promise<Result>) => Promise<Result>;
  /** Runs several statements in one transaction. */
  readonly script: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the database at `url` or, without one, the embedded database in a folder. */
export async function openDatabase({ url, folder }: { readonly url?: string | undefined; readonly folder: string }): Promise<Database> {
  if (url) return (await import('./postgres.js')).openPostgres(url);
  return (await import('./pglite.js')).openPglite(folder);
}

/** SQLSTATE codes after which a transaction should be retried. */
const again = new Set(['40001', '40P01']);

/** Runs a transaction, and retries it after a serialisation failure or deadlock. */
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

/** Signals that data which was read has changed, so that the transaction is retried. */
export class Outdated extends Error {
  readonly code = '40001';
}

/** Returns the SQLSTATE code of an error, such as `40001`, or `''`. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/**
 * Whether the database could not be reached, is stopping, starting or too slow, or was replaced and takes no writes any more (25006):
 * later, and by another connection, it may work.
 */
export const isAway = (error: unknown): boolean =>
  /^(?:08|57|53|25006|25P0[34]|ECONN|EHOST|ENET|EAI_|EPIPE|ETIMEDOUT|ENOENT|ENOTFOUND)/.test(codeOf(error)) ||
  (error instanceof Error && /connection|timeout/i.test(error.message) && error.name === 'Error');
