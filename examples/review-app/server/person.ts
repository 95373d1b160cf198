import { readFile } from 'node:fs/promises';
import { openDatabase } from './database.js';
import { migrate } from './migrate.js';
import { backUp, readPersonData, removePerson, restore } from './person-data.js';
import { readSettings } from './settings.js';

/** Command for administrators: `npm run -s person -- back-up <id> > file.json`, `restore <id> file.json`, `delete <id>`. */
const [what, id, file] = process.argv.slice(2);
const { databaseUrl, folder } = readSettings(process.env);
const database = await openDatabase({ url: databaseUrl, folder });
try {
  await migrate(database);
  const [person] = await database.query<{ id: string; name: string }>(`SELECT id, name FROM people WHERE id = $1`, [id ?? '']);
  if (!person) throw new Error(`There is no person with the id ${id ?? ''}. Use: back-up <id> | restore <id> <file> | delete <id>`);
  process.stdout.write(`${JSON.stringify(await run(person), null, 2)}\n`);
} finally {
  await database.close();
}

async function run(person: { readonly id: string; readonly name: string }): Promise<unknown> {
  if (what === 'back-up') return backUp(database, person, 'all');
  if (what === 'delete') return { deleted: await removePerson(database, person, 'all') };
  if (what !== 'restore' || file === undefined) throw new Error('Use: back-up <id> | restore <id> <file> | delete <id>');
  const data = readPersonData(JSON.parse(await readFile(file, 'utf8')));
  if (!data) throw new Error(`${file} is no backup of a person.`);
  return restore(database, person, data, 'all');
}
