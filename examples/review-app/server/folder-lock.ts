import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock } from 'fs-native-extensions';
import { SetupError } from './setup-error.js';

/**
 * Locks a folder for this process; the system lets go of the lock when the process ends, however it ends. Gives what lets go of it before.
 *
 * @throws SetupError where another process has it.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, 'in-use.lock'), 'a+');
  if (!tryLock(file)) {
    closeSync(file);
    throw new SetupError(
      `The folder ${folder} is in use by another process, such as the running server. PGlite is open in one process at a time, as two would ` +
        'damage it: stop the other first, name another folder by DATA, or use PostgreSQL by DATABASE_URL.',
    );
  }
  return () => closeSync(file);
}
