import { statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../arguments/usage-error.js';

/** Throws a `UsageError` if the output file is an existing folder or ends with a slash. */
export function refuseFolder(output: string, extension: string): void {
  if (!/[\\/]$/.test(output) && !statSync(output, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new UsageError(`${output} is a folder; -o must name a file, such as ${join(output, `ladder.${extension}`)}.`);
}
