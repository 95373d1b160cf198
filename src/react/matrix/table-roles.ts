/**
 * The roles of a table's parts, which browsers take away where CSS displays a table as something else:
 * https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html
 */
export const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader', scope: 'col' },
  rowHeader: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const;

/** Around a table, with its name: what scrolls has to be reached by keyboard. No landmark, as a page may show a ladder twice. */
export const scrollerOf = (captionId: string) => ({ role: 'group', tabIndex: 0, 'aria-labelledby': captionId }) as const;
