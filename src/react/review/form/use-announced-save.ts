'use client';
import { useEffect, useState } from 'react';
import type { SaveState } from '../../../review/index.js';

/** Delay of an announcement in milliseconds: until a save counts as slow, and until a pause in typing repeats *Saved*. */
const delays = { saving: 600, saved: 1200 };

interface AnnouncedSave {
  readonly state: SaveState;
  /** Number of announcements so far. */
  readonly times: number;
}

/** Debounces a save state for announcements: returns failures at once, and other states without a change for each input. */
export function useAnnouncedSave(state: SaveState | undefined): AnnouncedSave | undefined {
  const [shown, setShown] = useState<AnnouncedSave | undefined>(state && { state, times: 0 });
  useEffect(() => {
    if (!state) return setShown(undefined);
    const announce = (): void => setShown((last) => (last?.state === state ? last : { state, times: (last?.times ?? 0) + 1 }));
    const isNew = !shown || kindOf(shown.state) !== kindOf(state);
    if (state.state === 'failed' || (state.state === 'saved' && isNew)) return announce();
    const timer = setTimeout(announce, delays[state.state]);
    return () => clearTimeout(timer);
  }, [state, shown]);
  return shown;
}

const kindOf = (state: SaveState): string =>
  state.state === 'saved' ? `${state.where}${state.waiting?.kind ?? ''}` : state.state === 'failed' ? state.problem.kind : 'saving';
