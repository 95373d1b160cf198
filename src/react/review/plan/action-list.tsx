'use client';
import type { Action, Item } from '../../../review/index.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { Edit } from '../use-assessment.js';
import { useItemList } from '../use-item-list.js';
import { ActionEditor } from './action-editor.js';
import { ActionItem } from './action-item.js';

export interface ActionListProps {
  readonly items: readonly Item<Action>[];
  readonly speaksTo: readonly string[];
  /** Name of the competency, for the accessible name of the add button. */
  readonly title: string;
  readonly change: (edit: Edit) => void;
  readonly canChange: boolean;
  readonly words: ReviewLabels;
  readonly idPrefix: string;
}

/** A list of agreed actions in which actions are added, edited in place and removed. */
export function ActionList(props: ActionListProps) {
  const { speaksTo, title, change, canChange, words, idPrefix } = props;
  const { root, list, add, isEmpty } = useItemList({
    ...props,
    kind: 'action',
    renderItem: (item, buttons) => (
      <ActionItem item={item} change={canChange ? change : undefined} words={words}>
        {buttons}
      </ActionItem>
    ),
    renderEditor: ({ item, ...editor }) => (
      <ActionEditor {...editor} action={item} speaksTo={speaksTo} change={change} words={words} idPrefix={idPrefix} />
    ),
    addButton: { text: words.addAction, name: `${words.addAction}: ${title}` },
  });
  return (
    <div ref={root} data-rungs="actions">
      {list}
      {isEmpty && <p data-rungs="review-muted">{words.nothingAgreed}</p>}
      {add}
    </div>
  );
}
