import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file atomically: writes a temporary file and renames it, so that other processes never read a partial file, and a
 * crash leaves the old content. Preserves the mode of the file, follows symbolic links and creates the folder. Returns whether
 * the content changed.
 */
export function writeFile(path: string, content: string | Uint8Array): boolean {
  const target = orUndefined(() => realpathSync(path)) ?? path;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (orUndefined(() => readFileSync(target))?.equals(bytes)) return false;
  const mode = statSync(target, { throwIfNoEntry: false })?.mode;
  mkdirSync(dirname(target), { recursive: true });
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}`);
  try {
    const file = openSync(beside, 'wx', mode === undefined ? 0o666 : mode & 0o777);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    // The user does not know the temporary file, so name the target in the message.
    throw error instanceof Error
      ? Object.assign(error, { message: error.message.replaceAll(beside, path), ...('path' in error && { path }) })
      : error;
  }
  return true;
}

function orUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
