import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface Postgres {
  /** Of a new database, with nothing in it. */
  readonly newDatabase: () => Promise<string>;
  readonly version: string;
  /** Ends it by a signal (`SIGINT` is its fast way to stop, `SIGQUIT` the immediate one) and starts it again. */
  readonly restart: (signal: NodeJS.Signals) => Promise<void>;
  /** Of its main process. */
  readonly pid: () => number;
  readonly stop: () => Promise<void>;
}

/** Folder of PostgreSQL's programs: `RUNGS_POSTGRES`, on the path, or where Debian puts them, the newest first. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    process.env['RUNGS_POSTGRES'],
    ...versions.map((each) => join(debian, each, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return folders.find((folder) => folder && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** A cluster of its own in a new folder, on a port of its own on loopback. */
export async function startPostgres(): Promise<Postgres> {
  const programs = findPostgres();
  if (!programs)
    throw new Error('No PostgreSQL was found. On Debian or Ubuntu, as root: apt-get install -y postgresql; or set RUNGS_POSTGRES.');
  const folder = mkdtempSync(join(tmpdir(), 'rungs-postgres-'));
  const user = unprivileged();
  if (user) spawnSync('chown', [`${user.uid}:${user.gid}`, folder]);
  chmodSync(folder, 0o700);
  const options = { ...user, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', HOME: folder } } as const;
  const data = join(folder, 'data');
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'rungs', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'], options);
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr.toString()}${made.error?.message ?? ''}`);
  const port = await freePort();
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    '-c',
    'max_connections=50',
  ];
  const start = async (): Promise<ChildProcess> => {
    for (const end = Date.now() + 30_000; ; await setTimeout(50)) {
      const started = spawn(join(programs, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      started.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
      while (!said.includes('ready to accept connections') && started.exitCode === null && Date.now() < end) await setTimeout(20);
      if (started.exitCode === null && Date.now() < end) return started;
      // After a kill, its other processes take a moment to end; until then it refuses to start.
      if (started.exitCode === null || Date.now() > end) throw new Error(`PostgreSQL did not start:\n${said}`);
    }
  };
  let child = await start();
  let count = 0;
  return {
    version: String(spawnSync(join(programs, 'postgres'), ['--version'], options).stdout).trim(),
    newDatabase: async () => {
      const name = `test_${++count}`;
      const created = spawnSync(join(programs, 'createdb'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'rungs', name], options);
      if (created.status !== 0) throw new Error(`createdb failed: ${String(created.stderr)}`);
      return `postgres://rungs@127.0.0.1:${port}/${name}`;
    },
    restart: async (signal) => {
      await ended(child, signal);
      child = await start();
    },
    pid: () => child.pid ?? 0,
    stop: async () => {
      await ended(child, 'SIGINT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** PostgreSQL refuses to run as root: then as the user of Debian's package, or as nobody. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string): number => {
    for (const name of ['postgres', 'nobody']) {
      const { status, stdout } = spawnSync('id', [flag, name]);
      if (status === 0) return Number(stdout);
    }
    return 65_534;
  };
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await exit;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
