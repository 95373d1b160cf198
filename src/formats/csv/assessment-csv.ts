import { type Assessment, entriesOf, evidenceOf, overviewOf, type ReviewWords, reviewEnglish, subjectText } from '../../review/index.js';
import { writeCsv } from './write-csv.js';

/** The tool whose column names a CSV has. */
export type AssessmentCsvPreset = 'rungs' | '15five' | 'culture-amp';

export interface AssessmentCsvOptions {
  /** @default 'rungs' */
  readonly preset?: AssessmentCsvPreset;
  /** Email addresses by id of a person. The tools identify people by address. Ids that are addresses need no entry. */
  readonly emails?: ReadonlyMap<string, string>;
  /** @default English */
  readonly words?: ReviewWords;
}

/**
 * Writes an assessment as CSV, with a byte order mark. No cell is a formula, as in `csvFormat`.
 *
 * - `rungs`: a row for each subject, with `About`, `By`, `Role`, `Level`, `Competency`, `Rating`, `Note` and `Evidence`.
 * - `15five`: a row for each question, with the fields of the import of external performance data, which maps columns by name
 *   (https://success.15five.com/hc/en-us/articles/50988579128475).
 * - `culture-amp`: a row for each question, with the addresses of both people. The historical upload requires templates that an
 *   administrator downloads: copy the columns into them (https://support.cultureamp.com/en/articles/11764586).
 *
 * Ratings are the titles of the scale, not numbers.
 */
export function assessmentCsv(assessment: Assessment, options: AssessmentCsvOptions = {}): string {
  const { preset = 'rungs' } = options;
  const table = preset === 'rungs' ? ownTable(assessment, options) : questionTable(assessment, options);
  return writeCsv(table);
}

function ownTable(assessment: Assessment, { words = reviewEnglish }: AssessmentCsvOptions): string[][] {
  const { about, by, role, basis } = overviewOf(assessment);
  const person = [
    about?.name ?? '',
    by?.name ?? '',
    role === undefined ? '' : words.titles[role],
    basis?.level.code ?? basis?.level.title ?? '',
  ];
  const rows = rowsOf(assessment, words);
  const placed = new Set(entriesOf(assessment).flatMap(({ evidence }) => evidence.map(({ id }) => id)));
  const unplaced = evidenceOf(assessment).filter(({ id }) => !placed.has(id));
  return [
    ['About', 'By', 'Role', 'Level', 'Competency', 'Rating', 'Note', 'Evidence'],
    ...rows.map(({ subject, rating, note, evidence }) => [...person, subject, rating, note, evidence]),
    ...unplaced.map(({ value }) => [...person, '', '', '', evidenceText(value)]),
  ];
}

function questionTable(assessment: Assessment, { preset, emails = new Map(), words = reviewEnglish }: AssessmentCsvOptions): string[][] {
  const { about, by, role } = overviewOf(assessment);
  const emailOf = (id = ''): string => emails.get(id) ?? (id.includes('@') ? id : '');
  const answers = rowsOf(assessment, words).map(({ subject, rating, note, evidence }) => [
    subject,
    rating,
    [note, evidence].filter(Boolean).join('\n\n'),
  ]);
  if (preset === '15five') {
    const person = [
      emails.has(about?.id ?? '') || emailOf(about?.id) !== '' ? '' : (about?.id ?? ''),
      emailOf(about?.id),
      about?.name ?? '',
      by?.name ?? '',
      emailOf(by?.id),
    ];
    const header = [
      'Employee ID',
      'Employee Email',
      'Employee Name',
      'Responder Name',
      'Responder Email',
      'Review Type',
      'Question',
      'Rating',
      'Answer',
    ];
    return [header, ...answers.map((answer) => [...person, role ?? '', ...answer])];
  }
  const person = [emailOf(about?.id) || (about?.id ?? ''), emailOf(by?.id) || (by?.id ?? ''), role ?? ''];
  return [
    ['Employee Email', 'Reviewer Email', 'Review Type', 'Question', 'Rating', 'Comment'],
    ...answers.map((answer) => [...person, ...answer]),
  ];
}

function rowsOf(assessment: Assessment, words: ReviewWords) {
  const { scale } = overviewOf(assessment);
  return entriesOf(assessment).map(({ subject, rating, note, evidence }) => ({
    subject: subjectText(assessment, subject),
    rating: rating === undefined ? words.notYetDiscussed : (scale.find(({ id }) => id === rating)?.title ?? rating),
    note,
    evidence: evidence.map(({ value }) => evidenceText(value)).join('\n'),
  }));
}

const evidenceText = ({ date, text, link }: { readonly date: string; readonly text: string; readonly link?: string }): string =>
  [`${date}: ${text}`, ...(link ? [link] : [])].join(' ');
