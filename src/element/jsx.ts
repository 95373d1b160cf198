import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Ladder, Level } from '../ladder/index.js';
import type { Labels } from '../react/index.js';
import type { ChangeDetail, RungsElementAttributes, RungsElementEvents } from './element-types.js';
import type { LadderChangeDetail, RungsLadderElement } from './rungs-ladder.js';
import type { RungsLevelElement } from './rungs-level.js';

/**
 * JSX props that both elements have. React 19 sets properties and event handlers; React 18 sets only attributes, so the others need
 * a `ref`.
 */
interface SharedAttributes<Detail extends ChangeDetail> extends RungsElementAttributes {
  /** Ids of the open competencies, or `all`. In React 18 a string of ids separated by spaces. */
  readonly open?: readonly string[] | string | undefined;
  readonly labels?: Partial<Labels> | undefined;
  readonly 'onrungs-change'?: ((event: RungsElementEvents<Detail>['rungs-change']) => void) | undefined;
  readonly 'onrungs-error'?: ((event: RungsElementEvents['rungs-error']) => void) | undefined;
}

/** Props of `<rungs-level>` in JSX. */
export interface RungsLevelAttributes extends SharedAttributes<ChangeDetail> {
  /** The level, or the code or id of a level of the `ladder`. */
  readonly level?: Level | string | undefined;
  readonly ladder?: Ladder | undefined;
}

/** Props of `<rungs-ladder>` in JSX. */
export interface RungsLadderAttributes extends SharedAttributes<LadderChangeDetail> {
  readonly ladder?: Ladder | undefined;
  readonly value?: string | undefined;
}

type OfHtml<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'rungs-level': Omit<OfHtml<RungsLevelElement>, keyof RungsLevelAttributes> & RungsLevelAttributes;
      'rungs-ladder': Omit<OfHtml<RungsLadderElement>, keyof RungsLadderAttributes> & RungsLadderAttributes;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rungs-level': RungsLevelElement;
    'rungs-ladder': RungsLadderElement;
  }
}
