import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { paint, writeError } from '../output/terminal.js';

/**
 * Calls `run` whenever a watched file is saved, until SIGINT or SIGTERM. Errors of `run` are reported and do not stop watching. Changes
 * to `exclude` are ignored. Resolves to the exit code.
 */
export async function watchFiles(
  operands: readonly string[],
  run: () => Promise<unknown>,
  exclude: readonly string[] = [],
): Promise<number> {
  const { watch } = await import('chokidar');
  const excluded = exclude.map((path) => resolve(path));
  const paths = await Promise.all(operands.map(rootOf));
  const watcher = watch(paths, {
    ignoreInitial: true,
    // Editors save a file in several writes.
    awaitWriteFinish: { stabilityThreshold: 80, pollInterval: 20 },
    ignored: (path) => excluded.includes(resolve(path)) || /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/.test(path),
  });
  let queue = Promise.resolve();
  let waiting = false;
  watcher.on('all', () => {
    if (waiting) return;
    waiting = true;
    queue = queue.then(async () => {
      waiting = false;
      await run().catch((error: unknown) =>
        writeError(`${paint('red', 'rungs:')} ${error instanceof Error ? error.message : String(error)}\n`),
      );
    });
  });
  await new Promise<void>((done) => watcher.once('ready', done));
  writeError('Watching. Press Ctrl+C to stop.\n');
  await interrupted();
  await watcher.close();
  await queue;
  return 0;
}

/** Resolves on SIGINT or SIGTERM. */
export async function interrupted(): Promise<void> {
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}

/** Returns the path to watch for an operand: the operand itself, or the fixed folder at the beginning of a pattern. */
async function rootOf(operand: string): Promise<string> {
  if (await stat(operand).catch(() => undefined)) return operand;
  const fixed = operand.replaceAll('\\', '/').split(/[*?[{]/)[0] ?? '';
  return fixed.endsWith('/') ? fixed : dirname(fixed || '.');
}
