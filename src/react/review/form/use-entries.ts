'use client';
import { useEffect, useMemo, useRef } from 'react';
import {
  type Assessment,
  type Basis,
  type Entry,
  entryOf,
  orphansOf,
  overviewOf,
  type Subject,
  subjectsOf,
  type Version,
} from '../../../review/index.js';
import { noVersions } from '../use-drafts.js';

export interface SubjectEntry {
  readonly entry: Entry;
  /** The versions of its note. */
  readonly notes: readonly Version[];
  /** `undefined` if the level no longer has the subject. */
  readonly subject: Subject | undefined;
}

/** Returns an entry for each subject, then the entries whose subject no longer exists. Unchanged entries keep their identity. */
export function useEntries(assessment: Assessment, by: Basis['rates'] | undefined): readonly SubjectEntry[] {
  const before = useRef<PreviousEntries>(undefined);
  const { basis } = overviewOf(assessment);
  const subjects = useMemo(
    () => new Map(basis ? subjectsOf(basis.level, by ?? basis.rates).map((subject) => [subject.id, subject]) : []),
    [basis, by],
  );
  const ids = [...subjects.keys(), ...orphansOf(assessment).filter((id) => !subjects.has(id))];
  const isSame = samenessOf(before.current?.assessment, assessment);
  const entries = ids.map((id) => (isSame(id) && before.current?.entries.get(id)) || entryOf(assessment, id));
  useEffect(() => {
    before.current = { assessment, entries: new Map(entries.map((entry) => [entry.subject, entry])) };
  });
  return entries.map((entry) => ({
    entry,
    notes: assessment.records.get(`note/${entry.subject}`)?.versions ?? noVersions,
    subject: subjects.get(entry.subject),
  }));
}

type PreviousEntries = { readonly assessment: Assessment; readonly entries: ReadonlyMap<string, Entry> } | undefined;

/**
 * Returns a test of whether a subject's entry is equal in two versions. It compares only records, because it runs for every subject
 * on each input.
 */
function samenessOf(before: Assessment | undefined, after: Assessment): (subject: string) => boolean {
  if (!before) return () => false;
  const isKept = (key: string): boolean => before.records.get(key) === after.records.get(key);
  const isEvidence = (key: string): boolean => key.startsWith('evidence/');
  const isAllKept = isKept('basis') && [...before.records.keys(), ...after.records.keys()].every((key) => !isEvidence(key) || isKept(key));
  return (subject) => isAllKept && isKept(`rating/${subject}`) && isKept(`note/${subject}`);
}
