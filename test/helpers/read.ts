import type { Issue, Ladder, Level } from 'rungs';
import { type ReadLadderOptions, readLadder } from 'rungs/formats';
import { expect } from 'vitest';

interface ReadOptions extends ReadLadderOptions {
  /** The rules of the issues that the reader has to give. */
  readonly rules?: readonly string[];
}

/**
 * Reads files as one ladder, and fails where the reader gives an issue that is not expected, or does not give one that is:
 * `read([{ path: 'a.csv', text }], { title: 'Engineering', rules: ['empty-row'] })`.
 */
export const read = (files: Parameters<typeof readLadder>[0], { rules = [], ...options }: ReadOptions = {}): Ladder =>
  ladderOf(readLadder(files, options), rules);

/** The ladder of what a reader gave, where its issues are those that are expected. */
export function ladderOf({ ladder, issues }: { readonly ladder?: Ladder | undefined } & Told, rules: readonly string[] = []): Ladder {
  expectRules(issues, rules);
  return ladder ?? expect.fail('The reader gave no ladder.');
}

/** The level of what a reader gave, where its issues are those that are expected. */
export function levelOf({ level, issues }: { readonly level?: Level | undefined } & Told, rules: readonly string[] = []): Level {
  expectRules(issues, rules);
  return level ?? expect.fail('The reader gave no level.');
}

interface Told {
  readonly issues: readonly Issue[];
}

/** Each rule counts once, however often it is broken; the messages are shown where they differ. */
function expectRules(issues: readonly Issue[], rules: readonly string[]): void {
  const given = new Set(issues.map(({ rule }) => rule));
  const messages = issues.filter(({ rule }) => !rules.includes(rule)).map(({ rule, message }) => `${rule}: ${message}`);
  expect([...given].toSorted(), messages.join('\n')).toEqual([...new Set(rules)].toSorted());
}
