import type { Issue, Place } from '../../ladder/index.js';
import type { Reading } from '../reading.js';
import { rules } from '../source/read-issues.js';
import { type AccountOptions, countWords, type LostWord, type ReadResult } from './count-words.js';

/** A reading with what no part of its reader took, in issues. */
export const withUnreadWords = (text: string, path: string | undefined, reading: Reading): Reading => ({
  ...reading,
  issues: [...reading.issues, ...unreadWords(text, path, reading)],
});

/**
 * The net beneath the readers of tables and data: an issue for each run of lines with words that are neither in the ladder
 * nor within the lines of another issue. So none is lost, whatever a reader overlooks.
 */
export function unreadWords(text: string, path: string | undefined, result: ReadResult, options: AccountOptions = {}): Issue[] {
  const found: Issue[] = [];
  if (!result.ladder) return found;
  // The words of lines that are named leave what they took to others, which may then miss something else.
  for (let round = 0; ; round++) {
    const { lost } = countWords(text, { ...result, issues: [...result.issues, ...found] }, options);
    if (lost.length === 0) return found;
    for (const run of runsOf(lost)) found.push(issueOf(run, path, round < mostRounds ? placeOf(run) : wholeOf(text)));
  }
}

const mostRounds = 3;

/** Words of lines that follow one another. */
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

/** The first words of a run; those that touch, as in a script without spaces, are one. */
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
