import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { paint, writeError } from '../output/terminal.js';

/** Runs something whenever files that operands name are saved, until Ctrl+C; what goes wrong is said, and ends nothing. */
export async function watchFiles(
  operands: readonly string[],
  run: () => Promise<unknown>,
  leaveOut: readonly string[] = [],
): Promise<number> {
  const { watch } = await import('chokidar');
  const left = leaveOut.map((path) => resolve(path));
  const paths = await Promise.all(operands.map(rootOf));
  const watcher = watch(paths, {
    ignoreInitial: true,
    // Editors write in several steps.
    awaitWriteFinish: { stabilityThreshold: 80, pollInterval: 20 },
    ignored: (path) => left.includes(resolve(path)) || /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/.test(path),
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
  writeError('Watching; Ctrl+C ends it.\n');
  await interrupted();
  await watcher.close();
  await queue;
  return 0;
}

/** Waits until a person, or the system, ends the command. */
export async function interrupted(): Promise<void> {
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}

/** What to watch for an operand: itself, or the folder that a pattern begins in. */
async function rootOf(operand: string): Promise<string> {
  if (await stat(operand).catch(() => undefined)) return operand;
  const fixed = operand.replaceAll('\\', '/').split(/[*?[{]/)[0] ?? '';
  return fixed.endsWith('/') ? fixed : dirname(fixed || '.');
}
