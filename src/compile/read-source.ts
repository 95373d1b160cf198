import { type LadderFile, type ReadLadderResult, type ReadLevelResult, readLadder, readLevel } from '../markdown/index.js';

// The reader of every host that compiles: another one goes in here.

/** Which files of a folder are a ladder's, where nothing else is said. */
export const definitions = '*.md';

/** What may be said of how to read. Plain data, as some bundlers hand it from one process to another. */
export interface ReadOptions {
  /** Titles of competencies and labels of facts that mean another, as `readLadder` takes them. */
  readonly aliases?: Readonly<Record<string, string>> | undefined;
}

export const readLevelSource = ({ path, text }: LadderFile): ReadLevelResult => readLevel(text, { path });

export const readLadderSource = (files: readonly LadderFile[], { aliases }: ReadOptions): ReadLadderResult =>
  readLadder(files, aliases && { aliases });
