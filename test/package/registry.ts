import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Environment, run, serve } from './host.js';

export interface Registry {
  readonly url: string;
  /** What npm needs to publish to it. */
  readonly publisher: Environment;
  readonly stop: () => Promise<void>;
}

/** Starts a registry on loopback that has nothing; what is not `rungs` it gets from the one that npm is set up with. */
export async function startRegistry(): Promise<Registry> {
  const folder = await mkdtemp(join(tmpdir(), 'rungs-registry-'));
  const upstream = (await run(folder, 'npm', ['config', 'get', 'registry'])).trim();
  const config = join(folder, 'config.yaml');
  await writeFile(
    config,
    JSON.stringify({
      storage: join(folder, 'storage'),
      auth: { htpasswd: { file: join(folder, 'htpasswd') } },
      uplinks: { upstream: { url: upstream, max_fails: 10, timeout: '60s', maxage: '1h' } },
      packages: {
        rungs: { access: '$all', publish: '$authenticated' },
        '**': { access: '$all', proxy: 'upstream' },
      },
      web: { enable: false },
      log: { type: 'stdout', level: 'warn' },
    }),
  );
  const here = fileURLToPath(new URL('.', import.meta.url));
  const server = await serve(here, 'verdaccio/bin/verdaccio', (port) => ['--config', config, '--listen', `127.0.0.1:${port}`], '-/ping');
  const user = { name: 'publisher', password: 'publisher' };
  const response = await fetch(`${server.url}-/user/org.couchdb.user:${user.name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(user),
  });
  const { token } = (await response.json()) as { token: string };
  // In a file, as a shell drops variables whose names have a slash.
  const npmrc = join(folder, 'npmrc');
  await writeFile(npmrc, `${server.url.replace('http:', '')}:_authToken=${token}\n`);
  return {
    url: server.url,
    publisher: { npm_config_userconfig: npmrc },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
