import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Ladder, validateLadder } from 'rungs';
import { ladder as octopus } from 'rungs/data/octopus-data-engineering';
import type { Cycle } from 'rungs/review';
import { makeApp } from './app.js';
import { clientAddressBy } from './client-address.js';
import { type Database, openDatabase } from './database.js';
import { type Listening, listen } from './listen.js';
import { log } from './log.js';
import { migrate } from './migrate.js';
import { demoAccounts, putPeople } from './people.js';
import { calendarYears, readPeriods } from './periods.js';
import { publish } from './published.js';
import { readSettings } from './settings.js';
import { runProgram, SetupError } from './setup-error.js';

await runProgram(async () => {
  const settings = readSettings(process.env);
  const { isDemo, publicUrl, rateLimit, signInLimit } = settings;
  const addressOf = clientAddressBy(settings.trustProxy);
  const ladder = await ladderOf(settings.ladder);
  const earlier = await Promise.all(settings.earlierLadders.map(ladderOf));
  const periods = await periodsOf(settings.periods);
  const database = await openDatabase({ url: settings.databaseUrl, folder: settings.folder });
  await migrate(database);
  for (const each of [ladder, ...earlier]) await publish(database, each);
  if (isDemo) await putPeople(database, demoAccounts);

  const pages = fileURLToPath(new URL('../client', import.meta.url));
  const app = makeApp({ database, ladder, periods, isDemo, publicUrl, rateLimit, signInLimit, addressOf, log, pages });
  // Without an address of its own it is for this machine alone.
  const server = await listen(app.fetch, settings.port, publicUrl ? '0.0.0.0' : '127.0.0.1');
  if (publicUrl && settings.trustProxy === undefined)
    log.say('TRUST_PROXY is not set: all who come by way of a proxy count as one address, and share its attempts to sign in.');
  log.say(`Reviews at ${publicUrl?.href ?? `http://localhost:${server.port}/`}`);
  stopOnSignal(server, database);
});

/** Takes no more requests, finishes those that are there, and closes the database: within two seconds, whatever clients do. */
function stopOnSignal(server: Listening, database: Database): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    // A database that does not answer does not hold it up: what was not answered was not promised, and is sent again.
    setTimeout(() => process.exit(0), 1500).unref();
    await server.close(900);
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

async function ladderOf(file: string | undefined): Promise<Ladder> {
  if (file === undefined) return octopus;
  const { ladder, issues } = validateLadder(JSON.parse(await readFile(file, 'utf8')));
  if (!ladder) throw new SetupError(`${file} is no ladder: ${issues.map(({ message }) => message).join(' ')}`);
  return ladder;
}

async function periodsOf(file: string | undefined): Promise<() => readonly Cycle[]> {
  if (file === undefined) return () => calendarYears(new Date());
  const periods = readPeriods(JSON.parse(await readFile(file, 'utf8')));
  if (!periods)
    throw new SetupError(`${file} has no periods: [{ "id": "2026", "title": "2026", "from": "2026-01-01", "to": "2026-12-31" }]`);
  return () => periods;
}
