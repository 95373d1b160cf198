'use client';
import { useEffect, useState } from 'react';
import type { SaveState } from '../../../review/index.js';

/** How long a save takes before it is spoken of, and how long one has to rest before *Saved* is said again, in milliseconds. */
const patience = { saving: 600, saved: 1200 };

interface Shown {
  readonly state: SaveState;
  /** Counts how often it was said. */
  readonly times: number;
}

/** A save's state as a person can follow it: failures at once, the rest without a word for each key that is typed. */
export function useRested(state: SaveState | undefined): Shown | undefined {
  const [shown, setShown] = useState<Shown | undefined>(state && { state, times: 0 });
  useEffect(() => {
    if (!state) return setShown(undefined);
    const say = (): void => setShown((last) => (last?.state === state ? last : { state, times: (last?.times ?? 0) + 1 }));
    const isNews = !shown || kindOf(shown.state) !== kindOf(state);
    if (state.state === 'failed' || (state.state === 'saved' && isNews)) return say();
    const timer = setTimeout(say, patience[state.state]);
    return () => clearTimeout(timer);
  }, [state, shown]);
  return shown;
}

const kindOf = (state: SaveState): string =>
  state.state === 'saved' ? `${state.where}${state.waiting?.kind ?? ''}` : state.state === 'failed' ? state.problem.kind : 'saving';
