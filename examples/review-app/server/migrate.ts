import { fileURLToPath } from 'node:url';
import Postgrator from 'postgrator';
import type { Database } from './database.js';

/** Brings the tables to the newest form: runs those of `migrations/` that were not run yet. */
export async function migrate(database: Database): Promise<void> {
  const run = new Postgrator({
    driver: 'pg',
    schemaTable: 'migrations_run',
    // From dist/server, and from server.
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
      // Several servers may start at once: one of them migrates, the others find it done.
      if (round >= 5) throw error;
      await new Promise((done) => setTimeout(done, 500 * Math.random() + 250));
    }
  }
}
