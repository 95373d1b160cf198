import type { Plural } from '../../../labels/index.js';
import type { Agreement, Mismatch, ReviewWords, Role } from '../../../review/index.js';

/** Texts of the review components. `ReviewWords` adds the texts of review exports. */
export interface ReviewLabels extends ReviewWords {
  /** The digits 0 to 9 of the language as one string, if they are not ASCII digits. */
  readonly digits?: string;
  /** Question that asks for a rating, by the role of the author. `{name}` is the assessed person. */
  readonly question: Readonly<Record<Role, string>>;
  /** Label of the note field, by the role of the author. `{name}` is the assessed person. */
  readonly noteField: Readonly<Record<Role, string>>;
  /** Button that opens an empty note field. */
  readonly addNote: string;
  /** Title of the collapsible links to the competencies of a form. */
  readonly navigation: string;
  /** Number of expectations of a competency without a rating, `{count}`. */
  readonly openCount: string;
  /** Title of the collapsible descriptions of all ratings. */
  readonly ratingWords: string;
  /** Button that clears a rating. */
  readonly clearRating: string;
  /** Title of the collapsible expectations of a subject. */
  readonly expected: string;
  /** Button that downloads the assessment after a failed save. */
  readonly download: string;
  /** Button that keeps one version of a concurrent edit. */
  readonly keepThis: string;
  /** Title of a version that came in while a field shows and keeps another. */
  readonly meanwhile: string;
  /** Shown if the server refused `{records}` and has everything else. */
  readonly refusedRecords: string;
  /** Length of a text that comes near its limit. `{count}` and `{limit}` are numbers. */
  readonly lengthOf: string;
  /** Error of a text that is `{count}` characters longer than `{limit}`. */
  readonly tooLong: string;

  readonly addEvidence: string;
  readonly whatHappened: string;
  readonly when: string;
  /** Label of the optional link field. */
  readonly linkField: string;
  readonly speaksTo: string;
  readonly closeEditor: string;
  /** Visible text of an item's edit button. */
  readonly edit: string;
  /** Accessible name of an item's edit button. `{text}` is the beginning of the item. */
  readonly editItem: string;
  /** Visible text of an item's remove button. */
  readonly remove: string;
  /** Accessible name of an item's remove button. `{text}` is the beginning of the item. */
  readonly removeItem: string;
  /** Announced when an item was added. */
  readonly added: string;
  /** Announced when an item was removed, and shown in its place with `undo`. */
  readonly removed: string;
  /** Visible text of the button that restores a removed item. */
  readonly undo: string;
  /** Accessible name of that button. `{text}` is the beginning of the item. */
  readonly undoItem: string;
  /** Announced when a removed item was restored. */
  readonly restored: string;
  readonly searchEvidence: string;
  readonly evidenceCount: Plural;
  readonly noEvidence: string;
  /** Shown if no evidence matches `{query}`. */
  readonly noEvidenceFound: string;

  /** Title of the comparison of two assessments. */
  readonly sideBySide: string;
  /** Headings of the groups in a comparison of two assessments. */
  readonly agreements: Readonly<Record<Agreement, string>>;
  /** Why the two cannot be compared word by word. `{a}` and `{b}` are the periods of the two, or their levels. */
  readonly mismatches: Readonly<Record<Mismatch, string>>;
  /** In place of the name of a period, for an assessment without one. */
  readonly noPeriod: string;
  readonly nothingWritten: string;

  /** Title of a growth plan. `{level}` is the level to reach. */
  readonly planTowards: string;
  /** Heading of what `{level}` additionally expects. */
  readonly asks: string;
  /** Heading of the ratings, notes and evidence so far. */
  readonly isThere: string;
  readonly nothingThere: string;
  readonly nothingAgreed: string;
  readonly addAction: string;
  readonly whatToDo: string;
  readonly dueField: string;
  readonly doneField: string;
  readonly whoField: string;
  /** Heading of actions that belong to no competency. */
  readonly otherActions: string;
}
