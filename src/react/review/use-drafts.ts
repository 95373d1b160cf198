'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { editFields, type Json, type Version, writeRecord } from '../../review/index.js';
import type { Edit } from './use-assessment.js';
import { useHeld } from './use-held.js';

/** The item of a list that is being edited. */
export interface EditedItem {
  readonly id: string;
  /** Whether it is being added. A new item is saved as it is typed, but is shown in the list only when the editor closes. */
  readonly isNew: boolean;
}

export interface ListEditing {
  readonly edited: EditedItem | undefined;
  readonly begin: (edited: EditedItem) => void;
  /** Closes the editor and focuses the button with this id, or else the last button of the list. */
  readonly end: (buttonId: string) => void;
  /** Ref of the element that contains the buttons. */
  readonly root: RefObject<HTMLDivElement | null>;
}

/** The items of a list, and the one that is edited also if it is there no more, such as while its text is empty. */
export function useKept<Item extends { readonly id: string }>(items: readonly Item[], edited: EditedItem | undefined): readonly Item[] {
  const kept = useRef<{ readonly item: Item; readonly at: number }>(undefined);
  if (!edited || edited.isNew) return items;
  const at = items.findIndex(({ id }) => id === edited.id);
  const item = items[at];
  if (item) kept.current = { item, at };
  const gone = kept.current?.item.id === edited.id && !item ? kept.current : undefined;
  return gone ? [...items.slice(0, gone.at), gone.item, ...items.slice(gone.at)] : items;
}

/** Tracks which item of a list is being edited, and restores the focus when its editor closes. */
export function useEditing(): ListEditing {
  const [edited, setEdited] = useState<EditedItem>();
  const root = useRef<HTMLDivElement>(null);
  const buttonToFocus = useRef<string>(undefined);
  useEffect(() => {
    const buttonId = buttonToFocus.current;
    buttonToFocus.current = undefined;
    if (buttonId === undefined) return;
    // After React's commit, because a focus handler can update state.
    queueMicrotask(() => {
      const buttons = [...(root.current?.querySelectorAll('button') ?? [])];
      (buttons.find(({ id }) => id === buttonId) ?? buttons.at(-1))?.focus();
    });
  });
  return {
    edited,
    begin: setEdited,
    end: (buttonId) => {
      buttonToFocus.current = buttonId;
      setEdited(undefined);
    },
    root,
  };
}

export interface DraftOptions<Item> {
  /** The versions of the item's record. */
  readonly versions: readonly Version[];
  readonly initial: Item;
  readonly isNew: boolean;
  readonly change: (edit: Edit) => void;
}

export interface Draft<Item> {
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
