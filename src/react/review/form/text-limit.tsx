import { fill } from '../../../labels/index.js';
import { longestText } from '../../../review/index.js';
import type { ReviewLabels } from '../labels/review-labels.js';

const isTooLong = (text: string): boolean => text.length > longestText;

const isNear = (text: string): boolean => text.length > longestText * 0.9;

/** ARIA attributes of a field with a `TextLimit`. `describedBy` is the id of another description. */
export const limitOf = (id: string, text: string, describedBy?: string) => ({
  'aria-describedby': [describedBy, isNear(text) && id].filter(Boolean).join(' ') || undefined,
  'aria-invalid': isTooLong(text) || undefined,
});

export interface TextLimitProps {
  readonly id: string;
  readonly text: string;
  readonly words: ReviewLabels;
}

/** How long a text is, once it comes near what a server accepts, and how much too long. Nothing is cut off. */
export function TextLimit({ id, text, words }: TextLimitProps) {
  if (!isNear(text)) return null;
  const numberOf = (count: number): string => new Intl.NumberFormat(words.locale).format(count);
  const limit = numberOf(longestText);
  return isTooLong(text) ? (
    <p id={id} data-rungs="field-error">
      {fill(words.tooLong, { count: numberOf(text.length - longestText), limit })}
    </p>
  ) : (
    <p id={id} data-rungs="review-muted">
      {fill(words.lengthOf, { count: numberOf(text.length), limit })}
    </p>
  );
}
