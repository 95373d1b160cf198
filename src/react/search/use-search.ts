'use client';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type Ladder, prepareSearch, type SearchResults, searchLadder } from '../../ladder/index.js';

/** Duration of one indexing task, in milliseconds: a quarter of a frame (16 ms). */
const taskDuration = 4;
const noResults: SearchResults = { results: [], total: 0 };

/** Searches a ladder with deferred priority. Indexing starts once `isWanted` is true; until it is done there are no results. */
export function useSearch(
  ladder: Ladder,
  query: string,
  limit: number,
  isWanted: boolean,
): SearchResults & { readonly query: string; readonly isDone: boolean } {
  const isReady = usePrepared(ladder, isWanted);
  const deferred = useDeferredValue(query);
  const found = useMemo(() => (isReady ? searchLadder(ladder, deferred, { limit }) : noResults), [ladder, deferred, limit, isReady]);
  return { ...found, query: deferred, isDone: isReady && deferred === query };
}

function usePrepared(ladder: Ladder, isWanted: boolean): boolean {
  const [prepared, setPrepared] = useState<Ladder>();
  useEffect(() => {
    if (!isWanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = (): void => {
      if (prepareSearch(ladder, taskDuration)) setPrepared(ladder);
      else timer = setTimeout(go);
    };
    go();
    return () => clearTimeout(timer);
  }, [ladder, isWanted]);
  return prepared === ladder;
}

/** Debounces a value: returns it once it has not changed for `milliseconds`. */
export function useDebouncedValue<Value>(value: Value, milliseconds: number): Value {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return debounced;
}
