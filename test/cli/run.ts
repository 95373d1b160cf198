import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
}

const { FORCE_COLOR: _, NO_COLOR: __, ...outer } = process.env;

/** Runs `rungs` as a process of its own, and gives what it said and how it ended. */
export async function rungs(args: readonly string[], { cwd, env = {}, input = '' }: RunOptions = {}): Promise<Ran> {
  const child = spawn(process.execPath, [inject('bin'), ...args], { cwd, env: { ...outer, ...env } as NodeJS.ProcessEnv });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  child.stdin.on('error', () => {}).end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...said };
}

/** Starts `rungs preview`, which ends after the test at the latest, or where `ends` says; `stop` ends it as a person does. */
export async function startPreview(
  args: readonly string[],
  { cwd, ends = onTestFinished }: RunOptions & { readonly ends?: (end: () => void) => void } = {},
): Promise<{ readonly url: URL; readonly stop: () => Promise<unknown> }> {
  const child = spawn(process.execPath, [inject('bin'), 'preview', ...args, '--json'], { cwd });
  ends(() => void child.kill('SIGKILL'));
  const isReady = new Promise<void>((done) => child.stderr.on('data', (text) => String(text).includes('Press Ctrl+C to stop') && done()));
  const [out] = (await once(child.stdout, 'data')) as [Buffer];
  await isReady;
  const stop = (): Promise<unknown> => {
    child.kill('SIGINT');
    return once(child, 'exit');
  };
  return { url: new URL((JSON.parse(String(out)) as { url: string }).url), stop };
}

/** A folder that is gone after the test. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rungs-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
