/**
 * Explicit roles of the parts of a table, because browsers drop the implicit roles if CSS changes `display`:
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

/**
 * Attributes of the scroll container of a table: focusable, so that it scrolls by keyboard, and labelled by the caption. It is a
 * `group` and not a `region`, because a page can show the same ladder twice.
 */
export const scrollerOf = (captionId: string) => ({ role: 'group', tabIndex: 0, 'aria-labelledby': captionId }) as const;
