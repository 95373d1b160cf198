import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { example, signedIn, startServer } from './process.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rungs-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs one of the example's programs to its end. */
async function run(program: string, ...args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const { VITEST: _, NODE_ENV: __, DATABASE_URL: ___, ...env } = process.env;
  const child = spawn(process.execPath, [`dist/server/${program}.js`, ...args], {
    cwd: example,
    env: { ...env, DATA: folder, PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
  await once(child, 'close');
  return { code: child.exitCode, said };
}

it('lets one process at a time have the folder, tells the others so in a sentence, and is free after a kill', {
  timeout: 300_000,
}, async () => {
  const server = await startServer({ DATA: folder });
  const cookie = await signedIn(server.url, 'demo-engineer');
  for (const [program, ...args] of [['main'], ['person', 'delete', 'demo-engineer']] as const) {
    const { code, said } = await run(program, ...args);
    expect([program, code, said.split('\n')]).toEqual([
      program,
      1,
      [expect.stringMatching(/^The folder \S+ is in use by another process, such as the running server\. .* stop the other first/), ''],
    ]);
  }
  // Nothing was done to it.
  expect((await fetch(`${server.url}/api/session`, { headers: { cookie } })).status).toBe(200);
  await server.end('SIGKILL');
  expect(await run('person', 'delete', 'demo-engineer')).toEqual({ code: 0, said: '' });
  expect(await run('person', 'delete', 'demo-engineer')).toEqual({
    code: 1,
    said: expect.stringMatching(/^There is no person with the id demo-engineer\. Use: .*\n$/),
  });
});
