import type { Plural } from '../../../labels/index.js';
import type { Agreement, ReviewWords, Role } from '../../../review/index.js';

/** Words of the components of a review, and, in `ReviewWords`, those of its exports. */
export interface ReviewLabels extends ReviewWords {
  /** The digits 0 to 9, where they are not these. */
  readonly digits?: string;
  /** Asks for a rating, by as whom one speaks; `{name}` is whom it is about. */
  readonly question: Readonly<Record<Role, string>>;
  /** Names the field for what there is to say, in the same way. */
  readonly noteField: Readonly<Record<Role, string>>;
  /** Opens what each word to rate with means. */
  readonly ratingWords: string;
  /** Takes a rating back. */
  readonly clearRating: string;
  /** Opens what is expected. */
  readonly expected: string;
  /** Offers what is on the screen as a file. */
  readonly download: string;
  /** Chooses one of the versions that stand side by side. */
  readonly keepThis: string;

  readonly addEvidence: string;
  readonly whatHappened: string;
  readonly when: string;
  /** A field that may stay empty. */
  readonly linkField: string;
  readonly speaksTo: string;
  readonly closeEditor: string;
  /** Names of buttons for one item, `{text}`. */
  readonly edit: string;
  readonly editItem: string;
  readonly remove: string;
  readonly removeItem: string;
  /** Said when one was added, or taken back. */
  readonly added: string;
  readonly removed: string;
  readonly searchEvidence: string;
  readonly evidenceCount: Plural;
  readonly noEvidence: string;
  /** Nothing has the words `{query}`. */
  readonly noEvidenceFound: string;

  /** Title of two views side by side. */
  readonly sideBySide: string;
  /** Head what the two agree on, or do not. */
  readonly agreements: Readonly<Record<Agreement, string>>;
  readonly nothingWritten: string;

  /** Title of a plan; `{level}` is the level to reach. */
  readonly planTowards: string;
  /** Head what `{level}` asks that one's own does not, and what there is of it. */
  readonly asks: string;
  readonly isThere: string;
  readonly nothingThere: string;
  readonly nothingAgreed: string;
  readonly addAction: string;
  readonly whatToDo: string;
  readonly dueField: string;
  readonly doneField: string;
  readonly whoField: string;
  /** Heads actions that are for nothing in particular. */
  readonly otherActions: string;
}
