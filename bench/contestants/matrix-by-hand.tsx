import { useState } from 'react';
import type { Competency, Expectation, Ladder, Level } from 'rungs';
import { Text } from './parts.js';

/** A hand-written matrix with the same text, buttons and order as `LadderMatrix`. */
export function Matrix({ ladder }: { ladder: Ladder }) {
  const [current, setCurrent] = useState(ladder.levels[0]?.id);
  const [pins, setPins] = useState<{ level?: string; row?: string }>({});
  const [open, setOpen] = useState<Readonly<Record<string, boolean>>>({});
  const rows = [...new Map(ladder.levels.flatMap(({ competencies }) => competencies).map((each) => [each.id, each])).values()];
  return (
    <div className="ladder">
      <fieldset className="levels">
        <legend>Level</legend>
        {ladder.levels.map(({ id, code }) => (
          <label key={id}>
            <input type="radio" name="level" checked={id === current} onChange={() => setCurrent(id)} />
            <span className="tag">{code}</span>
          </label>
        ))}
      </fieldset>
      <button type="button" className="all" onClick={() => setOpen({})}>
        Expand all
      </button>
      <div className="wrap">
        <table>
          <caption>{ladder.title}</caption>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              {ladder.levels.map(({ id, code, title, facts }) => (
                <th key={id} scope="col">
                  <span className="tag">{code}</span> {title}
                  <Pin pressed={pins.level === id} onPress={() => setPins({ ...pins, level: id })} />
                  <small>
                    {facts
                      .slice(0, 2)
                      .map(({ value }) => (typeof value === 'string' ? value : ''))
                      .join(' · ')}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, icon, title }) => (
              <tr key={id}>
                <th scope="row">
                  <span aria-hidden="true">{icon}</span> {title}
                  <Pin pressed={pins.row === id} onPress={() => setPins({ ...pins, row: id })} />
                </th>
                {ladder.levels.map((level) => (
                  <td key={level.id} className={level.id === current ? 'current' : undefined}>
                    <Cell
                      level={level}
                      competency={level.competencies.find((each) => each.id === id)}
                      open={open[`${level.id} ${id}`] ?? false}
                      onToggle={() => setOpen({ ...open, [`${level.id} ${id}`]: !open[`${level.id} ${id}`] })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const Pin = ({ pressed, onPress }: { pressed: boolean; onPress: () => void }) => (
  <button type="button" className="pin" aria-label="Pin" aria-pressed={pressed} onClick={onPress}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5.5 1.75h5M6.25 1.75v5L4 9.5h8L9.75 6.75v-5M8 9.5v5" />
    </svg>
  </button>
);

interface CellProps {
  level: Level;
  competency: Competency | undefined;
  open: boolean;
  onToggle: () => void;
}

function Cell({ level, competency, open, onToggle }: CellProps) {
  if (!competency) return null;
  const { id, expectations } = competency;
  const panel = `${level.id}-${id}-more`;
  return (
    <>
      <ul>
        <Items list={expectations.slice(0, 3)} />
      </ul>
      {expectations.length > 3 && (
        <>
          <button type="button" className="more" aria-expanded={open} aria-controls={panel} onClick={onToggle}>
            {open ? 'Fewer' : `${expectations.length - 3} more`}
          </button>
          <div id={panel} hidden={!open}>
            <ul>
              <Items list={expectations.slice(3)} />
            </ul>
          </div>
        </>
      )}
    </>
  );
}

const Items = ({ list }: { list: readonly Expectation[] }) =>
  list.map(({ id, text, children }) => (
    <li key={id} id={id}>
      <Text prose={text} />
      {children && (
        <ul>
          <Items list={children} />
        </ul>
      )}
    </li>
  ));
