'use client';
import { useRef, useState } from 'react';
import { type Assessment, type Register, type Stamp, shownVersions, type Version } from '../../review/index.js';
import type { Edit } from './use-assessment.js';

/** What a field holds on to, so that nothing that comes in replaces what somebody is typing. */
interface Hold {
  /** The versions that the field showed or wrote, the latest first. A change in the field replaces them, and no others. */
  readonly versions: readonly Version[];
  /** Who wrote with the field. */
  readonly actor?: string;
  /** Whether somebody is at the field. */
  readonly isActive: boolean;
}

export interface Held {
  /** The version that the field shows. */
  readonly shown: Version | undefined;
  /** A version that has replaced the shown one while somebody is at the field. */
  readonly meanwhile: Version | undefined;
  /** Somebody is at the field, until `release`. */
  readonly hold: () => void;
  readonly release: () => void;
  /** Shows a version instead. */
  readonly take: (version: Version) => void;
  /** Writes the record over what the field holds. */
  readonly write: (edit: (assessment: Assessment, stamp: Stamp, over: readonly Version[]) => Assessment) => void;
}

const mostVersions = 8;

/**
 * Decides which version of a record a field shows, and which ones it replaces. While somebody is at the field it shows what it showed
 * when it got the focus, or what was typed since. What comes in meanwhile stays beside it.
 */
export function useHeld(key: string, versions: readonly Version[], change: (edit: Edit) => void, isHeld = false): Held {
  const [, render] = useState({});
  const hold = useRef<Hold>(undefined);
  if (isHeld) hold.current ??= { versions: shownVersions(versions), isActive: true };
  const shown = shownIn(versions, hold.current);
  const isStale = shown.length > 0 ? !isIn(versions, shown[0]) : hold.current?.isActive === true && versions.length > 0;
  const [newest] = shownVersions(versions);
  const set = (next: Hold): void => {
    hold.current = next;
    render({});
  };
  return {
    shown: shown[0],
    meanwhile: isStale && newest && JSON.stringify(newest.value) !== JSON.stringify(shown[0]?.value) ? newest : undefined,
    hold: () => set({ ...hold.current, versions: shown, isActive: true }),
    release: () => hold.current && set({ ...hold.current, isActive: false }),
    take: (version) => set({ versions: [version], isActive: hold.current?.isActive ?? false }),
    write: (edit) =>
      change((assessment, stamp) => {
        const before = hold.current;
        const current = assessment.records.get(key)?.versions ?? [];
        const over = [...new Set([...shownIn(current, before), ...(before?.versions ?? [])])];
        const after = edit(assessment, stamp, over);
        const [written] = latestBy(stamp.actor, after.records.get(key));
        if (after !== assessment && written)
          set({ versions: [written, ...over].slice(0, mostVersions), actor: stamp.actor, isActive: before?.isActive ?? false });
        return after;
      }),
  };
}

/** The versions that a field shows, the first of them in the field. */
function shownIn(versions: readonly Version[], hold: Hold | undefined): readonly Version[] {
  if (!hold) return shownVersions(versions);
  const kept = hold.versions.find((version) => isIn(versions, version));
  if (kept) return [kept, ...shownVersions(versions).filter(({ value }) => value === kept.value)];
  // The same person has replaced it elsewhere on the page, such as by undoing it.
  const own = hold.actor === undefined ? [] : versions.filter(({ by }) => by === hold.actor);
  if (own.length > 0) return shownVersions(own);
  return hold.isActive ? hold.versions : shownVersions(versions);
}

const isIn = (versions: readonly Version[], version: Version | undefined): boolean =>
  version !== undefined && versions.some(({ by, n }) => by === version.by && n === version.n);

const latestBy = (actor: string, register: Register | undefined): readonly Version[] =>
  (register?.versions ?? []).filter(({ by }) => by === actor).sort((a, b) => b.n - a.n);
