/** The words of one language that the readers know, as lists separated by `, `. They only decide between equally likely structures. */
export interface LanguageWords {
  /** Words for ranks, lowest rank first. */
  readonly ranks: Steps;
  /** Job titles, such as `engineer`. */
  readonly roles: string;
  /** Nouns for a numbered level: `level` in `Level 3`. */
  readonly levels: string;
  /** Words that count levels, from 1: `Level One`, `First level`. */
  readonly ordinals: readonly string[];
  /** Nouns for other numbered things: `step` in `Step 3`. */
  readonly counted: string;
  /** Words for a whole ladder, such as `framework`. */
  readonly ladders: string;
  /** Titles of sections of a ladder that are neither levels nor competencies, such as `introduction`. */
  readonly asides: string;
  /** Titles of sections of other documents: instructions, recipes, changelogs. */
  readonly others: string;
  /** Names of columns and keys, by their content. */
  readonly fields: Partial<Readonly<Record<Field, string>>>;
}

/** Words for each rank: individual contributors from intern to fellow, then managers. Empty for a rank without a word. */
export type Steps = readonly [
  intern: string,
  junior: string,
  middle: string,
  senior: string,
  lead: string,
  principal: string,
  fellow: string,
  manager: string,
  director: string,
  chief: string,
];

/** The content of a column or a key. */
export type Field =
  | 'level'
  | 'title'
  | 'competency'
  | 'group'
  | 'text'
  | 'description'
  | 'example'
  | 'path'
  | 'aside'
  | 'inherits'
  | 'facts';
