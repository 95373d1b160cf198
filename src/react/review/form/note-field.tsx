'use client';
import { type ReactNode, useRef, useState } from 'react';
import { type Version, writeNote } from '../../../review/index.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { Edit } from '../use-assessment.js';
import { useHeld } from '../use-held.js';
import { MeanwhileNotice } from './conflict-notice.js';
import { Field } from './field.js';
import { limitOf, TextLimit } from './text-limit.js';

export interface NoteFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: ReactNode;
  readonly subject: string;
  /** The versions of the note. */
  readonly versions: readonly Version[];
  readonly change: (edit: Edit) => void;
  readonly readOnly: boolean;
  readonly disabled: boolean;
  readonly describedBy: string;
  readonly words: ReviewLabels;
}

/**
 * The note of one subject. It is closed while it is empty, until somebody opens it. Nothing that others write replaces what is typed,
 * or is replaced by it.
 */
export function NoteField({ id, name, label, subject, versions, change, readOnly, disabled, describedBy, words }: NoteFieldProps) {
  const key = `note/${subject}`;
  const held = useHeld(key, versions, change);
  const [isOpened, setOpened] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const value = held.shown?.value;
  const text = typeof value === 'string' ? value : '';
  const isOpen = isOpened || text !== '' || held.meanwhile !== undefined;
  if (readOnly && !isOpen) return null;
  return (
    <details
      data-rungs="note-field"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (isOpen || !currentTarget.open) return;
        // Somebody has opened it. The field takes the place of the trigger.
        setOpened(true);
        field.current?.focus();
      }}
    >
      <summary aria-describedby={describedBy} data-rungs="note-trigger">
        {words.addNote}
      </summary>
      <Field id={id} label={label} size="long">
        <textarea
          ref={field}
          id={id}
          name={name}
          rows={2}
          value={text}
          onFocus={() => {
            held.hold();
            // It stays open also when its text is deleted.
            setOpened(true);
          }}
          onBlur={held.release}
          onChange={({ target }) => held.write((assessment, stamp, over) => writeNote(assessment, subject, target.value, stamp, over))}
          readOnly={readOnly}
          disabled={disabled}
          dir="auto"
          {...limitOf(`${id}-limit`, text, describedBy)}
          data-rungs="review-input"
        />
        <TextLimit id={`${id}-limit`} text={text} words={words} />
        <MeanwhileNotice of={key} version={held.meanwhile} onKeep={held.take} words={words} />
      </Field>
    </details>
  );
}
