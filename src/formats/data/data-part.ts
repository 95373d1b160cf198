import type { Place, Prose } from '../../ladder/index.js';

/**
 * What a file says that a part is: `heading` names what is beneath it, `group` is a list of examples, `text` is a
 * paragraph. Without any, what it is shows by where it stands.
 */
export type PartKind = 'ladder' | 'level' | 'competency' | 'expectation' | 'example' | 'group' | 'fact' | 'summary' | 'heading' | 'text';

/** A part of what another tool nests: a block, an item or a term, with what is beneath it. */
export interface Part {
  readonly kind?: PartKind | undefined;
  /** What it is called, or what it says. */
  readonly name: Prose;
  readonly code?: string | undefined;
  /** Of a competency, that of its dimension. */
  readonly id?: string | undefined;
  /** What is said of it beside its name. */
  readonly about?: string | undefined;
  /** What it is as a fact, where it may be one. */
  readonly fact?: { readonly label: string; readonly value: Prose } | undefined;
  readonly parts: readonly Part[];
  readonly place: Place;
}

/** Parts deeper than these are not followed: no ladder has them, and a circle has no end. */
export const deepestPart = 40;
