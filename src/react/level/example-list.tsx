import { forwardRef } from 'react';
import { countStatements, levelWords, numberIn, wordsOf } from '../../labels/index.js';
import type { ExampleListProps } from '../parts.js';
import { renderStatements } from './statements.js';

/**
 * Examples with their number, collapsed at first: a `details`, which opens without script, by find-in-page, by a
 * link to an example and for print. `data-rungs="example-list"`, each item `example`; its state is `[open]`.
 */
export const ExampleList = forwardRef<HTMLDetailsElement, ExampleListProps>(function ExampleList(
  { examples, defaultOpen = false, components, labels, idPrefix = '', ...rest },
  ref,
) {
  if (examples.length === 0) return null;
  const words = wordsOf(levelWords, labels);
  return (
    // A reader, or a link, may have opened it before the script came.
    <details {...rest} ref={ref} open={defaultOpen} suppressHydrationWarning data-rungs="example-list">
      <summary data-rungs="example-list-trigger">
        {words.examples} <span>{numberIn(words, countStatements(examples))}</span>
      </summary>
      <ul>{renderStatements(examples, 'example', idPrefix, components)}</ul>
    </details>
  );
});
