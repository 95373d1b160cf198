import { createElement, type ReactNode } from 'react';
import type { SideWords } from '../../labels/index.js';
import type { Change, DefinitionChange, Difference, Prose, TextRange } from '../../ladder/index.js';
import { renderMarked } from '../marked-prose.js';
import type { Components } from '../parts.js';

/** Labels and replaced components that both sides of a comparison share. */
export interface Sides {
  readonly words: SideWords;
  readonly components: Components | undefined;
}

/**
 * Renders one part of two levels or two versions: both sides in order, or one side if the part is unchanged. In a `dd`,
 * a side that has no value says so; in a `div`, a missing side is left out.
 */
export function renderSides<Part>(
  { change, from, to, removed, added }: Omit<Difference<Part>, 'change'> & { readonly change: Change | DefinitionChange },
  proseOf: (part: Part) => Prose,
  { words, components }: Sides,
  element: 'div' | 'dd' = 'div',
): ReactNode {
  const side = (name: 'from' | 'to' | 'both', part: Part | undefined, ranges: readonly TextRange[] = []): ReactNode =>
    (part !== undefined || element === 'dd') &&
    createElement(
      element,
      { 'data-rungs': 'side', 'data-side': name },
      name !== 'both' && <span data-rungs="side-name">{words[name]}</span>,
      part !== undefined
        ? renderMarked(proseOf(part), ranges, name === 'from' ? 'del' : 'ins', components)
        : name !== 'both' && <span data-rungs="side-empty">{words.notAt[name]}</span>,
    );
  if (change === 'kept') return side('both', to);
  return (
    <>
      {side('from', from, removed)}
      {side('to', to, added)}
    </>
  );
}
