import { type Issue, type Ladder, validateLadder } from 'rungs';
import { readLadder } from 'rungs/markdown';

/** Reads a text, whatever it is: JSON by its first sign, else as Markdown. */
export function readText(text: string): { readonly ladder: Ladder | undefined; readonly issues: readonly Issue[] } {
  if (!/^\s*\{/.test(text)) return readLadder([{ path: 'ladder.md', text }]);
  try {
    return validateLadder(JSON.parse(text));
  } catch (error) {
    return { ladder: undefined, issues: [{ rule: 'not-json', severity: 'error', message: error instanceof Error ? error.message : '' }] };
  }
}
