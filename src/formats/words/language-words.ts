/** What the reader knows of one language. Words break ties; what a text is, its structure says. */
export interface LanguageWords {
  /** Ranks, the lowest step first; each step is words that may name it. */
  readonly ranks: Steps;
  /** What people are called by their work. */
  readonly roles: string;
  /** What a rung is called before its number: `Level 3`. */
  readonly levels: string;
  /** What else is numbered, and is no level: `Step 3`. */
  readonly counted: string;
  /** What a whole ladder is called. */
  readonly ladders: string;
  /** Titles of what stands beside the levels, such as an introduction. */
  readonly asides: string;
  /** Titles of what is no ladder: instructions, recipes, changes. */
  readonly others: string;
  /** What announces examples. */
  readonly examples: string;
  /** What columns and keys are called, by what they hold. */
  readonly fields: Partial<Readonly<Record<Field, string>>>;
}

/** From an intern to a fellow, then who leads people: a step without a word is left empty. */
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

/** What a column or a key holds. */
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
