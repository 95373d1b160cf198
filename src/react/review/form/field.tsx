import type { ReactNode } from 'react';

export interface FieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly children: ReactNode;
  /** Whether the field takes a part of a row or all of it. @default 'short' */
  readonly size?: 'short' | 'long';
}

/** A label above its control. `id` is the id of the control. */
export const Field = ({ id, label, children, size = 'short' }: FieldProps) => (
  <div data-rungs="review-field" data-size={size}>
    <label htmlFor={id} data-rungs="review-label">
      {label}
    </label>
    {children}
  </div>
);
