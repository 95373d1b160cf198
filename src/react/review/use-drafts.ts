'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { editFields, type Json, type Version, writeRecord } from '../../review/index.js';
import type { Edit } from './use-assessment.js';
import { useHeld } from './use-held.js';

export interface DraftOptions<Item> {
  /** The versions of the item's record. */
  readonly versions: readonly Version[];
  readonly initial: Item;
  readonly isNew: boolean;
  readonly change: (edit: Edit) => void;
}

export interface Draft<Item> {
  /** The key of the record. */
  readonly key: string;
  /** What the fields show. */
  readonly item: Item;
  /** Called on each input. Writes only the fields that were touched, over the version that the editor shows. */
  readonly set: (change: Partial<Item>) => void;
  /** A version that has replaced the shown one meanwhile. */
  readonly meanwhile: Version | undefined;
  /** Shows a version instead, without what was touched. */
  readonly take: (version: Version) => void;
  /** Forgets what was touched, after a version was chosen. */
  readonly reset: () => void;
}

/**
 * Holds the fields of one item while its editor is open. It is written on each input once the item has a text, and removed when its
 * text is emptied. All fields of a new item count as touched.
 */
export function useDraft<Item extends { readonly text: string }>(
  key: string,
  { versions, initial, isNew, change }: DraftOptions<Item>,
): Draft<Item> {
  const held = useHeld(key, versions, change, true);
  const [touched, setTouched] = useState<Partial<Item>>(isNew ? initial : {});
  const shown = held.shown?.value;
  const [first] = useState(initial);
  const item: Item = { ...first, ...(isItem(shown) && (shown as object)), ...touched };
  const latest = useRef({ item, touched });
  useEffect(() => {
    latest.current = { item, touched };
  });
  return {
    key,
    item,
    set: (fields) => {
      const before = latest.current;
      const next = { item: { ...before.item, ...fields }, touched: { ...before.touched, ...fields } };
      latest.current = next;
      setTouched(next.touched);
      const [had, has] = [before, next].map((each) => each.item.text.trim() !== '');
      if (has) held.write((assessment, stamp, over) => editFields(assessment, key, next.touched, stamp, over));
      else if (had) held.write((assessment, stamp, over) => writeRecord(assessment, key, undefined, stamp, over));
    },
    meanwhile: held.meanwhile,
    take: (version) => {
      setTouched({});
      held.take(version);
    },
    reset: () => setTouched({}),
  };
}

/** The versions of a record that does not exist. */
export const noVersions: readonly Version[] = [];

const isItem = (value: Json | undefined): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns a ref for a text field that gets focus when it mounts, with the caret at the end of its text. */
export function useFirstField(): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  return field;
}
