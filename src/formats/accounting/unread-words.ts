import type { Issue, Place } from '../../ladder/index.js';
import { rules } from '../source/read-issues.js';
import { type AccountOptions, countWords, type LostWord, type ReadResult } from './count-words.js';

/** Returns an issue for each run of lines with words that are neither in the ladder nor in the lines of another issue. */
export function unreadWords(text: string, path: string | undefined, result: ReadResult, options: AccountOptions = {}): Issue[] {
  const found: Issue[] = [];
  if (!result.ladder) return found;
  // Words in the lines of an issue no longer count, so in the next round other words may be missing.
  for (let round = 0; ; round++) {
    const { lost } = countWords(text, { ...result, issues: [...result.issues, ...found] }, options);
    if (lost.length === 0) return found;
    for (const run of runsOf(lost)) found.push(issueOf(run, path, round < mostRounds ? placeOf(run) : wholeOf(text)));
  }
}

const mostRounds = 3;

/** Groups words in consecutive lines. */
function runsOf(lost: readonly LostWord[]): LostWord[][] {
  const runs: LostWord[][] = [];
  let last: number | undefined;
  for (const word of lost) {
    const { line } = word.place.start;
    if (last === undefined || line > last + 1) runs.push([]);
    runs.at(-1)?.push(word);
    last = line;
  }
  return runs;
}

function issueOf(run: readonly LostWord[], path: string | undefined, place: Place): Issue {
  const { severity, message } = rules['unread-words'];
  return { rule: 'unread-words', severity, message: message(quoted(run)), ...(path !== undefined && { file: path }), place };
}

function placeOf(run: readonly LostWord[]): Place {
  const [first, last] = [run[0]?.place, run.at(-1)?.place];
  return { start: first?.start ?? { line: 1, column: 1 }, end: last?.end ?? { line: 1, column: 1 } };
}

function wholeOf(text: string): Place {
  const lines = text.split(/\r\n?|\n/);
  return { start: { line: 1, column: 1 }, end: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 } };
}

/** Quotes the first words of a run. Adjacent words, as in a script without spaces, are quoted as one. */
function quoted(run: readonly LostWord[]): string {
  const pieces: string[] = [];
  let end: Place['end'] | undefined;
  for (const { word, place } of run) {
    const touches = end?.line === place.start.line && end.column === place.start.column;
    if (touches) pieces.push((pieces.pop() ?? '') + word);
    else pieces.push(word);
    end = place.end;
  }
  const shown = pieces.slice(0, mostShown).map((piece) => `“${piece.slice(0, 40)}”`);
  return shown.join(', ') + (pieces.length > mostShown ? ` and ${pieces.length - mostShown} more` : '');
}

const mostShown = 5;
