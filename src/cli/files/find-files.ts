import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { definitionsIn, filesThatFit, slashed } from '../../compile/index.js';
import { UsageError } from '../arguments/usage-error.js';

/**
 * The paths of the files that operands name: files as they are, folders and patterns as the files they stand for, `-`
 * for the standard input. Each once; throws a `UsageError` where one names none.
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
    throw new UsageError(`${operand} has no .md, .csv, .tsv, .yaml or .json in it. Name files without such an ending one by one.`);
  }
  // A pipe too, such as what `<(command)` stands for.
  if (kind) return [operand];
  if (!/[*?[{]/.test(operand)) throw new UsageError(`${operand} is not there. Is its name right, from this folder?`);
  const paths = filesThatFit(slashed(operand), '.');
  if (paths.length === 0) throw new UsageError(`No file fits ${operand}.`);
  return paths;
}
