import type { Issue, Place } from '../ladder/index.js';

/**
 * A text field with line numbers and marked lines. An element behind the `textarea` holds the text line by line with the same wrapping.
 * It shows numbers and marks, and gives the field its height.
 */
export class SourceField {
  readonly #area: HTMLTextAreaElement;
  readonly #behind: HTMLElement;
  #lines: readonly string[] = [];
  #marked: readonly Element[] = [];

  constructor(area: HTMLTextAreaElement, behind: HTMLElement) {
    this.#area = area;
    this.#behind = behind;
    area.addEventListener('input', () => this.#follow());
    this.#follow();
  }

  get text(): string {
    return this.#area.value;
  }

  set text(text: string) {
    this.#area.value = text;
    this.#area.setSelectionRange(0, 0);
    this.#follow();
  }

  /** Marks the lines that issues are about. */
  mark(issues: readonly Issue[]): void {
    for (const line of this.#marked) line.removeAttribute('data-severity');
    const marked: Element[] = [];
    // Errors come last, so that a line with both is marked as an error.
    for (const { place, places = [], severity } of issues.toSorted((a, b) => (a.severity < b.severity ? 1 : -1)))
      for (const each of place ? [place, ...places] : [])
        for (let number = each.start.line; number <= lastLine(each); number++) {
          const line = this.#behind.children[number - 1];
          if (!line) break;
          line.setAttribute('data-severity', severity);
          marked.push(line);
        }
    this.#marked = marked;
  }

  /** Selects the place of an issue and scrolls it into view. */
  select({ start, end }: Place): void {
    const [from, to] = [this.#offsetOf(start), this.#offsetOf(end)];
    this.#area.focus({ preventScroll: true });
    this.#area.setSelectionRange(from, Math.max(from, to));
    this.#behind.children[start.line - 1]?.scrollIntoView({ block: 'center' });
  }

  /**
   * Converts a position to an offset. Columns and offsets both count UTF-16 code units, but columns refer to the repaired text without
   * a byte order mark, so the offset is limited to the line.
   */
  #offsetOf({ line, column }: Place['start']): number {
    const before = this.#lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
    const mark = line === 1 && this.text.startsWith('\ufeff') ? 1 : 0;
    return before + Math.min(column - 1 + mark, this.#lines[line - 1]?.length ?? 0);
  }

  /** Updates the lines behind the field, between the unchanged ones at the beginning and at the end. */
  #follow(): void {
    const [old, lines] = [this.#lines, this.text.split('\n')];
    const most = Math.min(old.length, lines.length);
    let before = 0;
    while (before < most && old[before] === lines[before]) before++;
    let after = 0;
    while (after < most - before && old.at(-1 - after) === lines.at(-1 - after)) after++;
    const removed = [...this.#behind.children].slice(before, old.length - after);
    const added = lines.slice(before, lines.length - after).map((text) => {
      const line = document.createElement('div');
      line.textContent = text;
      return line;
    });
    const next = this.#behind.children[old.length - after] ?? null;
    for (const line of removed) line.remove();
    const fragment = document.createDocumentFragment();
    for (const line of added) fragment.append(line);
    this.#behind.insertBefore(fragment, next);
    this.#lines = lines;
  }
}

/** Returns the last line of a place. An end in column 1 belongs to the line before. */
export const lastLine = ({ start, end }: Place): number => (end.column === 1 && end.line > start.line ? end.line - 1 : end.line);
