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

/** A file with its bytes. */
export interface FileBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A ladder, and the texts of its files by path. Office files have the HTML that was made of them. */
export interface LadderSource extends ReadLadderResult {
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads a ladder in any format, as the command line does. The readers are imported dynamically, because levels do not need them. */
export async function readLadderSource(given: readonly FileBytes[], { aliases }: ReaderOptions): Promise<LadderSource> {
  const { openFileBytes, readLadder } = await import('../formats/index.js');
  const opened = await Promise.all(given.map(({ path, bytes }) => openFileBytes(path, bytes)));
  const files = opened.flatMap((each) => each.files);
  const refusals = opened.flatMap(({ issues }) => issues);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  if (files.length === 0 && refusals.length > 0) return { ladder: undefined, issues: refusals, texts };
  const { ladder, issues } = readLadder(files, aliases && { aliases });
  return { ladder, issues: [...refusals, ...issues], texts };
}
