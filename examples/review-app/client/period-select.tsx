import { useId } from 'react';
import type { Cycle } from 'rungs/review';

interface PeriodSelectProps {
  readonly periods: readonly Cycle[];
  /** Id of the selected period. */
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}

/** Selects the period that an assessment is about. */
export function PeriodSelect({ periods, value, onChange }: PeriodSelectProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>Period</label>
      <select id={id} value={value ?? ''} onChange={({ target }) => onChange(target.value)}>
        {value === undefined && <option value="">None</option>}
        {periods.map((each) => (
          <option key={each.id} value={each.id}>
            {each.title}
          </option>
        ))}
      </select>
    </>
  );
}

/** The period of today or, between two, the one that ended last. */
export function currentOf(periods: readonly Cycle[]): Cycle | undefined {
  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const begun = periods.filter(({ from }) => from <= today).toSorted((a, b) => a.from.localeCompare(b.from));
  return begun.filter(({ to }) => today <= to).at(-1) ?? begun.at(-1) ?? periods[0];
}
