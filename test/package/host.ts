import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What Vitest, `npm run` and GitHub put into the environment: a host's build and the trial of a release must not see it. */
const { NODE_ENV: _, VITEST: __, npm_config_local_prefix: ___, ACTIONS_ID_TOKEN_REQUEST_URL: ____, ...outer } = process.env;

export type Environment = Readonly<Record<string, string>>;

/** Runs a command and returns what it wrote; throws with all of that if it fails. */
export function run(folder: string, command: string, args: readonly string[], env: Environment = {}): Promise<string> {
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
  readonly run: (command: string, args: readonly string[], env?: Environment) => Promise<string>;
  /** Starts a server there, by the script of a package, and waits until it answers. */
  readonly serve: (script: string, args: (port: string) => readonly string[]) => Promise<Server>;
  readonly remove: () => Promise<void>;
}

export interface Server {
  readonly url: string;
  /** What it has written to its terminal, colours aside. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

/** Copies an example to a new folder and installs it there from a registry, with other packages if they are named. */
export const install = (example: string, registry: string, ...packages: readonly string[]): Promise<Host> =>
  installOn(process.execPath, example, registry, ...packages);

/** The same, and all that is run there, on another Node. */
export async function installOn(node: string, example: string, registry: string, ...packages: readonly string[]): Promise<Host> {
  const folder = await mkdtemp(join(tmpdir(), `rungs-${example}-`));
  // What was installed or built beside the example stays there.
  const own = (path: string): boolean => !/[\\/](?:node_modules|dist|build|\.astro|\.next|\.docusaurus|package-lock\.json)$/.test(path);
  await cp(join(root, 'examples', example), folder, { recursive: true, filter: own });
  const host = hostIn(folder, node);
  await host.run('npm', ['install', '--no-audit', '--no-fund', '--registry', registry, ...packages]);
  return host;
}

/** Where a Node is that is as new as a host asks for: this one, or one that npm gets. */
export async function nodeFrom(major: number): Promise<string> {
  if (Number.parseInt(process.versions.node, 10) >= major) return process.execPath;
  return (await run(tmpdir(), 'npx', ['--yes', '--package', `node@${major}`, '--call', 'node -p process.execPath'])).trim();
}

/** A folder to run things in, on a Node. */
export function hostIn(folder: string, node: string = process.execPath): Host {
  const path = { PATH: [dirname(node), outer['PATH']].join(delimiter) };
  return {
    folder,
    run: (command, args, env) => run(folder, command, args, { ...path, ...env }),
    serve: (script, args) => serve(folder, script, args, '', node),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Starts a server by the script of a package that is installed in a folder, and waits until it answers at a path. */
export async function serve(
  folder: string,
  script: string,
  args: (port: string) => readonly string[],
  path = '',
  node: string = process.execPath,
): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const child = spawn(node, [join(folder, 'node_modules', script), ...args(port)], {
    cwd: folder,
    env: outer as NodeJS.ProcessEnv,
  });
  const exit = once(child, 'exit');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
  for (const end = Date.now() + 60_000; Date.now() < end && child.exitCode === null; await setTimeout(100)) {
    const answers = await fetch(url + path).then(
      // Read to its end, so that the connection is free: a server that is told to stop waits for it.
      async (response) => (await response.text()) !== '' && response.ok,
      () => false,
    );
    if (answers) return { url, said: () => stripVTControlCharacters(said), stop: () => stop() };
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
