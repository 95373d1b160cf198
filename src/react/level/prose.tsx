import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { Prose as ProseData } from '../../ladder/index.js';
import { renderParagraphs } from '../inline.js';
import type { PartProps } from '../parts.js';

export interface ProseProps
  extends Pick<PartProps, 'className' | 'style' | 'components'>,
    Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'className' | 'style'> {
  /** The text. Links that are not on the allow-list of `isSafeUrl` are shown as their text. */
  readonly prose: ProseData;
}

export type Prose = ProseData;

/** Formatted text, a `p` for each paragraph. `data-rungs="prose"`. */
export const Prose = forwardRef<HTMLDivElement, ProseProps>(function Prose({ prose, components, ...rest }, ref) {
  return (
    <div {...rest} ref={ref} data-rungs="prose">
      {renderParagraphs(prose, undefined, components)}
    </div>
  );
});
