import { proseText } from '../prose/canonical-prose.js';
import type { Prose, TextRange } from '../types.js';
import { compareWords } from '../words/compare-words.js';
import { withoutCommon } from '../words/word-sequence.js';

/**
 * How a part of a definition changes from one version to the next.
 *
 * - `added`: only the newer version has it.
 * - `removed`: only the older version has it.
 * - `reworded`: its words changed. It may have moved too; see `isMoved`.
 * - `moved`: its words are the same and its place changed.
 * - `retouched`: only case, punctuation, emphasis or links changed.
 */
export type DefinitionChange = 'added' | 'removed' | 'reworded' | 'moved' | 'retouched';

/** One part in two versions. `from` is absent when it was added, `to` when it was removed. */
export interface PartChange<Part> {
  readonly change: DefinitionChange;
  readonly from?: Part;
  readonly to?: Part;
  /** The words of `from` that are not in `to`. Empty when the texts have too little in common to compare word by word. */
  readonly removed: readonly TextRange[];
  /** The words of `to` that are not in `from`. */
  readonly added: readonly TextRange[];
  /** Whether its order, parent statement, competency or level changed. */
  readonly isMoved: boolean;
  /** Whether both are certainly the same part. If false, a person has to decide. */
  readonly isSure: boolean;
}

/** The change of a part, or `undefined` if it did not change. */
export function changeOf<Part>(
  from: Part | undefined,
  to: Part | undefined,
  proseOf: (part: Part) => Prose,
  { isMoved = false, isSure = true }: { readonly isMoved?: boolean; readonly isSure?: boolean } = {},
): PartChange<Part> | undefined {
  const rest = { isMoved, isSure };
  if (from === undefined) return to === undefined ? undefined : { change: 'added', to, removed: [], added: [], ...rest };
  if (to === undefined) return { change: 'removed', from, removed: [], added: [], ...rest };
  const [before, after] = [proseOf(from), proseOf(to)];
  const { isSame, removed, added } = compareWords(proseText(before), proseText(after));
  const isTouched = JSON.stringify(before) !== JSON.stringify(after);
  if (!isTouched && !isMoved) return undefined;
  const change = isTouched && !isSame ? 'reworded' : isMoved ? 'moved' : 'retouched';
  return { change, from, to, removed, added, ...rest };
}

/** The smallest set of items of `to` to move so that the others are in the same order as their matches in `from`. */
export function reordered<From, To>(from: readonly From[], to: readonly To[], before: ReadonlyMap<To, From>): ReadonlySet<To> {
  const places = new Map(from.map((part, at) => [part, at]));
  const now = to.flatMap((part) => {
    const partner = before.get(part);
    const at = partner === undefined ? undefined : places.get(partner);
    return at === undefined ? [] : [{ word: String(at), at, part }];
  });
  const ordered = now.map(({ word, at }) => ({ word, at })).sort((a, b) => a.at - b.at);
  const [, moved] = withoutCommon<{ readonly word: string; readonly part?: To }>(ordered, now);
  return new Set(moved.flatMap(({ part }) => (part === undefined ? [] : [part])));
}
