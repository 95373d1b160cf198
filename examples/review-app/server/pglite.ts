import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { type Database, type Query, retried } from './database.js';

/** Opens PGlite, an embedded PostgreSQL whose data is in a folder. Only one process at a time can open it. */
export async function openPglite(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true });
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
    close: () => db.close(),
  };
}
