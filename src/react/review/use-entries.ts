'use client';
import { useEffect, useMemo, useRef } from 'react';
import { type Assessment, type Basis, type Entry, entryOf, orphansOf, overviewOf, type Subject, subjectsOf } from '../../review/index.js';

export interface SubjectEntry {
  readonly entry: Entry;
  /** Nothing where the level no longer has it. */
  readonly subject: Subject | undefined;
}

/** An entry for each subject, then what has lost its subject. What has not changed is the same object as before. */
export function useEntries(assessment: Assessment, by: Basis['rates'] | undefined): readonly SubjectEntry[] {
  const before = useRef<ReadonlyMap<string, Entry>>(new Map());
  const { basis } = overviewOf(assessment);
  const subjects = useMemo(
    () => new Map(basis ? subjectsOf(basis.level, by ?? basis.rates).map((subject) => [subject.id, subject]) : []),
    [basis, by],
  );
  const ids = [...subjects.keys(), ...orphansOf(assessment).filter((id) => !subjects.has(id))];
  const entries = ids.map((id) => {
    const entry = entryOf(assessment, id);
    const last = before.current.get(id);
    return last && isSame(last, entry) ? last : entry;
  });
  useEffect(() => {
    before.current = new Map(entries.map((entry) => [entry.subject, entry]));
  });
  return entries.map((entry) => ({ entry, subject: subjects.get(entry.subject) }));
}

function isSame(a: Entry, b: Entry): boolean {
  return (
    a.rating === b.rating &&
    a.note === b.note &&
    a.conflicts.length === b.conflicts.length &&
    a.conflicts.every((each, at) => each === b.conflicts[at]) &&
    a.evidence.length === b.evidence.length &&
    a.evidence.every(({ value, conflict }, at) => value === b.evidence[at]?.value && conflict === b.evidence[at]?.conflict)
  );
}
