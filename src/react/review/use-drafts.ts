'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';

export interface Edited {
  readonly id: string;
  /** Whether it is added just now: it is not in the list yet, though what was typed of it is kept. */
  readonly isNew: boolean;
}

export interface Editing {
  /** What is edited. */
  readonly edited: Edited | undefined;
  readonly begin: (edited: Edited) => void;
  /** Ends it, and leads back to the button that began it, or to the one that is named. */
  readonly end: (buttonId: string) => void;
  readonly root: RefObject<HTMLDivElement | null>;
}

/** Keeps which one of a list is edited, and the focus with who edits. */
export function useEditing(): Editing {
  const [edited, setEdited] = useState<Edited>();
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    const buttonId = wanted.current;
    wanted.current = undefined;
    if (buttonId === undefined) return;
    // Not within React's own work: what hears of the focus may have some for it.
    queueMicrotask(() => {
      const buttons = [...(root.current?.querySelectorAll('button') ?? [])];
      (buttons.find(({ id }) => id === buttonId) ?? buttons.at(-1))?.focus();
    });
  });
  return {
    edited,
    begin: setEdited,
    end: (buttonId) => {
      wanted.current = buttonId;
      setEdited(undefined);
    },
    root,
  };
}

/** What is typed into the fields of one item: shown as it is, and handed on with each key once there is a text. */
export function useDraft<Item extends { readonly text: string }>(
  first: Item,
  keep: (item: Item | undefined) => void,
): [item: Item, set: (change: Partial<Item>) => void] {
  const [item, setItem] = useState(first);
  return [
    item,
    (change) => {
      const next = { ...item, ...change };
      setItem(next);
      if (next.text.trim() !== '' || item.text.trim() !== '') keep(next.text.trim() === '' ? undefined : next);
    },
  ];
}

/** A field that one begins to type into when it comes, after what is there. */
export function useFirstField(): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  return field;
}
