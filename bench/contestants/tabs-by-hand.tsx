import { type KeyboardEvent, useState } from 'react';
import type { Ladder } from 'rungs';
import { Page } from './details.js';

/** Hand-written tabs for the levels of a ladder: all levels are rendered, one is visible. */
export function Tabs({ ladder }: { ladder: Ladder }) {
  const { levels } = ladder;
  const [active, setActive] = useState(levels[0]?.id);
  const move = ({ key, currentTarget }: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    const next = step && levels[(levels.findIndex(({ id }) => id === active) + step + levels.length) % levels.length];
    if (!next) return;
    setActive(next.id);
    currentTarget.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div>
      <div role="tablist" className="tabs" aria-label="Levels" onKeyDown={move}>
        {levels.map(({ id, code, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-controls={`panel-${id}`}
            aria-selected={id === active}
            tabIndex={id === active ? 0 : -1}
            onClick={() => setActive(id)}
          >
            <span className="tag">{code}</span> {title}
          </button>
        ))}
      </div>
      {levels.map((level) => (
        <div key={level.id} role="tabpanel" id={`panel-${level.id}`} aria-labelledby={`tab-${level.id}`} hidden={level.id !== active}>
          <Page level={level} ladder={ladder} markdown="" />
        </div>
      ))}
    </div>
  );
}
