/** A cell of a CSV file. */
export interface RawCell {
  /** The text, without the `'` that protects a spreadsheet from formulas. */
  readonly text: string;
  /** Offsets of the text in the file, or, if quotes in the row are wrong, of the row. */
  readonly start: number;
  readonly end: number;
}
