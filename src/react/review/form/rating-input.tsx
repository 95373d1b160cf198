'use client';
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useEffect, useImperativeHandle, useRef } from 'react';
import { octopusRatings, type RatingScale } from '../../../review/index.js';
import { useControlled } from '../../use-controlled.js';
import type { ReviewPartProps } from '../review-props.js';
import { reviewWordsOf } from '../words.js';

export interface RatingInputProps
  extends Omit<ReviewPartProps, 'components'>,
    Omit<ComponentPropsWithoutRef<'fieldset'>, 'children' | 'className' | 'style' | 'defaultValue' | 'onChange' | 'role'> {
  /** Name of the radios, by which a form has the rating; one of its own in its form or page. */
  readonly name: string;
  /**
   * The words to choose from, weakest first.
   * @default octopusRatings
   */
  readonly scale?: RatingScale | undefined;
  /**
   * What is asked.
   * @default 'Where are you on this?'
   */
  readonly legend?: ReactNode;
  /** Id of the rating, for state that you keep; `null` while not yet discussed. */
  readonly value?: string | null | undefined;
  /**
   * Id of the rating at first.
   * @default null
   */
  readonly defaultValue?: string | null | undefined;
  /** Called with the id of the rating that was chosen, or `null` where it was taken back. */
  readonly onValueChange?: ((value: string | null) => void) | undefined;
  /**
   * `full` shows what each word means beside it; `compact` that of the chosen one beneath.
   * @default 'full'
   */
  readonly variant?: 'full' | 'compact' | undefined;
  /** Shown, focusable and sent with the form, and not to be changed. @default false */
  readonly readOnly?: boolean | undefined;
  /** A form is sent only once a word is chosen. @default false */
  readonly required?: boolean | undefined;
  /** Whether it is wrong as it is; a text says why. @default false */
  readonly invalid?: boolean | string | undefined;
  /** Beginning of the ids of elements that say what each word means, `-` and the rating's id to follow, where they are elsewhere. */
  readonly meaningsId?: string | undefined;
}

/** A `fieldset` by itself is a group of anything. */
const groupOf = (required: boolean, invalid: boolean, readOnly: boolean) => ({
  role: 'radiogroup',
  'aria-required': required || undefined,
  'aria-invalid': invalid || undefined,
  'aria-readonly': readOnly || undefined,
});

/**
 * A rating, in words: native radios, one for each word of the scale. Not yet discussed is none of them.
 *
 * `data-rungs="rating-input"`, a `fieldset` with the role `radiogroup` and `data-state` of `rated` or `open`; each
 * `rating-option` has `data-state` of `on` or `off`. `focus()` leads to the chosen radio, else to the first.
 */
export const RatingInput = forwardRef<HTMLFieldSetElement, RatingInputProps>(function RatingInput(
  {
    name,
    scale = octopusRatings,
    legend,
    value,
    defaultValue,
    onValueChange,
    variant = 'full',
    readOnly = false,
    required = false,
    invalid = false,
    meaningsId,
    disabled,
    labels,
    idPrefix = '',
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    ...rest
  },
  ref,
) {
  const words = reviewWordsOf(labels);
  const [given, setRating] = useControlled<string | null>({ value, defaultValue: defaultValue ?? null, onValueChange, of: 'RatingInput' });
  const rating = given || null;
  const root = useRef<HTMLFieldSetElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLFieldSetElement);
  const choose = (next: string | null): void => {
    if (!readOnly) setRating(next);
  };
  const reset = useRef(() => {});
  useEffect(() => {
    reset.current = () => choose(defaultValue ?? null);
  });
  useEffect(() => {
    const form = root.current?.form;
    const listen = (): void => reset.current();
    form?.addEventListener('reset', listen);
    return () => form?.removeEventListener('reset', listen);
  }, []);
  const focusRadio = (): void => {
    const radios = [...(root.current?.querySelectorAll('input') ?? [])];
    (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
  };

  const id = `${idPrefix}${name.replace(/\s/g, '-')}`;
  const error = typeof invalid === 'string' && invalid !== '' ? invalid : undefined;
  // A word that is not in the scale was one of it when it was said.
  const options = rating === null || scale.some((each) => each.id === rating) ? scale : [...scale, { id: rating, title: rating }];
  // A reader is told of it with the question, unless there is something to be said about that.
  const saysOpen = rating === null && error === undefined;
  const meaningOf = (each: string): string => `${meaningsId ?? id}-${each}`;
  const chosen = options.find((each) => each.id === rating);

  return (
    <fieldset
      {...rest}
      ref={root}
      tabIndex={-1}
      onFocus={(event) => {
        rest.onFocus?.(event);
        if (event.target === event.currentTarget) focusRadio();
      }}
      disabled={disabled}
      aria-labelledby={labelledBy === undefined ? `${id}-legend` : `${labelledBy} ${id}-legend`}
      aria-describedby={
        [describedBy, error !== undefined && `${id}-error`, saysOpen && `${id}-open`].filter(Boolean).join(' ') || undefined
      }
      {...groupOf(required, invalid !== false, readOnly)}
      data-rungs="rating-input"
      data-variant={variant}
      data-state={rating === null ? 'open' : 'rated'}
    >
      <legend id={`${id}-legend`} data-rungs="rating-legend">
        {legend ?? words.question.self}
      </legend>
      <div data-rungs="rating-options">
        {options.map(({ id: each, title, description }, at) => (
          <label key={each} data-rungs="rating-option" data-state={each === rating ? 'on' : 'off'}>
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === rating}
              onChange={() => choose(each)}
              required={required}
              // Radios know no `readonly`: what cannot be chosen is not offered, and what is chosen stays in reach.
              disabled={readOnly && each !== rating}
              aria-labelledby={`${id}-${each}-word`}
              aria-describedby={description === undefined ? undefined : meaningOf(each)}
              aria-posinset={at + 1}
              aria-setsize={options.length}
            />
            <span id={`${id}-${each}-word`} data-rungs="rating-word">
              {title}
            </span>
            {description !== undefined && meaningsId === undefined && (
              <span id={meaningOf(each)} data-rungs="rating-meaning" hidden={variant === 'compact'}>
                {description}
              </span>
            )}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} data-rungs="field-error">
          {error}
        </p>
      )}
      <div data-rungs="rating-hint">
        {chosen ? (
          variant === 'compact' && chosen.description !== undefined && <p>{chosen.description}</p>
        ) : (
          <p id={`${id}-open`}>{words.notYetDiscussed}</p>
        )}
        {chosen && !readOnly && !disabled && (
          <button
            type="button"
            data-rungs="review-button"
            onClick={() => {
              choose(null);
              // The button goes.
              focusRadio();
            }}
          >
            {words.clearRating}
          </button>
        )}
      </div>
    </fieldset>
  );
});
