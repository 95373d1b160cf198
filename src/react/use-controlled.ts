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
  const isControlled = value !== undefined;
  const latest = useRef({ isControlled, onValueChange });
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' && latest.current.isControlled !== isControlled) warn(of, isControlled);
    latest.current = { isControlled, onValueChange };
  });
  const setValue = useCallback((next: Value): void => {
    if (!latest.current.isControlled) setInternal(() => next);
    latest.current.onValueChange?.(next);
  }, []);
  return [isControlled ? value : internal, setValue];
}

function warn(component: string, isControlled: boolean): void {
  const [before, now] = isControlled ? ['uncontrolled', 'controlled'] : ['controlled', 'uncontrolled'];
  console.error(
    `${component} changes from ${before} to ${now}, so the value it showed is lost. Give \`value\` on every render, with null or an empty list for no value, or give \`defaultValue\` alone.`,
  );
}
