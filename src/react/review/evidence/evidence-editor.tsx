'use client';
import type { Level } from '../../../ladder/index.js';
import type { Evidence, Item } from '../../../review/index.js';
import { EditorNotices } from '../form/conflict-notice.js';
import { Field } from '../form/field.js';
import { limitOf, TextLimit } from '../form/text-limit.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import { type Edit, today } from '../use-assessment.js';
import { noVersions, useDraft, useFirstField } from '../use-drafts.js';
import { SpeaksTo } from './speaks-to.js';

export interface EvidenceEditorProps {
  readonly id: string;
  /** The evidence, or `undefined` if there is none with this id yet. */
  readonly evidence: Item<Evidence> | undefined;
  readonly isNew: boolean;
  /** Ids of the competencies and expectations that new evidence refers to initially. */
  readonly speaksTo: readonly string[];
  /** The level whose competencies and expectations can be selected. Without it that field is left out. */
  readonly level: Level | undefined;
  readonly change: (edit: Edit) => void;
  readonly onClose: () => void;
  readonly words: ReviewLabels;
  readonly idPrefix: string;
}

/** The fields of one piece of evidence. Every input is saved at once, so that leaving the editor loses nothing. */
export function EvidenceEditor({ id, evidence, isNew, speaksTo, level, change, onClose, words, idPrefix }: EvidenceEditorProps) {
  const { item, set, ...draft } = useDraft<Evidence>(`evidence/${id}`, {
    versions: evidence?.versions ?? noVersions,
    initial: evidence?.value ?? { id, date: today(), text: '', speaksTo },
    isNew,
    change,
  });
  const text = useFirstField();
  const fieldId = (name: string): string => `${idPrefix}${id}-${name}`;
  return (
    <fieldset
      data-rungs="review-editor"
      aria-label={isNew ? words.addEvidence : words.evidence}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
          // Blur fires the native `change` event while the field is still in the document.
          (event.target as HTMLElement).blur();
          onClose();
        }
        // Enter in a single-line field would submit a surrounding form.
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type !== 'checkbox')
          event.preventDefault();
      }}
    >
      <Field id={fieldId('text')} label={words.whatHappened} size="long">
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
      <Field id={fieldId('date')} label={words.when}>
        <input
          type="date"
          id={fieldId('date')}
          value={item.date}
          onChange={({ target }) => set({ date: target.value || item.date })}
          data-rungs="review-input"
        />
      </Field>
      <Field id={fieldId('link')} label={words.linkField}>
        <input
          type="url"
          id={fieldId('link')}
          value={item.link ?? ''}
          onChange={({ target }) => set({ link: target.value })}
          data-rungs="review-input"
        />
      </Field>
      {level && <SpeaksTo level={level} value={item.speaksTo} onValueChange={(next) => set({ speaksTo: next })} legend={words.speaksTo} />}
      <EditorNotices draft={draft} conflict={evidence?.conflict} change={change} words={words} />
      <button type="button" data-rungs="review-button" data-variant="main" onClick={onClose}>
        {words.closeEditor}
      </button>
    </fieldset>
  );
}
