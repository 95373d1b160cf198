import { proseText } from '../prose/canonical-prose.js';
import type { Prose, TextRange } from '../types.js';
import { compareWords } from '../words/compare-words.js';
import { withoutCommon } from '../words/word-sequence.js';

/**
 * What became of a part of a definition: `added`; `removed`; `reworded`; `moved`, in the same words; `retouched`, in the
 * same words but for case, punctuation, emphasis or links.
 */
export type DefinitionChange = 'added' | 'removed' | 'reworded' | 'moved' | 'retouched';

/** One part in two versions; `from` is absent where it was added, `to` where it was removed. */
export interface PartChange<Part> {
  readonly change: DefinitionChange;
  readonly from?: Part;
  readonly to?: Part;
  /** The words of `from` that are not in `to`; none where the two have too little in common to say. */
  readonly removed: readonly TextRange[];
  /** The words of `to` that are not in `from`. */
  readonly added: readonly TextRange[];
  /** Whether it stands elsewhere: in another order, beneath another statement, in another competency or level. */
  readonly isMoved: boolean;
  /** Whether it is certain that the two are one: else a person would have to say. */
  readonly isSure: boolean;
}

/** The change of a part; undefined where there is none. */
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

/** Those of `to` that do not stand in the order of their partners, the fewest that say so. */
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
