import type { OutlineBlock } from '../outline/outline.js';
import type { Source } from '../source/source.js';
import { readHtmlTables } from '../table/html-table.js';
import { isIgnored, type Tag } from './elements.js';
import type { PageBlock } from './list-lines.js';

/** What was read between the tags of a table. */
interface TableContent {
  readonly blocks: readonly PageBlock[];
  /** Offset of the table in the file. */
  readonly start: number;
  /** Number of issues before the table. */
  readonly issues: number;
}

/** Observes the tags of a table to decide whether it has data or is used for layout. */
export class TableWatch {
  /** The content of `<caption>`. */
  readonly caption: PageBlock[] = [];
  readonly #isLayout: boolean;
  #row = 0;
  #widest = 0;

  constructor({ attributes }: Tag) {
    this.#isLayout = /^(?:presentation|none)$/i.test(attributes['role'] ?? '');
  }

  open({ name, attributes }: Tag): void {
    if (name === 'tr') this.#row = 0;
    if (name !== 'td' && name !== 'th') return;
    this.#row += Number.parseInt(attributes['colspan'] ?? '1', 10) > 1 ? 2 : 1;
    this.#widest = Math.max(this.#widest, this.#row);
  }

  /** Returns a table block; or, for layout (one column, or a table in it), the blocks of its cells. */
  read({ blocks, start, issues }: TableContent, source: Source, end: number): readonly PageBlock[] {
    if (this.#isLayout || this.#widest < 2 || blocks.some(({ kind }) => kind === 'table')) return [...this.caption, ...blocks];
    // The texts are read again as cells, which reports their issues again.
    source.issues.length = Math.min(issues, source.issues.length);
    const { tables } = readHtmlTables(source, start, end, isIgnored);
    return [
      ...this.caption,
      ...tables.map((table): OutlineBlock => ({ kind: 'table', grid: table.grid, place: source.between(table.start, table.end) })),
    ];
  }
}
