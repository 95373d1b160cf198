import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Assessment, openSession, type ReviewSession, type SessionState } from 'rungs/review';
import type { HttpStore } from 'rungs/review/http';

export type Opened =
  | { readonly kind: 'opening' | 'missing' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'open'; readonly session: ReviewSession };

/** Opens an assessment while the component is mounted. */
export function useSession(store: HttpStore, who: string, id: string): Opened {
  const [opened, setOpened] = useState<Opened>({ kind: 'opening' });
  useEffect(() => {
    let isGone = false;
    let session: ReviewSession | undefined;
    void openSession(store, id, { who }).then((outcome) => {
      if (outcome.ok && outcome.value && isGone) return void outcome.value.close();
      if (isGone) return;
      session = outcome.ok ? outcome.value : undefined;
      if (session) setOpened({ kind: 'open', session });
      else setOpened(outcome.ok ? { kind: 'missing' } : { kind: 'failed', message: outcome.problem.message });
    });
    return () => {
      isGone = true;
      void session?.close();
    };
  }, [store, who, id]);
  return opened;
}

export const useAssessmentOf = (session: ReviewSession): Assessment => useSyncExternalStore(session.subscribe, session.getSnapshot);
export const useStateOf = ({ state }: ReviewSession): SessionState => useSyncExternalStore(state.subscribe, state.getSnapshot);
