import { statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../arguments/usage-error.js';

/** Throws a `UsageError` where the file to write is a folder, or is named as one. */
export function refuseFolder(output: string, extension: string): void {
  if (!/[\\/]$/.test(output) && !statSync(output, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new UsageError(`${output} is a folder, and -o names the file to write, such as ${join(output, `ladder.${extension}`)}.`);
}
