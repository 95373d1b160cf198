import type { Issue, Ladder } from 'rungs';
import { readLadder } from 'rungs/formats';

/** Reads a text, whatever it is: without an ending, a file is taken for what it looks like. */
export const readText = (text: string): { readonly ladder: Ladder | undefined; readonly issues: readonly Issue[] } =>
  readLadder([{ path: 'ladder', text }]);
