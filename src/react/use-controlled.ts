'use client';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Controlled<Value> {
  /** The value where the caller keeps it (controlled); without it, it is kept here (uncontrolled). */
  readonly value: Value | undefined;
  /** The first value where it is kept here. */
  readonly defaultValue: Value;
  /** Called with each new value, whoever keeps it. */
  readonly onValueChange?: ((value: Value) => void) | undefined;
  /** The component's name, for the warning. */
  readonly of: string;
}

/**
 * Keeps a value here or with the caller: every state of a component that can be lifted goes by this hook. The setter is the
 * same function on each render. In development it warns when a caller that kept the value stops giving it, or begins to.
 */
export function useControlled<Value>({
  value,
  defaultValue,
  onValueChange,
  of,
}: Controlled<Value>): [value: Value, setValue: (value: Value) => void] {
  const [own, setOwn] = useState(defaultValue);
  const isControlled = value !== undefined;
  const latest = useRef({ isControlled, onValueChange });
  useEffect(() => {
    latest.current = { isControlled, onValueChange };
  });
  useWarning(isControlled, of);
  const setValue = useCallback((next: Value): void => {
    if (!latest.current.isControlled) setOwn(() => next);
    latest.current.onValueChange?.(next);
  }, []);
  return [isControlled ? value : own, setValue];
}

function useWarning(isControlled: boolean, of: string): void {
  const was = useRef(isControlled);
  useEffect(() => {
    if (process.env.NODE_ENV === 'production' || was.current === isControlled) return;
    const [before, now] = isControlled ? ['uncontrolled', 'controlled'] : ['controlled', 'uncontrolled'];
    console.error(
      `${of} changes from ${before} to ${now}, so the value it showed is lost. Give \`value\` on every render, with null or an empty list for no value, or give \`defaultValue\` alone.`,
    );
    was.current = isControlled;
  }, [isControlled, of]);
}
