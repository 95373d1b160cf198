'use client';
import { type ComponentPropsWithoutRef, forwardRef, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { fill, levelWords, type MatrixRow, matrixWords, partCell, rowsOf, wordsOf } from '../../labels/index.js';
import type { Ladder, Level } from '../../ladder/index.js';
import type { PartProps } from '../parts.js';
import { useControlled } from '../use-controlled.js';
import { useReveal } from '../use-reveal.js';
import { MatrixCell } from './matrix-cell.js';
import { MatrixColumn, MatrixRowHeader } from './matrix-headers.js';
import { MatrixSwitch } from './matrix-switch.js';
import { roles, scrollerOf } from './table-roles.js';

/** The column and the row that stay in view, by id. */
export interface MatrixPins {
  readonly level?: string | undefined;
  readonly competency?: string | undefined;
}

export interface LadderMatrixProps
  extends PartProps,
    Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'className' | 'style' | 'defaultValue'> {
  /** The ladder whose levels are the columns, lowest first. */
  readonly ladder: Ladder;
  /** Id of the current level, for state that you keep: its column is marked, and it is shown where there is room for one. */
  readonly value?: string | undefined;
  /**
   * Id of the level that is current at first.
   * @default none is marked; the first is shown where there is room for one
   */
  readonly defaultValue?: string | undefined;
  /** Called with the id of the level that is chosen where one is shown at a time. */
  readonly onValueChange?: ((value: string) => void) | undefined;
  /** The column and the row that stay in view, for state that you keep. */
  readonly pinned?: MatrixPins | undefined;
  /** The column and the row that stay in view at first. */
  readonly defaultPinned?: MatrixPins | undefined;
  /** Called with the column and the row that stay in view. */
  readonly onPinnedChange?: ((pinned: MatrixPins) => void) | undefined;
  /** The page of a level, which its title then links to. It has to be on the allow-list of `isSafeUrl`. */
  readonly hrefFor?: ((level: Level) => string) | undefined;
  /**
   * Put in front of every id in the page.
   * @default 'matrix-'
   */
  readonly idPrefix?: string | undefined;
}

const none: MatrixPins = {};

/**
 * A ladder as a table, competency by level. Each cell shows the first three expectations, and opens the rest.
 *
 * `data-rungs="ladder-matrix"`. Its headers stay in view within `--rungs-matrix-height`; in a narrow container one level
 * is shown at a time. Closed text stays in the page: it is found, printed, and shown without script.
 */
export const LadderMatrix = forwardRef<HTMLDivElement, LadderMatrixProps>(function LadderMatrix(
  {
    ladder,
    value,
    defaultValue = '',
    onValueChange,
    pinned,
    defaultPinned = none,
    onPinnedChange,
    hrefFor,
    components,
    labels,
    idPrefix = 'matrix-',
    ...rest
  },
  ref,
) {
  const words = useMemo(() => wordsOf(matrixWords, labels), [labels]);
  const { expandAll, collapseAll } = wordsOf(levelWords, labels);
  const rows = useMemo(() => rowsOf(ladder.levels), [ladder]);
  const [current, setCurrent] = useControlled({ value, defaultValue, onValueChange, of: 'LadderMatrix' });
  const [pins, setPins] = useControlled({ value: pinned, defaultValue: defaultPinned, onValueChange: onPinnedChange, of: 'LadderMatrix' });
  const [open, setOpen] = useState<readonly string[]>([]);
  const toggle = useCallback(
    (panelId: string) => setOpen((before) => (before.includes(panelId) ? before.filter((id) => id !== panelId) : [...before, panelId])),
    [],
  );

  const panelIdOf = (level: Level, { competency }: MatrixRow): string => `${idPrefix}${level.id}-${competency.id}-more`;
  const columnId = ({ id }: Level): string => `${idPrefix}${id}-column`;
  const rowId = ({ competency }: MatrixRow): string => `${idPrefix}${competency.id}-row`;
  const captionId = `${idPrefix}${ladder.id}-caption`;
  const panels = rows.flatMap((row) =>
    ladder.levels
      .filter(({ id }) => partCell(row.atLevel.get(id)?.expectations ?? []).beyond.length > 0)
      .map((level) => panelIdOf(level, row)),
  );
  const allOpen = panels.every((id) => open.includes(id));
  const root = useReveal<HTMLDivElement>((panelId) => {
    if (panels.includes(panelId)) setOpen((before) => [...before, panelId]);
  });
  useImperativeHandle(ref, () => root.current as HTMLDivElement);

  // A row or column that moves takes the button out of the page for a moment, and the focus from it.
  const pressed = useRef<{ readonly pinId: string; readonly before: MatrixPins }>(undefined);
  useEffect(() => {
    if (!pressed.current || pressed.current.before === pins) return;
    const { pinId } = pressed.current;
    pressed.current = undefined;
    [...(root.current?.querySelectorAll('button') ?? [])].find(({ id }) => id === pinId)?.focus();
  });
  const pin = (next: MatrixPins, pinId: string): void => {
    pressed.current = { pinId, before: pins };
    setPins(next);
  };

  const levels = pinnedFirst(ladder.levels, ({ id }) => id === pins.level);
  const pinnedRow = rows.find(({ competency }) => competency.id === pins.competency);
  const shownLevel = (ladder.levels.find(({ id }) => id === current) ?? ladder.levels[0])?.id;
  const shared = { components, words };
  const renderRow = (row: MatrixRow) => {
    const { id } = row.competency;
    const isPinned = row === pinnedRow;
    return (
      <tr key={id} {...roles.row}>
        <MatrixRowHeader
          {...shared}
          id={rowId(row)}
          competency={row.competency}
          isPinned={isPinned}
          onPin={rows.length > 1 ? (pinId) => pin({ ...pins, competency: isPinned ? undefined : id }, pinId) : undefined}
        />
        {levels.map((level) => (
          <MatrixCell
            {...shared}
            key={level.id}
            level={level}
            competency={row.atLevel.get(level.id)}
            panelId={panelIdOf(level, row)}
            open={open.includes(panelIdOf(level, row))}
            onToggle={toggle}
            namedBy={`${rowId(row)} ${columnId(level)}`}
            isShown={level.id === shownLevel}
            isPinned={level.id === pins.level}
            stays={isPinned}
            idPrefix={idPrefix}
          />
        ))}
      </tr>
    );
  };

  return (
    <div {...rest} ref={root} data-rungs="ladder-matrix">
      <MatrixSwitch
        levels={ladder.levels}
        value={shownLevel}
        onValueChange={setCurrent}
        name={`${idPrefix}${ladder.id}-level`}
        legend={words.level}
      />
      {panels.length > 0 && (
        <button
          type="button"
          data-rungs="expand-all"
          data-state={allOpen ? 'open' : 'closed'}
          onClick={() => setOpen(allOpen ? [] : panels)}
        >
          {allOpen ? collapseAll : expandAll}
        </button>
      )}
      <div {...scrollerOf(captionId)} data-rungs="matrix-scroll">
        <table {...roles.table} data-rungs="matrix">
          <caption id={captionId}>{fill(words.matrix, { ladder: ladder.title })}</caption>
          <thead {...roles.group}>
            <tr {...roles.row}>
              <th {...roles.column} data-rungs="matrix-corner">
                <span>{words.competency}</span>
              </th>
              {levels.map((level) => (
                <MatrixColumn
                  {...shared}
                  key={level.id}
                  id={columnId(level)}
                  level={level}
                  href={hrefFor?.(level)}
                  isShown={level.id === shownLevel}
                  isCurrent={level.id === current}
                  isPinned={level.id === pins.level}
                  onPin={
                    levels.length > 1
                      ? (pinId) => pin({ ...pins, level: level.id === pins.level ? undefined : level.id }, pinId)
                      : undefined
                  }
                />
              ))}
            </tr>
            {pinnedRow && renderRow(pinnedRow)}
          </thead>
          <tbody {...roles.group}>{rows.filter((row) => row !== pinnedRow).map(renderRow)}</tbody>
        </table>
      </div>
    </div>
  );
});

const pinnedFirst = (levels: readonly Level[], isPinned: (level: Level) => boolean): readonly Level[] => [
  ...levels.filter(isPinned),
  ...levels.filter((level) => !isPinned(level)),
];
