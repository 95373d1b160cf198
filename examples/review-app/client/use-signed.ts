import { useCallback, useEffect, useState } from 'react';
import { overviewOf, type ReviewSession } from 'rungs/review';
import { type Signed, signedOf } from './api.js';
import { useAssessmentOf, useStateOf } from './use-session.js';

export interface Signing {
  /** `undefined` if nothing was signed off, or until it is known. */
  readonly signed: Signed | undefined;
  /** Asks the server again. */
  readonly refresh: () => Promise<void>;
}

/** What was signed off of an assessment. It is asked for when the page opens or comes back, and when the status is on the server. */
export function useSigned(session: ReviewSession): Signing {
  const [signed, setSigned] = useState<Signed>();
  const { status } = overviewOf(useAssessmentOf(session));
  const { save } = useStateOf(session);
  const statusOnServer = save.state === 'saved' && save.waiting === undefined ? status : undefined;
  const refresh = useCallback(async (): Promise<void> => {
    // Without a connection it stays as it was.
    const found = await signedOf(session.id).catch(() => 'unknown' as const);
    if (found !== 'unknown') setSigned(found);
  }, [session]);
  // The server signs off when it gets the status.
  useEffect(() => {
    if (statusOnServer !== undefined) void refresh();
  }, [refresh, statusOnServer]);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void refresh();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [refresh]);
  return { signed, refresh };
}
