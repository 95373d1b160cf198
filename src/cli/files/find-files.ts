import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { definitionsIn, filesThatFit, slashed } from '../../compile/index.js';
import { UsageError } from '../arguments/usage-error.js';

/**
 * Resolves operands to file paths without duplicates. A folder or glob pattern resolves to the files it contains or matches; `-` stands
 * for the standard input.
 *
 * @throws UsageError if an operand matches no file
 */
export async function findFiles(operands: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const operand of operands) found.push(...(await findIn(operand)));
  return [...new Set(found)];
}

async function findIn(operand: string): Promise<readonly string[]> {
  if (operand === '-') return ['-'];
  const kind = await stat(operand).catch(() => undefined);
  if (kind?.isDirectory()) {
    const paths = definitionsIn(operand);
    if (paths.length > 0) return paths.map((path) => join(operand, path));
    throw new UsageError(
      `${operand} contains no .md, .csv, .tsv, .yaml, .docx, .xlsx, .html or .json files. Pass files with other extensions by name.`,
    );
  }
  // Also a pipe, such as that of the process substitution `<(command)`.
  if (kind) return [operand];
  if (!/[*?[{]/.test(operand)) throw new UsageError(`${operand} does not exist. Check the path, relative to the current folder.`);
  const paths = filesThatFit(slashed(operand), '.');
  if (paths.length === 0) throw new UsageError(`No file matches ${operand}.`);
  return paths;
}
