import pg from 'pg';
import { type Database, type Query, retried } from './database.js';

/** Connects to PostgreSQL or a compatible database. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: Number(process.env['DATABASE_CONNECTIONS'] ?? 10),
    connectionTimeoutMillis: 5000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 10_000,
  });
  // An idle connection that breaks emits an error. The pool opens another one when it is needed.
  pool.on('error', () => undefined);
  const queryOf =
    (on: Pick<pg.PoolClient, 'query'>): Query =>
    async <Row>(sql: string, values: Parameters<Query>[1] = []) =>
      (await on.query(sql, [...values])).rows as Row[];
  const within = async <Result>(run: (client: pg.PoolClient) => Promise<Result>): Promise<Result> => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const result = await run(client);
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      // A connection whose rollback failed is not reused.
      await client.query('ROLLBACK').then(
        () => client.release(),
        () => client.release(true),
      );
      throw error;
    }
  };
  return {
    query: queryOf(pool),
    transaction: (run) => retried(() => within((client) => run(queryOf(client)))),
    script: (sql) => within(async (client) => void (await client.query(sql))),
    close: () => pool.end(),
  };
}
