import { useState } from 'react';
import { formatDay, type Person } from 'rungs/review';
import { type LogEntry, logOf } from './api.js';
import { Link, pathTo } from './place.js';

const verbs: Readonly<Record<string, string>> = {
  shared: 'shared',
  withdrawn: 'made a draft again of',
  read: 'read',
  changed: 'changed',
  signed: 'signed off',
  seen: 'has seen what was signed off of',
  deleted: 'deleted',
};

/** Who has shared, read, changed, signed off and deleted what is about the person. */
export function MyLog({ person }: { readonly person: Person }) {
  const [log, setLog] = useState<readonly LogEntry[]>();
  const [problem, setProblem] = useState('');
  const load = (): void => {
    logOf(person).then(setLog, () => setProblem('That did not work. Try again in a moment.'));
  };
  return (
    <details className="data" onToggle={({ currentTarget }) => currentTarget.open && load()}>
      <summary>Who did what</summary>
      <p className="muted">
        Who has shared, read, changed, signed off and deleted what is about you. Reading and changing is noted once a day.
      </p>
      {log?.length === 0 && <p>Nothing yet.</p>}
      <ul className="log">
        {log?.map(({ at, by, what, assessment }) => (
          <li key={`${at} ${what} ${assessment}`}>
            {formatDay('en', at.slice(0, 10))}: {by} {verbs[what] ?? what}{' '}
            {what === 'deleted' ? 'a review' : <Link to={pathTo(assessment)}>a review</Link>}
          </li>
        ))}
      </ul>
      <p role="alert">{problem}</p>
    </details>
  );
}
