'use client';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { type Assessment, type Cell, canWrite, newId, type SaveState, type SessionState, type Stamp } from '../../review/index.js';
import { useControlled } from '../use-controlled.js';
import type { AssessmentStateProps } from './review-props.js';

/** Returns a changed assessment, by an operation of `rungs/review` such as `rate` or `note`. */
export type Edit = (assessment: Assessment, stamp: Stamp) => Assessment;

export interface OpenAssessment {
  readonly assessment: Assessment;
  /** Applies an edit. Keeps its identity across renders. */
  readonly change: (edit: Edit) => void;
  readonly save: SaveState | undefined;
  readonly isReadOnly: boolean;
}

const emptyCell: Cell<undefined> = { getSnapshot: () => undefined, subscribe: () => () => undefined };

/** Holds an assessment in a session, controlled by the caller, or uncontrolled. Throws an `Error` if there is none. */
export function useAssessment({
  session,
  value,
  defaultValue,
  onValueChange,
  who,
  status,
  readOnly = false,
}: AssessmentStateProps): OpenAssessment {
  const fromSession = useCell<Assessment | undefined>(session ?? emptyCell);
  const state = useCell<SessionState | undefined>(session?.state ?? emptyCell);
  const [controlled, setControlled] = useControlled<Assessment | undefined>({
    value,
    defaultValue,
    onValueChange: (next) => next && onValueChange?.(next),
    of: 'A review component',
  });
  const assessment = fromSession ?? controlled;
  if (!assessment)
    throw new Error(
      'There is no assessment to show. Pass one as `value` (controlled) or `defaultValue` (uncontrolled), or pass a `session` (openSession of rungs/review).',
    );

  const isReadOnly = readOnly || !canWrite(assessment);
  const actor = useRef<string>(undefined);
  // Several edits in one event build on each other before the next render.
  const latest = useRef({ assessment, isReadOnly });
  const currentProps = { session, setControlled, who };
  const props = useRef(currentProps);
  useEffect(() => {
    latest.current = { assessment, isReadOnly };
    props.current = currentProps;
  });
  const change = useCallback((edit: Edit): void => {
    const { session, setControlled, who } = props.current;
    const before = latest.current;
    if (before.isReadOnly) return;
    if (session) {
      session.change(edit);
      return;
    }
    actor.current ??= newId();
    const stamp = { actor: actor.current, at: new Date().toISOString(), ...(who !== undefined && { who }) };
    const after = edit(before.assessment, stamp);
    if (after === before.assessment) return;
    latest.current = { ...before, assessment: after };
    setControlled(after);
  }, []);
  return { assessment, change, save: status ?? state?.save, isReadOnly };
}

function useCell<Value>({ subscribe, getSnapshot }: Cell<Value>): Value {
  return useSyncExternalStore(subscribe, getSnapshot, getSnapshot);
}

/** Today's date in the local time zone: `2026-03-14`. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
