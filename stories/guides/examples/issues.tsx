import { useId, useMemo, useState } from 'react';
import { LevelView } from 'rungs';
import { readLevel } from 'rungs/markdown';
import received from '../../../test/cases/as-received/L4-lead-data-engineer.md?raw';

/** A definition with a broken encoding, which the reader repairs and reports as an issue. */
export function App() {
  const [text, setText] = useState(received);
  const { level, issues } = useMemo(() => readLevel(text, { path: 'L4.md' }), [text]);
  const id = useId();
  return (
    <>
      <label htmlFor={id}>L4.md</label>
      <textarea id={id} rows={10} style={{ inlineSize: '100%' }} value={text} onChange={({ target }) => setText(target.value)} />
      <ul aria-label="Issues">
        {issues.map(({ rule, message, place }) => (
          <li key={`${rule} ${place?.start.line} ${place?.start.column}`}>
            <code>
              {place ? `${place.start.line}:${place.start.column} ` : ''}
              {rule}
            </code>{' '}
            {message}
          </li>
        ))}
      </ul>
      {level && <LevelView level={level} />}
    </>
  );
}
