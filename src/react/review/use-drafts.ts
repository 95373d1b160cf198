'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';

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

/**
 * Holds the fields of one item. Calls `save` on each input once the item has a text, and with `undefined` when its text is
 * emptied.
 */
export function useDraft<Item extends { readonly text: string }>(
  initial: Item,
  save: (item: Item | undefined) => void,
): [item: Item, set: (change: Partial<Item>) => void] {
  const [item, setItem] = useState(initial);
  return [
    item,
    (change) => {
      const next = { ...item, ...change };
      setItem(next);
      if (next.text.trim() !== '' || item.text.trim() !== '') save(next.text.trim() === '' ? undefined : next);
    },
  ];
}

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
