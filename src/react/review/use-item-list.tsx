'use client';
import { Fragment, type ReactElement, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { type History, newId, undo, type Version, writeRecord } from '../../review/index.js';
import { useStatus } from '../actions/use-status.js';
import type { ReviewLabels } from './labels/review-labels.js';
import type { Edit } from './use-assessment.js';
import { nameFor } from './words.js';

interface Listed {
  readonly id: string;
  readonly value: { readonly text: string };
  readonly versions: readonly Version[];
}

/** The item that is being edited. A new item is saved as it is typed, but is shown in the list only when its editor closes. */
interface EditedItem {
  readonly id: string;
  readonly isNew: boolean;
  /** The versions of its record when its editor was opened. */
  readonly versions: readonly Version[];
}

export interface ItemListOptions<Item> {
  /** Its records have the key `<kind>/<id>`, and its list the part `<kind>-list`. */
  readonly kind: 'evidence' | 'action';
  readonly items: readonly Item[];
  /** All items, if `items` are a selection of them. */
  readonly all?: readonly Item[] | undefined;
  readonly change: (edit: Edit) => void;
  /** Whether items can be added, edited and removed. */
  readonly canChange: boolean;
  readonly renderItem: (item: Item, buttons: ReactNode) => ReactElement;
  readonly renderEditor: (editor: {
    readonly id: string;
    readonly item: Item | undefined;
    readonly isNew: boolean;
    readonly onClose: () => void;
  }) => ReactNode;
  /** `name` is its accessible name, if it is not the text, and `describedBy` the id of the element that describes it. */
  readonly addButton: { readonly text: string; readonly name?: string; readonly describedBy?: string | undefined };
  /** Accessible name of the list. */
  readonly label?: string;
  readonly words: ReviewLabels;
  readonly idPrefix: string;
}

export interface ItemList {
  /** Ref of the element that contains `list` and `add`. */
  readonly root: RefObject<HTMLDivElement | null>;
  /** The items, and what was removed of them with a button that restores it. */
  readonly list: ReactNode;
  /** The add button, or the editor of a new item. */
  readonly add: ReactNode;
  readonly isEmpty: boolean;
}

/**
 * A list of items that are added, edited in place and removed. A removed item leaves a button in its place that restores it with all
 * its versions, also after other changes. The focus follows each action, and a live region says what was done.
 */
export function useItemList<Item extends Listed>(options: ItemListOptions<Item>): ItemList {
  const { kind, items, all = items, change, canChange, renderItem, renderEditor, addButton, label, words, idPrefix } = options;
  const [edited, setEdited] = useState<EditedItem>();
  const [removals, setRemovals] = useState<ReadonlyMap<string, History>>(new Map());
  const [status, announce] = useStatus();
  const [root, focus] = useFocus();
  const isThere = (id: string): boolean => all.some((each) => each.id === id);
  const isRemoved = (id: string): boolean => removals.has(id) && !isThere(id);
  const shown = useKept(
    items.filter(({ id }) => !(edited?.isNew && edited.id === id)),
    (id) => id === edited?.id || isRemoved(id),
  );
  const addId = `${idPrefix}add`;
  const editIdOf = (id: string): string => `${idPrefix}${id}-edit`;

  /** Removes an item, or notes that its editor did so, since when its record had these versions. */
  const remove = (id: string, versions?: readonly Version[]): void => {
    const key = `${kind}/${id}`;
    change((assessment, stamp) => {
      const before = versions ?? assessment.records.get(key)?.versions ?? [];
      const next = writeRecord(assessment, key, undefined, stamp);
      const after = next.records.get(key)?.versions ?? [];
      setRemovals((others) => new Map(others).set(id, { past: [{ at: stamp.at, changes: [{ key, before, after }] }], future: [] }));
      return next;
    });
    announce(`${words.removed} · ${words.undo}`);
    const next = shown.slice(shown.findIndex((each) => each.id === id) + 1).find((each) => !isRemoved(each.id) && each.id !== edited?.id);
    focus(next ? editIdOf(next.id) : addId);
  };
  const restore = (id: string, history: History): void => {
    change((assessment, stamp) => undo(assessment, history, stamp).assessment);
    setRemovals((others) => new Map([...others].filter(([each]) => each !== id)));
    announce(words.restored);
    focus(editIdOf(id));
  };
  const close = (): void => {
    if (!edited) return;
    const { id, isNew, versions } = edited;
    setEdited(undefined);
    if (!isNew && !isThere(id)) remove(id, versions);
    else focus(isNew ? addId : editIdOf(id));
    if (isNew && isThere(id)) announce(words.added);
  };
  const editor = ({ id, isNew }: EditedItem): ReactNode => (
    <Fragment key={id}>{renderEditor({ id, item: all.find((each) => each.id === id), isNew, onClose: close })}</Fragment>
  );
  const buttons = ({ id, value, versions }: Item): ReactNode =>
    canChange && (
      <div data-rungs="item-actions">
        <button
          type="button"
          id={editIdOf(id)}
          data-rungs="review-button"
          aria-label={nameFor(words.editItem, value.text)}
          onClick={() => setEdited({ id, isNew: false, versions })}
        >
          {words.edit}
        </button>
        <button
          type="button"
          data-rungs="review-button"
          data-variant="danger"
          aria-label={nameFor(words.removeItem, value.text)}
          onClick={() => remove(id)}
        >
          {words.remove}
        </button>
      </div>
    );
  const row = (item: Item): ReactElement => {
    const { id } = item;
    const history = isRemoved(id) ? removals.get(id) : undefined;
    if (edited?.id === id) return <li key={id}>{editor(edited)}</li>;
    if (!history) return <Fragment key={id}>{renderItem(item, buttons(item))}</Fragment>;
    return (
      <li key={id} data-rungs="removed-item">
        <span>{`${words.removed} · `}</span>
        <button
          type="button"
          data-rungs="review-button"
          aria-label={nameFor(words.undoItem, item.value.text)}
          onClick={() => restore(id, history)}
        >
          {words.undo}
        </button>
      </li>
    );
  };
  return {
    root,
    list: (
      <>
        {shown.length > 0 && (
          <ul data-rungs={`${kind}-list`} aria-label={label}>
            {shown.map(row)}
          </ul>
        )}
        {(edited !== undefined || shown.length > 0) && status}
      </>
    ),
    add:
      canChange &&
      (edited?.isNew ? (
        editor(edited)
      ) : (
        <button
          type="button"
          id={addId}
          aria-label={addButton.name}
          aria-describedby={addButton.describedBy}
          data-rungs="review-button"
          data-variant="main"
          onClick={() => setEdited({ id: newId(), isNew: true, versions: [] })}
        >
          {addButton.text}
        </button>
      )),
    isEmpty: shown.length === 0 && !edited,
  };
}

/** Returns the items, with those that are there no more but are kept, such as while their text is empty, at the place that they had. */
function useKept<Item extends Listed>(items: readonly Item[], isKept: (id: string) => boolean): readonly Item[] {
  const before = useRef<readonly Item[]>([]);
  const shown = [...items];
  for (const [at, item] of before.current.entries()) {
    const previous = before.current[at - 1];
    if (isKept(item.id) && !shown.some(({ id }) => id === item.id))
      shown.splice(shown.findIndex(({ id }) => id === previous?.id) + 1, 0, item);
  }
  before.current = shown;
  return shown;
}

/** A function that focuses the button with an id, or else the last one in the element of the ref, after the next commit. */
function useFocus(): [root: RefObject<HTMLDivElement | null>, focus: (buttonId: string) => void] {
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    const buttonId = wanted.current;
    wanted.current = undefined;
    if (buttonId === undefined) return;
    // After React's commit, because a focus handler can update state.
    queueMicrotask(() => {
      const buttons = [...(root.current?.querySelectorAll('button') ?? [])];
      (buttons.find(({ id }) => id === buttonId) ?? buttons.at(-1))?.focus();
    });
  });
  return [
    root,
    (buttonId) => {
      wanted.current = buttonId;
    },
  ];
}
