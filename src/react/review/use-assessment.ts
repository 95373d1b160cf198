'use client';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { type Assessment, type Cell, canWrite, newId, type SaveState, type SessionState, type Stamp } from '../../review/index.js';
import { useControlled } from '../use-controlled.js';
import type { AssessmentStateProps } from './review-props.js';

/** A change, made with one of the plain operations of `rungs/review`. */
export type Edit = (assessment: Assessment, stamp: Stamp) => Assessment;

export interface OpenAssessment {
  readonly assessment: Assessment;
  /** The same function each time. */
  readonly change: (edit: Edit) => void;
  readonly save: SaveState | undefined;
  readonly isReadOnly: boolean;
}

const nothing: Cell<undefined> = { getSnapshot: () => undefined, subscribe: () => () => undefined };

/** Keeps an assessment in a session, with the caller, or here. */
export function useAssessment({
  session,
  value,
  defaultValue,
  onValueChange,
  who,
  status,
  readOnly = false,
}: AssessmentStateProps): OpenAssessment {
  const opened = useCell<Assessment | undefined>(session ?? nothing);
  const state = useCell<SessionState | undefined>(session?.state ?? nothing);
  const [kept, keep] = useControlled<Assessment | undefined>({
    value,
    defaultValue,
    onValueChange: (next) => next && onValueChange?.(next),
    of: 'A review component',
  });
  const assessment = opened ?? kept;
  if (!assessment)
    throw new Error('There is no assessment to show. Give one as `value` or `defaultValue`, or a `session` (openSession of rungs/review).');

  const isReadOnly = readOnly || !canWrite(assessment);
  const actor = useRef<string>(undefined);
  // What is shown, and, within one event, what was changed since.
  const latest = useRef({ assessment, isReadOnly });
  const given = { session, keep, who };
  const props = useRef(given);
  useEffect(() => {
    latest.current = { assessment, isReadOnly };
    props.current = given;
  });
  const change = useCallback((edit: Edit): void => {
    const { session, keep, who } = props.current;
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
    keep(after);
  }, []);
  return { assessment, change, save: status ?? state?.save, isReadOnly };
}

function useCell<Value>({ subscribe, getSnapshot }: Cell<Value>): Value {
  return useSyncExternalStore(subscribe, getSnapshot, getSnapshot);
}

/** Today, where the reader is: `2026-03-14`. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
