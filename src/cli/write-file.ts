import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file as a whole or not at all: beside it, then in its place, so that nobody ever reads half of it and a
 * machine that stops leaves the old one. Keeps its mode, follows a link to it, and makes its folder. Says whether that
 * changed anything.
 */
export async function writeFile(path: string, text: string): Promise<boolean> {
  const target = await realpath(path).catch(() => path);
  const before = await readFile(target, 'utf8').catch(() => undefined);
  if (before === text) return false;
  const mode = (await stat(target).catch(() => undefined))?.mode;
  await mkdir(dirname(target), { recursive: true });
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}`);
  try {
    const file = await open(beside, 'wx', mode === undefined ? 0o666 : mode & 0o777);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return true;
}
