import type { LadderFile, ReadLadderResult } from '../formats/index.js';
import { type ReadLevelResult, readLevel } from '../markdown/index.js';

// The readers of every host that compiles: another one goes in here.

/** A page is of one level, and the ladder is in its folder; a table or data is a ladder by itself. */
export const isPage = (path: string): boolean => /\.(?:md|markdown)$/i.test(path);

/** What may be said of how to read. Plain data, as some bundlers hand it from one process to another. */
export interface ReadOptions {
  /** Titles of competencies and labels of facts that mean another, as `readLadder` takes them. */
  readonly aliases?: Readonly<Record<string, string>> | undefined;
}

export const readLevelSource = ({ path, text }: LadderFile): ReadLevelResult => readLevel(text, { path });

/** Reads any dialect, as the command line does, so that both make the same of a folder; what that takes is loaded for ladders alone. */
export async function readLadderSource(files: readonly LadderFile[], { aliases }: ReadOptions): Promise<ReadLadderResult> {
  const { readLadder } = await import('../formats/index.js');
  return readLadder(files, aliases && { aliases });
}
