/** One cell as it stands in the file. */
export interface RawCell {
  /** What it says, without the quote that keeps a spreadsheet from taking it for a formula. */
  readonly text: string;
  /** Offsets of its text in the file; where quotes are wrong, those of its row. */
  readonly start: number;
  readonly end: number;
}
