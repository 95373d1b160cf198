'use client';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Controlled<Value> {
  /** The controlled value. If it is `undefined`, the hook keeps the state itself (uncontrolled). */
  readonly value: Value | undefined;
  /** The initial value while uncontrolled. */
  readonly defaultValue: Value;
  /** Called with each new value, controlled or not. */
  readonly onValueChange?: ((value: Value) => void) | undefined;
  /** Name of the component, for the warning. */
  readonly of: string;
}

/**
 * Holds a state that is controlled by the caller or uncontrolled. The setter keeps its identity across renders. In development
 * it logs an error when the state switches between controlled and uncontrolled.
 *
 * @example
 * ```ts
 * const [open, setOpen] = useControlled({ value, defaultValue, onValueChange, of: 'CompetencyTabs' });
 * ```
 */
export function useControlled<Value>({
  value,
  defaultValue,
  onValueChange,
  of,
}: Controlled<Value>): [value: Value, setValue: (value: Value) => void] {
  const [internal, setInternal] = useState(defaultValue);
  const latest = useRef({ value, onValueChange });
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production') warnOfSwitch(of, latest.current.value, value);
    latest.current = { value, onValueChange };
  });
  const setValue = useCallback((next: Value): void => {
    if (latest.current.value === undefined) setInternal(() => next);
    latest.current.onValueChange?.(next);
  }, []);
  return [value === undefined ? internal : value, setValue];
}

function warnOfSwitch(component: string, previous: unknown, value: unknown): void {
  if ((previous === undefined) === (value === undefined)) return;
  const [before, now] = previous === undefined ? ['uncontrolled', 'controlled'] : ['controlled', 'uncontrolled'];
  console.error(
    `${component} changes from ${before} to ${now}, so the value it showed is lost. Give \`value\` on every render, with null or an empty list for no value, or give \`defaultValue\` alone.`,
  );
}
