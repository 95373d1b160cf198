import type { Place } from '../../ladder/index.js';
import type { Source } from '../source/source.js';
import type { Spot } from './read-cell.js';

/** A text composed of pieces of a file, with the offset of each piece in the file. */
export class PiecedText {
  text = '';
  readonly #pieces: { readonly at: number; readonly from: number; readonly isCopy: boolean }[] = [];
  /** Offsets of the lines in the text, computed on first use. */
  #starts: readonly number[] | undefined;

  /** Adds a piece that is identical in the file, at offset `from`. */
  copy(piece: string, from: number): void {
    this.#add(piece, from, true);
  }

  /** Adds a piece that replaces something in the file, such as a tag, at offset `from`. */
  put(piece: string, from: number): void {
    this.#add(piece, from, false);
  }

  #add(piece: string, from: number, isCopy: boolean): void {
    if (piece === '') return;
    this.#starts = undefined;
    this.#pieces.push({ at: this.text.length, from, isCopy });
    this.text += piece;
  }

  /** The place in the file of a range of the text. */
  between(from: Spot, to: Spot, report: Source): Place {
    const start = this.#offsetOf(from);
    const end = Math.max(this.#offsetOf(to), start + 1);
    return report.between(this.#sourceOf(start), this.#sourceOf(end - 1) + 1);
  }

  #offsetOf({ line, column }: Spot): number {
    this.#starts ??= [0, ...Array.from(this.text.matchAll(/\n/g), ({ index }) => index + 1)];
    return (this.#starts[line] ?? this.text.length) + column;
  }

  #sourceOf(offset: number): number {
    let low = 0;
    for (let high = this.#pieces.length - 1; low < high; ) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#pieces[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const { at = 0, from = 0, isCopy = true } = this.#pieces[low] ?? {};
    return isCopy ? from + offset - at : from;
  }
}
