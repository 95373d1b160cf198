'use client';
import { type Action, type Item, newId, removeAction } from '../../../review/index.js';
import { ConflictNotice } from '../form/conflict-notice.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { Edit } from '../use-assessment.js';
import { useEditing, useKept } from '../use-drafts.js';
import { nameFor } from '../words.js';
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

/** A list of agreed actions in which actions are added, and edited in place. */
export function ActionList({ items, speaksTo, title, change, canChange, words, idPrefix }: ActionListProps) {
  const { edited, begin, end, root } = useEditing();
  const addId = `${idPrefix}add-action`;
  const editor = (id: string, isNew: boolean) => (
    <ActionEditor
      key={id}
      id={id}
      action={items.find((each) => each.id === id)}
      isNew={isNew}
      speaksTo={speaksTo}
      change={change}
      onClose={() => end(isNew ? addId : `${idPrefix}${id}-edit`)}
      words={words}
      idPrefix={idPrefix}
    />
  );
  const shown = useKept(items, edited).filter(({ id }) => !(edited?.isNew && edited.id === id));
  return (
    <div ref={root} data-rungs="actions">
      {shown.length > 0 ? (
        <ul data-rungs="action-list">
          {shown.map((action) =>
            action.id === edited?.id ? (
              <li key={action.id}>{editor(action.id, false)}</li>
            ) : (
              <ActionItem key={action.id} action={action.value} words={words}>
                {action.conflict && <ConflictNotice conflict={action.conflict} change={canChange ? change : undefined} words={words} />}
                {canChange && (
                  <div data-rungs="item-actions">
                    <button
                      type="button"
                      id={`${idPrefix}${action.id}-edit`}
                      data-rungs="review-button"
                      aria-label={nameFor(words.editItem, action.value.text)}
                      onClick={() => begin({ id: action.id, isNew: false })}
                    >
                      {words.edit}
                    </button>
                    <button
                      type="button"
                      data-rungs="review-button"
                      aria-label={nameFor(words.removeItem, action.value.text)}
                      onClick={() => {
                        change((assessment, stamp) => removeAction(assessment, action.id, stamp));
                        end(addId);
                      }}
                    >
                      {words.remove}
                    </button>
                  </div>
                )}
              </ActionItem>
            ),
          )}
        </ul>
      ) : (
        !edited && <p data-rungs="review-muted">{words.nothingAgreed}</p>
      )}
      {canChange &&
        (edited?.isNew ? (
          editor(edited.id, true)
        ) : (
          <button
            type="button"
            id={addId}
            data-rungs="review-button"
            aria-label={`${words.addAction}: ${title}`}
            onClick={() => begin({ id: newId(), isNew: true })}
          >
            {words.addAction}
          </button>
        ))}
    </div>
  );
}
