/**
 * The syntax in which levels or competencies are: whole files, headings or bold lines, labels such as `**Scope:**`, rows or columns of
 * tables, or keys and entries of data.
 */
export type Layer = 'files' | 'headings' | 'labels' | 'rows' | 'columns' | 'keys';

/** What a person can say that the levels are: a layer, or headings of one depth. */
export type LevelsOption = Layer | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

/** Which layer of a file was taken for levels, and which for competencies. */
export interface Layers {
  readonly levels: Layer;
  readonly competencies?: Layer | undefined;
}
