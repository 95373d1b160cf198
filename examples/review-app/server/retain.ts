import { openDatabase } from './database.js';
import { migrate } from './migrate.js';
import { retain, yearsBefore } from './retention.js';
import { readSettings } from './settings.js';
import { runProgram, SetupError } from './setup-error.js';

/** `KEEP_YEARS=7 npm run -s retain`: deletes what is older. With `-- look` it only counts. Run it every day, such as by cron. */
await runProgram(async () => {
  const { databaseUrl, folder, keepYears } = readSettings(process.env);
  if (keepYears === undefined || !(keepYears >= 1)) throw new SetupError('Set KEEP_YEARS, a number of years from 1.');
  const database = await openDatabase({ url: databaseUrl, folder });
  try {
    await migrate(database);
    const before = yearsBefore(new Date(), keepYears);
    const what = process.argv[2] === 'look' ? 'look' : 'delete';
    process.stdout.write(`${JSON.stringify({ before, ...(await retain(database, before, what)) }, null, 2)}\n`);
  } finally {
    await database.close();
  }
});
