import type { LadderFile, ReadLadderResult } from '../formats/index.js';
import { type ReadLevelResult, readLevel } from '../markdown/index.js';

// All bundler integrations read definitions with these functions.

/** Whether a file is a Markdown page, which has one level of the ladder in its folder. Other files are complete ladders. */
export const isPage = (path: string): boolean => /\.(?:md|markdown)$/i.test(path);

/** Options of the readers. JSON-serialisable, because some bundlers pass them between processes. */
export interface ReaderOptions {
  /**
   * Maps titles of competencies or labels of facts to the title or label that they are a synonym of, as in `readLadder`.
   *
   * @example { 'Customer Success': 'Stakeholder Success' }
   */
  readonly aliases?: Readonly<Record<string, string>> | undefined;
}

/** Reads a Markdown page of a level. */
export const readLevelSource = ({ path, text }: LadderFile): ReadLevelResult => readLevel(text, { path });

/** Reads a ladder in any format, as the command line does. The readers are imported dynamically, because levels do not need them. */
export async function readLadderSource(files: readonly LadderFile[], { aliases }: ReaderOptions): Promise<ReadLadderResult> {
  const { readLadder } = await import('../formats/index.js');
  return readLadder(files, aliases && { aliases });
}
