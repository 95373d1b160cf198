import { readFile } from 'node:fs/promises';
import type { Account } from './access.js';
import { type Database, openDatabase } from './database.js';
import { migrate } from './migrate.js';
import { backUp, readPersonData, removePerson, restore } from './person-data.js';
import { readSettings } from './settings.js';
import { runProgram, SetupError } from './setup-error.js';

/** `npm run -s person -- back-up <id> > file.json`, `restore <id> file.json`, `delete <id>`: one person's data, for who runs the server. */
const [what, id = '', file] = process.argv.slice(2);
const usage = 'Use: back-up <id> | restore <id> <file> | delete <id>';

await runProgram(async () => {
  const { databaseUrl, folder } = readSettings(process.env);
  const database = await openDatabase({ url: databaseUrl, folder });
  try {
    await migrate(database);
    const [person] = await database.query<Account>(`SELECT id, name FROM people WHERE id = $1`, [id]);
    if (!person) throw new SetupError(`There is no person with the id ${id}. ${usage}`);
    process.stdout.write(`${JSON.stringify(await run(database, person), null, 2)}\n`);
  } finally {
    await database.close();
  }
});

async function run(database: Database, person: Account): Promise<unknown> {
  if (what === 'back-up') return backUp(database, person, 'all');
  if (what === 'delete') return removePerson(database, person, 'all');
  if (what !== 'restore' || file === undefined) throw new SetupError(usage);
  const data = readPersonData(JSON.parse(await readFile(file, 'utf8')));
  if (!data) throw new SetupError(`${file} is no backup of a person.`);
  return restore(database, person, data, 'all');
}
