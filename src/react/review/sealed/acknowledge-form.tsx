'use client';
import { useState } from 'react';
import { Field } from '../form/field.js';
import { limitOf, TextLimit } from '../form/text-limit.js';
import type { SealWords } from './seal-words.js';

interface AcknowledgeFormProps {
  /** Id of the comment. */
  readonly id: string;
  readonly onAcknowledge: (comment: string) => void;
  readonly words: SealWords;
}

/** Asks whether somebody has seen what was signed off. It says that this does not mean to agree. */
export function AcknowledgeForm({ id, onAcknowledge, words }: AcknowledgeFormProps) {
  const [comment, setComment] = useState('');
  return (
    <div data-rungs="review-editor">
      <p data-rungs="review-muted" id={`${id}-means`}>
        {words.seenMeans}
      </p>
      <Field id={id} label={words.seenComment} size="long">
        <textarea
          id={id}
          rows={2}
          value={comment}
          onChange={({ target }) => setComment(target.value)}
          dir="auto"
          {...limitOf(`${id}-limit`, comment, `${id}-means`)}
          data-rungs="review-input"
        />
        <TextLimit id={`${id}-limit`} text={comment} words={words} />
      </Field>
      <button type="button" data-rungs="review-button" data-variant="main" onClick={() => onAcknowledge(comment.trim())}>
        {words.haveSeen}
      </button>
    </div>
  );
}
