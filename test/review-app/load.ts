import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import type { Ladder } from 'rungs';
import { assessmentJson, createAssessment } from 'rungs/review';
import { openDatabase } from '../../examples/review-app/server/database.js';
import { migrate } from '../../examples/review-app/server/migrate.js';
import { putPeople, signIn } from '../../examples/review-app/server/people.js';
import { startPostgres } from './postgres.js';
import { startServer } from './process.js';

/**
 * `npm run load:review-app`: 200 people who save at once, for a minute each way, against the built server on PostgreSQL. What the
 * server said it has is counted in the database. It writes docs/review-load.md.
 */
const people = Number(process.env['RUNGS_PEOPLE'] ?? 200);
const seconds = Number(process.env['RUNGS_SECONDS'] ?? 60);

interface Way {
  readonly name: string;
  /** Between two saves of one person, in milliseconds, from the beginning of one to that of the next. */
  readonly every: number;
}
const ways: readonly Way[] = [
  { name: 'as people type: each a save a second', every: 1000 },
  { name: 'without a pause: each the next save as soon as the last is answered', every: 0 },
];

const postgres = await startPostgres();
const url = await postgres.newDatabase();
const database = await openDatabase({ url, folder: '' });
await migrate(database);
const ids = Array.from({ length: people }, (_, at) => `load-${at}`);
await putPeople(
  database,
  ids.map((id) => ({ id, name: id })),
);
const cookies = new Map<string, string>();
for (const id of ids) cookies.set(id, `session=${await signIn(database, id)}`);
const server = await startServer({ DATABASE_URL: url, RATE_LIMIT: '1000000' });
const ladder = (await (await fetch(`${server.url}/api/ladder`, { headers: { cookie: cookies.get(ids[0] ?? '') ?? '' } })).json()) as Ladder;
const level = ladder.levels.at(-1);
if (!level) throw new Error('The ladder has no level.');

const ask = (person: string, id: string, records: unknown): Promise<Response> =>
  fetch(`${server.url}/api/assessments/${id}`, {
    method: 'PATCH',
    headers: { cookie: cookies.get(person) ?? '', origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ format: 1, records }),
  });
const register = (text: string, n: number) => ({
  seen: [['y', n]],
  versions: [{ by: 'y', n, at: '2026-03-14T10:00:00.000Z', value: text }],
});
/** A note of ordinary length: an example of the ladder. */
const words = JSON.stringify(level.competencies[0]?.examples[0]?.text ?? '');

interface Measured {
  readonly name: string;
  readonly saves: number;
  readonly refused: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
  readonly lost: number;
  readonly doubled: number;
}

async function measure({ name, every }: Way, round: number): Promise<Measured> {
  const times: number[] = [];
  let refused = 0;
  /** What the server said it has: of each record, how often it was written. */
  const acknowledged = new Map<string, number>();
  const oneOf = async (person: string, at: number): Promise<void> => {
    const id = `${person}-${round}`;
    const who = { id: person, name: person };
    const { records } = assessmentJson(
      createAssessment({ id, about: who, by: who, ladder, level }, { actor: 'x', at: '2026-03-14T10:00:00.000Z' }),
    );
    const begun = await ask(person, id, Object.fromEntries(Object.entries(records).map(([key, value]) => [key, { version: 0, value }])));
    if (!begun.ok) throw new Error(`${begun.status} ${await begun.text()}`);
    // Not all in the same moment, where each waits a second.
    await new Promise((done) => setTimeout(done, (every * at) / people));
    const end = Date.now() + seconds * 1000;
    for (let save = 0; Date.now() < end; save++) {
      const key = `note/s${save % 8}`;
      const version = acknowledged.get(`${id} ${key}`) ?? 0;
      const start = performance.now();
      const answer = await ask(person, id, { [key]: { version, value: register(`${words} ${save}`, version + 1) } });
      await answer.arrayBuffer();
      const took = performance.now() - start;
      times.push(took);
      if (answer.ok) acknowledged.set(`${id} ${key}`, version + 1);
      else refused++;
      if (took < every) await new Promise((done) => setTimeout(done, every - took));
    }
  };
  await Promise.all(ids.map(oneOf));
  const rows = await database.query<{ assessment_id: string; key: string; version: number; value: string }>(
    `SELECT assessment_id, key, version, value FROM records WHERE key LIKE 'note/%' AND assessment_id LIKE $1`,
    [`%-${round}`],
  );
  const kept = new Map(
    rows.map(({ assessment_id, key, version, value }) => [`${assessment_id} ${key}`, { version: Number(version), value }]),
  );
  const entries = [...acknowledged];
  const sorted = times.sort((a, b) => a - b);
  const at = (part: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return {
    name,
    saves: entries.reduce((sum, [, count]) => sum + count, 0),
    refused,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    most: at(1),
    lost: entries.filter(([name, count]) => (kept.get(name)?.version ?? 0) < count || !kept.get(name)?.value.includes(`"n":${count},`))
      .length,
    doubled:
      entries.filter(([name, count]) => (kept.get(name)?.version ?? 0) > count).length +
      (rows.length - new Set(kept.keys()).size) +
      Math.max(0, kept.size - entries.length),
  };
}

const measured: Measured[] = [];
for (const [round, way] of ways.entries()) {
  const found = await measure(way, round);
  measured.push(found);
  console.log(found);
}
await server.end('SIGTERM');
await database.close();
await postgres.stop();

const number = (value: number): string => value.toLocaleString('en');
await writeFile(
  new URL('../../docs/review-load.md', import.meta.url),
  `# ${people} people saving at once

Generated by \`npm run load:review-app\`: the production build of the server of \`examples/review-app\` (one process, ten connections) on ${postgres.version}, started for this run with default settings (\`fsync\` on). ${people} people are signed in, each with their own assessment; a save is one note of typical length. Load generator, server and database share one machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GB.

| ${seconds} s each way | saves | refused | p50 | p95 | p99 | longest | lost | doubled |
|---|---:|---:|---:|---:|---:|---:|---:|---:|
${measured.map((each) => `| ${each.name} | ${number(each.saves)} | ${each.refused} | ${each.p50} ms | ${each.p95} ms | ${each.p99} ms | ${each.most} ms | ${each.lost} | ${each.doubled} |`).join('\n')}

*Lost* and *doubled* are counted in the database afterwards: each record must exist once, with as many writes as the server acknowledged and the text of the last one.
${process.env['RUNGS_REMARK'] ? `\n${process.env['RUNGS_REMARK']}\n` : ''}`,
);
process.exitCode = measured.some(({ lost, doubled, refused }) => lost + doubled + refused > 0) ? 1 : 0;
