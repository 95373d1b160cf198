import { globSync } from 'tinyglobby';
import { byCodeUnits } from '../ladder/index.js';
import { slashed } from './paths.js';

/** Globs for the definitions of a folder, in order of preference. HTML and JSON are last, because they may be the output of a build. */
const patternsByPreference = [['**/*.{md,markdown,csv,tsv,yaml,yml,docx,xlsx}'], ['**/*.{html,htm}'], ['**/*.json', '!**/*.ids.json']];

/** Files that never define a ladder. Word and Excel write a `~$` file beside each open document. */
const ignored = ['**/node_modules/**', '**/~$*'];

/** The files of a folder and its subfolders that define a ladder. The command line and all bundlers use this rule. */
export function definitionsIn(folder: string): readonly string[] {
  for (const patterns of patternsByPreference) {
    const files = search(patterns, folder, false);
    if (files.length > 0) return files;
  }
  return [];
}

/** The files of a folder that match a glob. */
export const filesThatFit = (pattern: string, folder: string, caseSensitive = true): readonly string[] =>
  search([pattern], folder, caseSensitive);

/** Paths relative to the folder, with `/` as separator, in natural order: `L10` after `L9`. The order does not depend on the file system. */
function search(patterns: readonly string[], cwd: string, caseSensitiveMatch: boolean): readonly string[] {
  const found = globSync([...patterns], { cwd, ignore: ignored, expandDirectories: false, caseSensitiveMatch });
  return found.map(slashed).sort((a, b) => compare(a, b) || byCodeUnits(a, b));
}

const { compare } = new Intl.Collator('en', { numeric: true });
