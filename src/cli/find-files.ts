import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { definitions } from '../compile/index.js';
import { UsageError } from './usage-error.js';

/** What a folder stands for; JSON only where there is nothing else, as it may be what was built of the others. */
const kinds = [[`**/${definitions}`], ['**/*.json', '!**/*.ids.json']];

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
    for (const patterns of kinds) {
      const paths = await search(patterns, operand);
      if (paths.length > 0) return paths.map((path) => join(operand, path));
    }
    throw new UsageError(`${operand} has no .md, .csv, .tsv, .yaml or .json in it. Name files without such an ending one by one.`);
  }
  // A pipe too, such as what `<(command)` stands for.
  if (kind) return [operand];
  if (!/[*?[{]/.test(operand)) throw new UsageError(`${operand} is not there. Is its name right, from this folder?`);
  const paths = await search([operand.replaceAll('\\', '/')]);
  if (paths.length === 0) throw new UsageError(`No file fits ${operand}.`);
  return paths;
}

async function search(patterns: readonly string[], cwd = '.'): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const paths = await glob([...patterns], { cwd, ignore: ['**/node_modules/**'], expandDirectories: false });
  return paths.sort(new Intl.Collator('en', { numeric: true }).compare);
}
