import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const example = fileURLToPath(new URL('../../examples/review-app', import.meta.url));

export interface Running {
  readonly url: string;
  readonly said: () => string;
  /** Sends a signal, and waits until it has ended; gives its exit code. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** The built server as `npm start` runs it, on a port of its own. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<Running> {
  const { VITEST: _, NODE_ENV: __, DATABASE_URL: ___, ...outer } = process.env;
  const child: ChildProcess = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: example,
    env: { ...outer, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += String(chunk)));
  const exit = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const [, found] = /^Reviews at (\S+)\/$/m.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`The server ended:\n${said}`)));
  });
  return {
    url,
    said: () => said,
    end: async (signal) => {
      child.kill(signal);
      await exit;
      return child.exitCode;
    },
  };
}

/** A signed-in demo account: its cookie. */
export async function signedIn(url: string, account: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  if (!answer.ok) throw new Error(`Signing in: ${answer.status}`);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
