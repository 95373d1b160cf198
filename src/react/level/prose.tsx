import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { Prose as ProseData } from '../../ladder/index.js';
import { renderParagraphs } from '../inline.js';
import type { PartProps } from '../parts.js';

export interface ProseProps
  extends Pick<PartProps, 'className' | 'style' | 'components'>,
    Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'className' | 'style'> {
  /** The text. A link whose URL is not on the allow-list of `isSafeUrl` is rendered as its text. */
  readonly prose: ProseData;
}

export type Prose = ProseData;

/** Formatted text. Renders a `div` with `data-rungs="prose"` that has a `p` for each paragraph. */
export const Prose = forwardRef<HTMLDivElement, ProseProps>(function Prose({ prose, components, ...rest }, ref) {
  return (
    <div {...rest} ref={ref} data-rungs="prose">
      {renderParagraphs(prose, undefined, components)}
    </div>
  );
});
