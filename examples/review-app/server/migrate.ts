import { fileURLToPath } from 'node:url';
import Postgrator from 'postgrator';
import type { Database } from './database.js';

/** Applies the migrations in `migrations/` that are not applied yet. */
export async function migrate(database: Database): Promise<void> {
  const run = new Postgrator({
    driver: 'pg',
    schemaTable: 'migrations_run',
    // Relative to dist/server in production and to server in development.
    migrationPattern: fileURLToPath(
      new URL(import.meta.url.includes('/dist/') ? '../../migrations/*' : '../migrations/*', import.meta.url),
    ),
    execQuery: async (sql) => ({ rows: [...(await database.query<Record<string, unknown>>(sql))] }),
    execSqlScript: (sql) => database.script(sql),
  });
  for (let round = 1; ; round++) {
    try {
      await run.migrate();
      return;
    } catch (error) {
      // Several servers can start at the same time. One of them migrates, and the others find the work done.
      if (round >= 5) throw error;
      await new Promise((done) => setTimeout(done, 500 * Math.random() + 250));
    }
  }
}
