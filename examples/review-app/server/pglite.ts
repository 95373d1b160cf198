import { PGlite } from '@electric-sql/pglite';
import { type Database, type Query, retried } from './database.js';
import { lockFolder } from './folder-lock.js';

/**
 * PostgreSQL within this process, its data in a folder.
 *
 * @throws SetupError where another process has the folder open.
 */
export async function openPglite(folder: string): Promise<Database> {
  const unlock = lockFolder(folder);
  const db = await PGlite.create(folder);
  const queryOf =
    (on: Pick<PGlite, 'query'>): Query =>
    async <Row>(sql: string, values: Parameters<Query>[1] = []) =>
      (await on.query<Row>(sql, [...values])).rows;
  return {
    query: queryOf(db),
    transaction: (run) => retried(() => db.transaction((transaction) => run(queryOf(transaction as Pick<PGlite, 'query'>)))),
    script: async (sql) => {
      await db.transaction((transaction) => transaction.exec(sql));
    },
    close: async () => {
      await db.close();
      unlock();
    },
  };
}
