import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { Expectation } from '../../ladder/index.js';
import type { PartProps } from '../part-props.js';
import { renderStatements } from './statements.js';

export interface ExpectationListProps
  extends Omit<PartProps, 'labels'>,
    Omit<ComponentPropsWithoutRef<'ul'>, 'children' | 'className' | 'style'> {
  /** What is expected; children are shown as a list beneath. */
  readonly expectations: readonly Expectation[];
}

/** A list of expectations, always open. `data-rungs="expectation-list"`, each item `expectation`. */
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
