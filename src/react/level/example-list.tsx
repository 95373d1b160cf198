import { forwardRef } from 'react';
import { countStatements, levelWords, numberIn, wordsOf } from '../../labels/index.js';
import type { ExampleListProps } from '../parts.js';
import { renderStatements } from './statements.js';

/**
 * A collapsible list of examples and their number.
 *
 * Renders a `details` with `data-rungs="example-list"`, whose state is `[open]`; each item is `example`. It opens without script,
 * by find-in-page, by a link to an example and in print.
 */
export const ExampleList = forwardRef<HTMLDetailsElement, ExampleListProps>(function ExampleList(
  { examples, defaultOpen = false, components, labels, idPrefix = '', ...rest },
  ref,
) {
  if (examples.length === 0) return null;
  const words = wordsOf(levelWords, labels);
  return (
    // A reader or a link can open it before hydration.
    <details {...rest} ref={ref} open={defaultOpen} suppressHydrationWarning data-rungs="example-list">
      <summary data-rungs="example-list-trigger">
        <span>{words.examples}</span> <span>{numberIn(words, countStatements(examples))}</span>
      </summary>
      <ul>{renderStatements(examples, 'example', idPrefix, components)}</ul>
    </details>
  );
});
