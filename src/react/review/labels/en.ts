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
  ratingWords: 'What the words mean',
  clearRating: 'Back to not yet discussed',
  expected: 'What is expected',
  download: 'Download a copy',
  keepThis: 'Keep this one',

  addEvidence: 'Add evidence',
  whatHappened: 'What happened?',
  when: 'When',
  linkField: 'Link, if there is one',
  speaksTo: 'What it speaks to',
  closeEditor: 'Done',
  edit: 'Edit',
  editItem: 'Edit “{text}”',
  remove: 'Remove',
  removeItem: 'Remove “{text}”',
  added: 'Added',
  removed: 'Removed',
  searchEvidence: 'Search what was collected',
  evidenceCount: { one: '{count} entry', other: '{count} entries' },
  noEvidence: 'Nothing collected yet. A line when it happens is easier than remembering a year.',
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
  asks: 'What {level} asks',
  isThere: 'What is there already',
  nothingThere: 'Nothing collected for this yet.',
  nothingAgreed: 'Nothing agreed yet.',
  addAction: 'Add an action',
  whatToDo: 'What will happen?',
  dueField: 'By when',
  doneField: 'Done on',
  whoField: 'Who takes it on',
  otherActions: 'Also agreed',
};
