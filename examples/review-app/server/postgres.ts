import pg from 'pg';
import { type Database, isAway, type Query, retried } from './database.js';

/** How long a statement may take, in milliseconds. */
const patience = 10_000;

/** Connects to PostgreSQL or a compatible database. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: Number(process.env['DATABASE_CONNECTIONS'] ?? 10),
    connectionTimeoutMillis: 5000,
    statement_timeout: patience,
    idle_in_transaction_session_timeout: patience,
    // The server's own limit says nothing where its machine is gone, or a firewall dropped the connection without a word.
    query_timeout: patience + 1000,
    keepAlive: true,
  });
  // A connection can break at any time between its opening and its end, in use or not. Whoever uses it then hears of it by the
  // statement that fails; without these listeners the process would end.
  pool.on('connect', (client) => client.on('error', () => undefined));
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
      // A connection that is broken, or leads to a server that was replaced, is not used again; the server rolls back by itself.
      if (isAway(error)) client.release(true);
      else
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
