import { reviewEnglish as words } from '../../../review/index.js';
import type { ReviewLabels } from './review-labels.js';

export const englishReview: ReviewLabels = {
  ...words,
  question: {
    self: 'Where are you on this?',
    manager: 'Where do you see {name} on this?',
    peer: 'Where do you see {name} on this?',
  },
  noteField: {
    self: 'In your own words',
    manager: 'What you have seen',
    peer: 'What you have seen',
  },
  ratingWords: 'What the ratings mean',
  clearRating: 'Clear rating',
  expected: 'What is expected',
  download: 'Download a copy',
  keepThis: 'Keep this one',
  meanwhile: 'Changed elsewhere meanwhile',
  refusedRecords:
    'Not sent: {records}. The server does not accept it; it may be too long. Everything else is sent. It stays on this device, and is sent when you change it.',
  lengthOf: '{count} of {limit} characters',
  tooLong: '{count} characters too long: the server accepts at most {limit}. Shorten the text so that it can be sent.',

  addEvidence: 'Add evidence',
  whatHappened: 'What happened?',
  when: 'When',
  linkField: 'Link (optional)',
  speaksTo: 'Related expectations',
  closeEditor: 'Done',
  edit: 'Edit',
  editItem: 'Edit “{text}”',
  remove: 'Remove',
  removeItem: 'Remove “{text}”',
  added: 'Added',
  removed: 'Removed',
  searchEvidence: 'Search evidence',
  evidenceCount: { one: '{count} entry', other: '{count} entries' },
  noEvidence: 'No evidence yet. Adding a line when something happens is easier than remembering a year.',
  noEvidenceFound: 'Nothing found for “{query}”',

  sideBySide: 'Side by side',
  agreements: {
    different: 'Seen differently',
    one: 'Rated by one of you',
    same: 'Seen the same way',
    neither: 'Not yet discussed',
  },
  nothingWritten: 'Nothing written',

  planTowards: 'Towards {level}',
  asks: 'What {level} expects',
  isThere: 'Evidence so far',
  nothingThere: 'No evidence for this yet.',
  nothingAgreed: 'Nothing agreed yet.',
  addAction: 'Add an action',
  whatToDo: 'What will happen?',
  dueField: 'By when',
  doneField: 'Done on',
  whoField: 'Responsible',
  otherActions: 'Also agreed',
};
