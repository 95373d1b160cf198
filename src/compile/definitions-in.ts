import { globSync } from 'tinyglobby';
import { byCodeUnits } from '../ladder/index.js';
import { slashed } from './paths.js';

/** What a folder stands for, at any depth; JSON only where there is nothing else, as it may be what was built of the others. */
const kinds = [['**/*.{md,markdown,csv,tsv,yaml,yml}'], ['**/*.json', '!**/*.ids.json']];

/** The files of a folder that are a ladder's, where nothing else is said: the one rule of every host that reads folders. */
export function definitionsIn(folder: string): readonly string[] {
  for (const patterns of kinds) {
    const found = search(patterns, folder);
    if (found.length > 0) return found;
  }
  return [];
}

/** The files that a glob finds in a folder. */
export const filesThatFit = (pattern: string, folder: string): readonly string[] => search([pattern], folder);

/** Paths from the folder, parted by `/`, in an order that no file system decides: `L10` after `L9`. */
function search(patterns: readonly string[], cwd: string): readonly string[] {
  const found = globSync([...patterns], { cwd, ignore: ['**/node_modules/**'], expandDirectories: false });
  return found.map(slashed).sort((a, b) => compare(a, b) || byCodeUnits(a, b));
}

const { compare } = new Intl.Collator('en', { numeric: true });
