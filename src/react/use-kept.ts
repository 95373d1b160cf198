'use client';
import { useState } from 'react';

export interface Kept<Value> {
  readonly value?: Value | undefined;
  readonly defaultValue: Value;
  readonly onValueChange?: ((value: Value) => void) | undefined;
}

/** Keeps a value here or, where one is given, with the caller. */
export function useKept<Value>({ value, defaultValue, onValueChange }: Kept<Value>): [value: Value, setValue: (value: Value) => void] {
  const [own, setOwn] = useState(defaultValue);
  return [
    value ?? own,
    (next) => {
      if (value === undefined) setOwn(next);
      onValueChange?.(next);
    },
  ];
}
