'use client';
import type { Action, Item } from '../../../review/index.js';
import { EditorNotices } from '../form/conflict-notice.js';
import { Field } from '../form/field.js';
import { limitOf, TextLimit } from '../form/text-limit.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import { type Edit, today } from '../use-assessment.js';
import { noVersions, useDraft, useFirstField } from '../use-drafts.js';

export interface ActionEditorProps {
  readonly id: string;
  /** The action, or `undefined` if there is none with this id yet. */
  readonly action: Item<Action> | undefined;
  readonly isNew: boolean;
  readonly speaksTo: readonly string[];
  readonly change: (edit: Edit) => void;
  readonly onClose: () => void;
  readonly words: ReviewLabels;
  readonly idPrefix: string;
}

/** The fields of one action. Every input is saved at once. */
export function ActionEditor({ id, action, isNew, speaksTo, change, onClose, words, idPrefix }: ActionEditorProps) {
  const { item, set, ...draft } = useDraft<Action>(`action/${id}`, {
    versions: action?.versions ?? noVersions,
    initial: action?.value ?? { id, text: '', agreed: today(), speaksTo },
    isNew,
    change,
  });
  const text = useFirstField();
  const fieldId = (name: string): string => `${idPrefix}${id}-${name}`;
  const day = (name: 'due' | 'done', label: string) => (
    <Field id={fieldId(name)} label={label}>
      <input
        type="date"
        id={fieldId(name)}
        value={item[name] ?? ''}
        onChange={({ target }) => set({ [name]: target.value })}
        data-rungs="review-input"
      />
    </Field>
  );
  return (
    <fieldset
      data-rungs="review-editor"
      aria-label={words.addAction}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
          // Blur fires the native `change` event while the field is still in the document.
          (event.target as HTMLElement).blur();
          onClose();
        }
        // Enter in a single-line field would submit a surrounding form.
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <Field id={fieldId('text')} label={words.whatToDo} size="long">
        <textarea
          ref={text}
          id={fieldId('text')}
          rows={2}
          value={item.text}
          onChange={({ target }) => set({ text: target.value })}
          dir="auto"
          {...limitOf(`${fieldId('text')}-limit`, item.text)}
          data-rungs="review-input"
        />
        <TextLimit id={`${fieldId('text')}-limit`} text={item.text} words={words} />
      </Field>
      {day('due', words.dueField)}
      <Field id={fieldId('who')} label={words.whoField}>
        <input id={fieldId('who')} value={item.who ?? ''} onChange={({ target }) => set({ who: target.value })} data-rungs="review-input" />
      </Field>
      {!isNew && day('done', words.doneField)}
      <EditorNotices draft={draft} conflict={action?.conflict} change={change} words={words} />
      <button type="button" data-rungs="review-button" data-variant="main" onClick={onClose}>
        {words.closeEditor}
      </button>
    </fieldset>
  );
}
