/**
 * The syntax of levels or competencies: whole files, headings or bold lines, labels such as `**Scope:**`, rows or columns of tables, or
 * keys and entries of data.
 */
export type Layer = 'files' | 'headings' | 'labels' | 'rows' | 'columns' | 'keys';

/** Values of the option `levels`: a layer, or headings of one depth. */
export type LevelsOption = Layer | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

/** The layers of a file that were read as levels and as competencies. */
export interface Layers {
  readonly levels: Layer;
  readonly competencies?: Layer | undefined;
}
