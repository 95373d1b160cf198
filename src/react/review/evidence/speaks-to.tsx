'use client';
import { useState } from 'react';
import { allStatements, type Level, proseText } from '../../../ladder/index.js';

export interface SpeaksToProps {
  readonly level: Level;
  readonly value: readonly string[];
  readonly onValueChange: (value: readonly string[]) => void;
  readonly legend: string;
}

/** Checkboxes that select the competencies and expectations that evidence supports. */
export function SpeaksTo({ level, value, onValueChange, legend }: SpeaksToProps) {
  // A group opens for its initial selection and does not close when the last box in it is unchecked.
  const [initial] = useState(value);
  const box = (id: string, text: string) => (
    <label key={id} data-rungs="speaks-to-option">
      <input
        type="checkbox"
        checked={value.includes(id)}
        onChange={() => onValueChange(value.includes(id) ? value.filter((each) => each !== id) : [...value, id])}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <fieldset data-rungs="speaks-to">
      <legend data-rungs="review-label">{legend}</legend>
      {level.competencies.map(({ id, title, expectations }) => (
        <details
          key={id}
          data-rungs="speaks-to-competency"
          open={[id, ...expectations.map((each) => each.id)].some((each) => initial.includes(each))}
        >
          <summary data-rungs="speaks-to-trigger">{title}</summary>
          {box(id, title)}
          {allStatements(expectations).map(({ id, text }) => box(id, proseText(text)))}
        </details>
      ))}
    </fieldset>
  );
}
