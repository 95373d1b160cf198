import { type FormEvent, useId, useState } from 'react';
import { levelName } from 'rungs';
import { createAssessment, type ListedAssessment, newId, type Person } from 'rungs/review';
import type { Desk } from './app.js';
import { currentOf, PeriodSelect } from './period-select.js';
import { goTo, pathTo } from './place.js';

interface BeginProps {
  readonly desk: Desk;
  readonly about: Person;
  /** Existing assessments about the same person. */
  readonly listed: readonly ListedAssessment[];
}

/** Starts an assessment about oneself or a managed person, with the level and period of a shared assessment as the default. */
export function Begin({ desk, about, listed }: BeginProps) {
  const { person, ladder, periods, store } = desk;
  const id = useId();
  // Another view is begun for the self-assessment that was shared last.
  const like = listed
    .filter(({ role }) => role === 'self')
    .toSorted((a, b) => (a.statusDate ?? '').localeCompare(b.statusDate ?? ''))
    .at(-1);
  const hasOwn = listed.some(({ by }) => by?.id === person.id);
  const [levelId, setLevelId] = useState(like?.level?.id ?? ladder.levels[0]?.id ?? '');
  const [cycleId, setCycleId] = useState((about.id === person.id ? undefined : like?.cycle?.id) ?? currentOf(periods)?.id);
  const [problem, setProblem] = useState('');
  const level = ladder.levels.find((each) => each.id === levelId);
  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!level) return;
    const cycle = periods.find((each) => each.id === cycleId);
    const target = ladder.levels[ladder.levels.indexOf(level) + 1];
    const made = createAssessment(
      { id: newId(), about, by: person, ladder, level, ...(target && { target }), ...(cycle && { cycle }) },
      { actor: newId(), at: new Date().toISOString(), who: person.name },
    );
    const outcome = await store.save(made);
    if (outcome.ok) goTo(pathTo(made.id));
    else setProblem(outcome.problem.message);
  };
  return (
    <form className="begin" onSubmit={(event) => void begin(event)}>
      <label htmlFor={id}>Level</label>
      <select id={id} value={levelId} onChange={({ target }) => setLevelId(target.value)}>
        {ladder.levels.map((each) => (
          <option key={each.id} value={each.id}>
            {levelName(each)}
          </option>
        ))}
      </select>
      <PeriodSelect periods={periods} value={cycleId} onChange={setCycleId} />
      <button type="submit" className={hasOwn ? undefined : 'primary'}>
        {about.id === person.id
          ? `Begin ${hasOwn ? 'another' : 'a'} self-assessment`
          : `Begin ${hasOwn ? 'another view' : 'your view'} of ${about.name}`}
      </button>
      <p role="alert">{problem}</p>
    </form>
  );
}
