import { memo } from 'react';
import { countOf, countStatements, type MatrixLabels, partCell } from '../../labels/index.js';
import { type Competency, type Level, levelName } from '../../ladder/index.js';
import { renderParagraphs } from '../inline.js';
import { renderStatements } from '../level/statements.js';
import { renderPanel } from '../panel.js';
import type { Components } from '../parts.js';
import { renderBeside } from '../permalink.js';
import { roles } from './table-roles.js';

export interface MatrixCellProps {
  readonly level: Level;
  /** The row's competency at this level, if the level has it. */
  readonly competency: Competency | undefined;
  /** Id of the panel that holds the expectations after the first ones. */
  readonly panelId: string;
  readonly open: boolean;
  /** Called with the panel's id. */
  readonly onToggle: (panelId: string) => void;
  /** Ids of the elements that label the row and the column, separated by a space. */
  readonly namedBy: string;
  readonly isShown: boolean;
  readonly isPinned: boolean;
  /** Whether the cell is in the pinned row, whose height is limited, so that long content scrolls within the cell. */
  readonly isSticky: boolean;
  readonly idPrefix: string;
  readonly components: Components | undefined;
  readonly words: MatrixLabels;
}

/** The expectations of a level in one competency. Memoised, so that opening a cell re-renders no other. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { level, competency, components, isShown, isPinned, isSticky } = props;
  return (
    <td {...roles.cell} data-rungs="matrix-cell" data-state={isShown ? 'active' : 'inactive'} data-pinned={isPinned ? '' : undefined}>
      <div {...(isSticky && { role: 'group', 'aria-label': levelName(level), tabIndex: 0 })}>
        <span data-rungs="matrix-level">{level.code ?? level.title}</span>
        {competency && renderBeside(components, competency.id, level.id)}
        {renderContent(props)}
      </div>
    </td>
  );
});

function renderContent({ competency, panelId, open, onToggle, namedBy, idPrefix, components, words }: MatrixCellProps) {
  const { expectations = [], summary } = competency ?? {};
  if (expectations.length === 0)
    return summary === undefined ? (
      <span data-rungs="matrix-nothing">{words.nothing}</span>
    ) : (
      renderParagraphs(summary, 'competency-summary', components)
    );
  const { first, beyond } = partCell(expectations);
  return (
    <>
      <ul data-rungs="expectation-list">{renderStatements(first, 'expectation', idPrefix, components)}</ul>
      {beyond.length > 0 && (
        <>
          <button
            type="button"
            id={`${panelId}-trigger`}
            aria-expanded={open}
            aria-controls={panelId}
            aria-labelledby={`${panelId}-trigger ${namedBy}`}
            data-rungs="matrix-more"
            data-state={open ? 'open' : 'closed'}
            onClick={() => onToggle(panelId)}
          >
            {open ? words.fewer : countOf(words.moreCount, countStatements(beyond), words)}
          </button>
          {renderPanel({
            id: panelId,
            open,
            children: <ul data-rungs="expectation-list">{renderStatements(beyond, 'expectation', idPrefix, components)}</ul>,
          })}
        </>
      )}
    </>
  );
}
