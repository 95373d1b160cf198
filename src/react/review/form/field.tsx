import type { ReactNode } from 'react';

export interface FieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly children: ReactNode;
  /** How much of a row it takes. @default 'short' */
  readonly size?: 'short' | 'long';
}

/** A label above its control, which has the same id. */
export const Field = ({ id, label, children, size = 'short' }: FieldProps) => (
  <div data-rungs="review-field" data-size={size}>
    <label htmlFor={id} data-rungs="review-label">
      {label}
    </label>
    {children}
  </div>
);
