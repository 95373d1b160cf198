'use client';
import { type ComponentPropsWithoutRef, forwardRef, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { fill, hrefFunction, levelWords, type MatrixRow, matrixWords, partCell, rowsOf, wordsOf } from '../../labels/index.js';
import type { Ladder, Level } from '../../ladder/index.js';
import type { PartProps } from '../parts.js';
import { useControlled } from '../use-controlled.js';
import { useReveal } from '../use-reveal.js';
import { MatrixCell } from './matrix-cell.js';
import { MatrixColumn, MatrixRowHeader } from './matrix-headers.js';
import { MatrixSwitch } from './matrix-switch.js';
import { roles, scrollerOf } from './table-roles.js';

/** The column and the row that are pinned, so that they stay in view while the matrix scrolls. */
export interface MatrixPins {
  /** Id of the level whose column is pinned. */
  readonly level?: string | undefined;
  /** Id of the competency whose row is pinned. */
  readonly competency?: string | undefined;
}

export interface LadderMatrixProps
  extends PartProps,
    Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'className' | 'style' | 'defaultValue'> {
  /** The ladder to show. Its levels are the columns, lowest first. */
  readonly ladder: Ladder;
  /** Id of the current level (controlled). Its column is marked, and a narrow container shows it alone. */
  readonly value?: string | undefined;
  /**
   * Id of the initially current level (uncontrolled).
   * @default none: no column is marked, and a narrow container shows the first level
   */
  readonly defaultValue?: string | undefined;
  /** Called with the id of the level that is selected in a narrow container. */
  readonly onValueChange?: ((value: string) => void) | undefined;
  /** The pinned column and row (controlled). */
  readonly pinned?: MatrixPins | undefined;
  /**
   * The initially pinned column and row (uncontrolled).
   * @default {}
   */
  readonly defaultPinned?: MatrixPins | undefined;
  /** Called with the pinned column and row. */
  readonly onPinnedChange?: ((pinned: MatrixPins) => void) | undefined;
  /**
   * Returns the URL of a level's page, to which its title links, or a template such as `/levels/{id}`, which a server component can
   * pass. A URL that `isSafeUrl` rejects is not linked.
   */
  readonly hrefFor?: string | ((level: Level) => string) | undefined;
  /**
   * Prefix of every element id.
   * @default 'matrix-'
   */
  readonly idPrefix?: string | undefined;
}

const noPins: MatrixPins = {};

/**
 * A ladder as a table with a row for each competency and a column for each level. Each cell shows the first three expectations
 * and a button that opens the rest.
 *
 * Renders a `div` with `data-rungs="ladder-matrix"`. `--rungs-matrix-height` limits its height; within it, the headers are sticky.
 * A narrow container shows one level at a time. Closed text isSticky in the page, where find-in-page, print and pages without script
 * show it.
 *
 * @example
 * ```tsx
 * <LadderMatrix ladder={ladder} defaultValue="l4" defaultPinned={{ competency: 'delivery' }} />
 * ```
 */
export const LadderMatrix = forwardRef<HTMLDivElement, LadderMatrixProps>(function LadderMatrix(
  {
    ladder,
    value,
    defaultValue = '',
    onValueChange,
    pinned,
    defaultPinned = noPins,
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
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set());
  const toggle = useCallback(
    (panelId: string) =>
      setOpen((before) => {
        const next = new Set(before);
        if (!next.delete(panelId)) next.add(panelId);
        return next;
      }),
    [],
  );

  const panelIdOf = (level: Level, { competency }: MatrixRow): string => `${idPrefix}${level.id}-${competency.id}--more`;
  const columnId = ({ id }: Level): string => `${idPrefix}${id}-column`;
  const rowId = ({ competency }: MatrixRow): string => `${idPrefix}${competency.id}-row`;
  const hrefOf = hrefFor === undefined ? undefined : hrefFunction(hrefFor, ({ id }: Level) => id);
  const captionId = `${idPrefix}${ladder.id}-caption`;
  const panels = rows.flatMap((row) =>
    ladder.levels
      .filter(({ id }) => partCell(row.atLevel.get(id)?.expectations ?? []).beyond.length > 0)
      .map((level) => panelIdOf(level, row)),
  );
  const allOpen = panels.every((id) => open.has(id));
  const root = useReveal<HTMLDivElement>((panelId) => {
    if (panels.includes(panelId)) setOpen((before) => new Set(before).add(panelId));
  });
  useImperativeHandle(ref, () => root.current as HTMLDivElement);

  useEffect(() => {
    const head = root.current?.querySelector('thead');
    if (!head || !globalThis.ResizeObserver) return undefined;
    const observer = new ResizeObserver(() => root.current?.style.setProperty('--_head', `${head.offsetHeight}px`));
    observer.observe(head);
    return () => observer.disconnect();
  }, [root]);

  // Moving a pinned row or column removes its button from the document for a moment, so the button loses focus.
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
            open={open.has(panelIdOf(level, row))}
            onToggle={toggle}
            namedBy={`${rowId(row)} ${columnId(level)}`}
            isShown={level.id === shownLevel}
            isPinned={level.id === pins.level}
            isSticky={isPinned}
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
          onClick={() => setOpen(new Set(allOpen ? [] : panels))}
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
                  href={hrefOf?.(level)}
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
