import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Level } from 'rungs';
import { rungs } from 'rungs/vite';
import { createLogger, createServer, build as viteBuild } from 'vite';
import { afterEach, beforeEach, expect, it } from 'vitest';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rungs-memory-'));
  await writeFile(join(root, 'entry.js'), "export { default } from './L4.md';");
});
afterEach(() => rm(root, { recursive: true }));

const page = (statement: string): string => `# L4: Lead Data Engineer\n\n## 🦉 Domain expertise\n\n- ${statement}\n`;
const write = (statement: string): Promise<void> => writeFile(join(root, 'L4.md'), page(statement));
const memory = 'ids.json';
const idOf = (level: unknown): string | undefined => (level as Level).competencies[0]?.expectations[0]?.id;

async function build(): Promise<{ id: string | undefined; said: string }> {
  const said: string[] = [];
  const logger = createLogger('warn');
  for (const level of ['warn', 'error'] as const) logger[level] = (message) => said.push(message);
  const lib = { entry: join(root, 'entry.js'), formats: ['es' as const], fileName: 'built' };
  await viteBuild({ root, configFile: false, customLogger: logger, logLevel: 'warn', plugins: [rungs({ memory })], build: { lib } });
  const code = await readFile(join(root, 'dist/built.mjs'), 'utf8');
  const { default: level } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: unknown };
  return { id: idOf(level), said: said.join('\n') };
}

interface Memory {
  readonly definitions: Readonly<Record<string, { readonly offered: readonly unknown[]; readonly confirmed: readonly unknown[] }>>;
}
const read = async (): Promise<Memory> => JSON.parse(await readFile(join(root, memory), 'utf8')) as Memory;

const first = 'I design and develop data pipelines that other teams in my part of the company rely upon every day.';
const near = 'I design and develop data pipelines that other teams in my part of the company rely upon each day.';
const likely = 'I design data pipelines that other teams in our group rely upon each and every working day.';

it('keeps an id from build to build when words change, and says so', async () => {
  await write(first);
  const { id, said } = await build();
  expect(said).toBe('');
  await write(near);
  const next = await build();
  expect(next.id).toBe(id);
  expect(next.said).toMatch(/ids\.json.*id-carried|id-carried/);
  expect((await build()).said).toBe('');
});

it('offers what is only likely until a person has moved it to `confirmed`', async () => {
  await write(first);
  const { id } = await build();
  await write(likely);
  const offered = await build();
  expect(offered.id).not.toBe(id);
  expect(offered.said).toMatch(/move their entry from "offered" to "confirmed" in ids\.json/);
  expect((await build()).said).toContain('id-offered');

  const { definitions, ...rest } = await read();
  const entry = definitions['L4.md'];
  expect(entry?.offered).toHaveLength(1);
  const confirmed = { ...entry, offered: [], confirmed: entry?.offered };
  await writeFile(join(root, memory), JSON.stringify({ ...rest, definitions: { 'L4.md': confirmed } }));
  expect((await build()).id).toBe(id);
  expect((await read()).definitions['L4.md']).toMatchObject({ offered: [], confirmed: [] });
  const after = await build();
  expect(after.id).toBe(id);
  expect(after.said).toBe('');
});

it('gives an id to no other statement, when what is offered is deleted', async () => {
  await write(first);
  const { id } = await build();
  await write(likely);
  await build();
  const { definitions, ...rest } = await read();
  await writeFile(join(root, memory), JSON.stringify({ ...rest, definitions: { 'L4.md': { ...definitions['L4.md'], offered: [] } } }));
  const after = await build();
  expect(after.id).not.toBe(id);
  expect(after.said).toBe('');
  await write(first);
  expect((await build()).id).toBe(id);
});

it('reads the memory in development and keeps ids from edit to edit, but does not write', async () => {
  await write(first);
  const { id } = await build();
  const before = await readFile(join(root, memory), 'utf8');
  const server = await createServer({ root, configFile: false, plugins: [rungs({ memory })], server: { middlewareMode: true, ws: false } });
  await write(near);
  expect(idOf((await server.ssrLoadModule('/entry.js'))['default'])).toBe(id);
  await server.close();
  expect(await readFile(join(root, memory), 'utf8')).toBe(before);
});

it('refuses a memory that is damaged, rather than to lose ids', async () => {
  await write(first);
  await writeFile(join(root, memory), '{"version":1,"definitions":{"L4.md":{}}}');
  await expect(build()).rejects.toThrow(/ids\.json cannot be read, so the ids of earlier builds are unknown: “L4\.md” is damaged/);
});
