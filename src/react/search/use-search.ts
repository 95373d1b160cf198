'use client';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type Ladder, prepareSearch, type SearchResults, searchLadder } from '../../ladder/index.js';

/** How long a ladder is prepared for, between two tasks of the page; a frame is 16 ms. */
const slice = 4;
const none: SearchResults = { results: [], total: 0 };

/** What a query finds, after what is more urgent; nothing until the ladder is prepared, which is begun when it `isWanted`. */
export function useSearch(
  ladder: Ladder,
  query: string,
  limit: number,
  isWanted: boolean,
): SearchResults & { readonly query: string; readonly isDone: boolean } {
  const isReady = usePrepared(ladder, isWanted);
  const deferred = useDeferredValue(query);
  const found = useMemo(() => (isReady ? searchLadder(ladder, deferred, { limit }) : none), [ladder, deferred, limit, isReady]);
  return { ...found, query: deferred, isDone: isReady && deferred === query };
}

function usePrepared(ladder: Ladder, isWanted: boolean): boolean {
  const [prepared, setPrepared] = useState<Ladder>();
  useEffect(() => {
    if (!isWanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = (): void => {
      if (prepareSearch(ladder, slice)) setPrepared(ladder);
      else timer = setTimeout(go);
    };
    go();
    return () => clearTimeout(timer);
  }, [ladder, isWanted]);
  return prepared === ladder;
}

/** A value once it has stayed the same for so many milliseconds. */
export function useRested<Value>(value: Value, milliseconds: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
