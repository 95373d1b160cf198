import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The environment without what Vitest and `npm run` put there: a host's build must not see it. */
const { NODE_ENV: _, VITEST: __, npm_config_local_prefix: ___, ...outer } = process.env;

/** Runs a command and returns what it wrote; throws with all of that if it fails. */
export function run(folder: string, command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd: folder,
      env: { ...outer, ...env } as NodeJS.ProcessEnv,
      maxBuffer: 2 ** 26,
      shell: process.platform === 'win32',
    };
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${command} ${args.join(' ')} failed in ${folder}:\n${stdout}${stderr}`));
      else resolve(stdout);
    });
  });
}

export interface Host {
  readonly folder: string;
  /** Runs a command there. */
  readonly run: (command: string, args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<string>;
  /** Starts a server there, by the script of a package, and waits until it answers. */
  readonly serve: (script: string, args: (port: string) => readonly string[]) => Promise<Server>;
  readonly remove: () => Promise<void>;
}

export interface Server {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Copies an example to a new folder and installs the packed package there, with other packages if they are named. */
export async function install(
  example: 'vite' | 'next' | 'blocknote' | 'tiptap' | 'lexical',
  tarball: string,
  ...packages: readonly string[]
): Promise<Host> {
  const folder = await mkdtemp(join(tmpdir(), `rungs-${example}-`));
  // What was installed or built beside the example stays there.
  const own = (path: string): boolean => !/[\\/](?:node_modules|dist|\.next|package-lock\.json)$/.test(path);
  await cp(join(root, 'examples', example), folder, { recursive: true, filter: own });
  const host: Host = {
    folder,
    run: (command, args, env) => run(folder, command, args, env),
    serve: (script, args) => serve(folder, script, args),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
  await host.run('npm', ['install', '--no-audit', '--no-fund', tarball, ...packages]);
  return host;
}

async function serve(folder: string, script: string, args: (port: string) => readonly string[]): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const child = spawn(process.execPath, [join(folder, 'node_modules', script), ...args(port)], {
    cwd: folder,
    env: outer as NodeJS.ProcessEnv,
  });
  const exit = once(child, 'exit');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
  for (const end = Date.now() + 60_000; Date.now() < end && child.exitCode === null; await setTimeout(100)) {
    const answers = await fetch(url).then(
      // Read to its end, so that the connection is free: a server that is told to stop waits for it.
      async (response) => (await response.text()) !== '' && response.ok,
      () => false,
    );
    if (answers) return { url, stop: () => stop() };
  }
  await stop();
  throw new Error(`${script} does not answer at ${url}:\n${said}`);

  async function stop(): Promise<void> {
    child.kill();
    const patience = setTimeout(5_000, 'late', { ref: false });
    if ((await Promise.race([exit, patience])) === 'late') child.kill('SIGKILL');
    await exit;
  }
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}
