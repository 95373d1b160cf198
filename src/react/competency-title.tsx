import type { ReactElement } from 'react';
import type { Competency } from '../ladder/index.js';
import type { Components } from './components.js';
import type { LevelLabels } from './labels/labels.js';
import { countOf } from './labels/words.js';
import { countStatements } from './statements.js';

/** Renders a competency's icon and title, as they stand in a heading or a tab. */
export function renderTitle({ icon, title }: Pick<Competency, 'icon' | 'title'>, components?: Components): ReactElement {
  return (
    <>
      {icon !== undefined &&
        (components?.Icon ? (
          <components.Icon icon={icon} />
        ) : (
          <span data-rungs="icon" aria-hidden="true">
            {icon}
          </span>
        ))}
      <span>{title}</span>
    </>
  );
}

/** `5 expectations · 3 examples`, without what there is none of. */
export function countsOf({ expectations, examples }: Competency, labels: LevelLabels): string {
  const counts = [
    expectations.length > 0 && countOf(labels.expectationCount, countStatements(expectations), labels),
    examples.length > 0 && countOf(labels.exampleCount, countStatements(examples), labels),
  ];
  return counts.filter(Boolean).join(' · ');
}
