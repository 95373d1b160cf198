import { forwardRef } from 'react';
import type { ExpectationListProps } from '../parts.js';
import { renderStatements } from './statements.js';

/** A list of expectations. Renders a `ul` with `data-rungs="expectation-list"`; each item is `expectation`. */
export const ExpectationList = forwardRef<HTMLUListElement, ExpectationListProps>(function ExpectationList(
  { expectations, components, idPrefix = '', ...rest },
  ref,
) {
  if (expectations.length === 0) return null;
  return (
    <ul {...rest} ref={ref} data-rungs="expectation-list">
      {renderStatements(expectations, 'expectation', idPrefix, components)}
    </ul>
  );
});
