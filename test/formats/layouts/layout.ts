import type { readLadder } from 'rungs/formats';
import type { PlainLadder } from './generated.js';
import type { Fields } from './languages.js';

/** One way to write a ladder down. */
export interface Layout {
  /** The text of a file, or of several by their paths. */
  readonly write: (ladder: PlainLadder, fields: Fields) => string | Readonly<Record<string, string>>;
  readonly extension: 'md' | 'csv' | 'tsv' | 'yml' | 'json';
  /** Whether the layout has a place for the ladder's title. */
  readonly hasTitle: boolean;
  /** What a person says where neither names nor order tell levels from competencies. */
  readonly levels?: NonNullable<NonNullable<Parameters<typeof readLadder>[1]>['levels']>;
  /** Levels and competencies are in the same syntax, levels beneath: without a name that tells, nobody can know. */
  readonly isAmbiguous?: true;
}
