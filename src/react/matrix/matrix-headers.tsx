import { fill, firstFactsOf, type MatrixLabels } from '../../labels/index.js';
import { type Competency, type Level, levelName } from '../../ladder/index.js';
import { renderProse } from '../inline.js';
import { renderTitle } from '../level/competency-title.js';
import type { Components } from '../parts.js';
import { roles } from './table-roles.js';

interface MatrixHeaderProps {
  /** Id of the element that labels the row or column. The id of the pin button is derived from it. */
  readonly id: string;
  readonly isPinned: boolean;
  /** Pins or unpins the row or column. Without it there is no button. */
  readonly onPin: ((pinId: string) => void) | undefined;
  readonly components: Components | undefined;
  readonly words: MatrixLabels;
}

export interface MatrixColumnProps extends MatrixHeaderProps {
  readonly level: Level;
  readonly href: string | undefined;
  readonly isShown: boolean;
  readonly isCurrent: boolean;
}

/** The header of a column: the level's code, title and first facts. */
export function MatrixColumn({ id, level, href, isShown, isCurrent, isPinned, onPin, components, words }: MatrixColumnProps) {
  const facts = firstFactsOf(level);
  const current = isCurrent ? 'true' : undefined;
  return (
    <th
      {...roles.column}
      // Screen readers repeat the header for each cell: only the title, without the facts and the button.
      aria-labelledby={id}
      aria-current={current}
      data-rungs="matrix-column"
      data-state={isShown ? 'active' : 'inactive'}
      data-pinned={isPinned ? '' : undefined}
    >
      <div>
        <span id={id}>
          {level.code !== undefined && (
            <>
              <span data-rungs="rung" aria-current={current}>
                {level.code}
              </span>{' '}
            </>
          )}
          <span>{renderProse(href === undefined ? level.title : [{ href, text: level.title }], components)}</span>
        </span>
        {renderPin(id, levelName(level), isPinned, onPin, words)}
        {facts !== '' && <small>{facts}</small>}
      </div>
    </th>
  );
}

export interface MatrixRowHeaderProps extends MatrixHeaderProps {
  readonly competency: Competency;
}

/** The header of a row: the competency's icon and title. */
export function MatrixRowHeader({ id, competency, isPinned, onPin, components, words }: MatrixRowHeaderProps) {
  return (
    <th {...roles.rowHeader} aria-labelledby={id} data-rungs="matrix-row">
      <div>
        <span id={id}>{renderTitle(competency, components)}</span>
        {renderPin(id, competency.title, isPinned, onPin, words)}
      </div>
    </th>
  );
}

function renderPin(id: string, title: string, isPinned: boolean, onPin: MatrixHeaderProps['onPin'], words: MatrixLabels) {
  if (!onPin) return null;
  return (
    <button
      type="button"
      id={`${id}-pin`}
      aria-label={fill(words.pin, { title })}
      aria-pressed={isPinned}
      data-rungs="matrix-pin"
      data-state={isPinned ? 'on' : 'off'}
      onClick={() => onPin(`${id}-pin`)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M5.5 1.75h5M6.25 1.75v5L4 9.5h8L9.75 6.75v-5M8 9.5v5" />
      </svg>
    </button>
  );
}
