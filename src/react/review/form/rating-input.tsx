'use client';
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useEffect, useImperativeHandle, useRef } from 'react';
import { octopusRatings, type RatingScale } from '../../../review/index.js';
import { useControlled } from '../../use-controlled.js';
import type { ReviewPartProps } from '../review-props.js';
import { reviewWordsOf } from '../words.js';

export interface RatingInputProps
  extends Omit<ReviewPartProps, 'components'>,
    Omit<ComponentPropsWithoutRef<'fieldset'>, 'children' | 'className' | 'style' | 'defaultValue' | 'onChange' | 'role'> {
  /** Name of the radio group, which is the field's name in form data. Unique within its form, or within the page without a form. */
  readonly name: string;
  /**
   * The ratings to choose from, weakest first.
   * @default octopusRatings
   */
  readonly scale?: RatingScale | undefined;
  /**
   * The question, as the legend of the group.
   * @default 'Where are you on this?'
   */
  readonly legend?: ReactNode;
  /** Id of the rating (controlled). `null` means not yet discussed. */
  readonly value?: string | null | undefined;
  /**
   * Id of the initial rating (uncontrolled). A reset of the form restores it.
   * @default null
   */
  readonly defaultValue?: string | null | undefined;
  /** Called with the id of the selected rating, or `null` if the rating was cleared. */
  readonly onValueChange?: ((value: string | null) => void) | undefined;
  /**
   * `full` shows the description of every rating next to it; `compact` shows only that of the selected rating, below the group.
   * @default 'full'
   */
  readonly variant?: 'full' | 'compact' | undefined;
  /**
   * Whether the rating can be read, focused and submitted but not changed.
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /**
   * Whether a surrounding form requires a rating.
   * @default false
   */
  readonly required?: boolean | undefined;
  /**
   * Whether the rating is invalid. A string is shown as the error message.
   * @default false
   */
  readonly invalid?: boolean | string | undefined;
  /**
   * Prefix of the ids of elements elsewhere on the page that describe each rating: `<meaningsId>-<rating id>`.
   * @default none: descriptions are rendered in the group
   */
  readonly meaningsId?: string | undefined;
}

/** ARIA attributes of the group. A `fieldset` has the role `group`, on which `aria-required` and others are not allowed. */
const groupOf = (required: boolean, invalid: boolean, readOnly: boolean) => ({
  role: 'radiogroup',
  'aria-required': required || undefined,
  'aria-invalid': invalid || undefined,
  'aria-readonly': readOnly || undefined,
});

/**
 * Selects a rating, in words: a native radio for each rating of the scale. If none is checked, the subject is not yet discussed.
 *
 * Renders a `fieldset` with `data-rungs="rating-input"` and the role `radiogroup`. Its `data-state` is `rated` or `open`;
 * `data-state` of each `rating-option` is `on` or `off`. `focus()` on the ref focuses the checked radio, or the first one.
 *
 * @example
 * ```tsx
 * <RatingInput name="delivery" value={rating} onValueChange={setRating} />
 * ```
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
  // A rating that is no longer in the scale stays available, because it was valid when it was given.
  const options = rating === null || scale.some((each) => each.id === rating) ? scale : [...scale, { id: rating, title: rating }];
  // Screen readers read "not yet discussed" with the question, unless there is an error to read.
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
              // Radios have no `readonly` attribute. Disabling the others keeps the checked radio focusable and submitted.
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
        {!chosen && variant === 'compact' && (
          <p id={`${id}-open`} data-rungs="rating-open">
            {words.notYetDiscussed}
          </p>
        )}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} data-rungs="field-error">
          {error}
        </p>
      )}
      {(chosen || variant === 'full') && (
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
                // The button is removed and would lose the focus.
                focusRadio();
              }}
            >
              {words.clearRating}
            </button>
          )}
        </div>
      )}
    </fieldset>
  );
});
