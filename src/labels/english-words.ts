import type {
  ActionLabels,
  ComparisonLabels,
  ElementLabels,
  HistoryLabels,
  LadderLabels,
  LevelLabels,
  MatrixLabels,
  RadarLabels,
  SearchLabels,
} from './labels.js';

// One constant for each component, so that bundlers can drop the labels of components that a page does not use.

const lang = 'en';

export const levelWords: LevelLabels = {
  lang,
  examples: 'Examples',
  expectationCount: { one: '{count} expectation', other: '{count} expectations' },
  exampleCount: { one: '{count} example', other: '{count} examples' },
  expandAll: 'Expand all',
  collapseAll: 'Collapse all',
  competencies: 'Competencies',
  rung: 'Rung {position} of {count}',
  definition: 'Definition {level}',
};

export const ladderWords: LadderLabels = {
  lang,
  levels: 'Levels',
  changesFrom: 'What changes from {level}',
};

export const comparisonWords: ComparisonLabels = {
  lang,
  comparison: 'What changes from {from} to {to}',
  facts: 'Facts',
  new: 'New',
  newCount: { other: '{count} new' },
  raised: 'Raised',
  raisedCount: { other: '{count} raised' },
  kept: 'Kept',
  keptCount: { other: '{count} kept' },
  granted: 'Taken for granted',
  grantedCount: { other: '{count} taken for granted' },
  changed: 'Changed',
  changedCount: { other: '{count} changed' },
  both: 'In both',
  bothCount: { other: '{count} in both' },
  onlyAt: 'Only at {level}',
  onlyAtCount: { other: '{count} only at {level}' },
  separate: 'No statement of {from} has a match in {to}. Both are shown in full.',
  askedAt: 'Expected at {level}',
  notAt: 'Not part of {level}',
};

export const matrixWords: MatrixLabels = {
  lang,
  matrix: '{ladder}: competencies by level',
  competency: 'Competency',
  level: 'Level',
  moreCount: { other: '{count} more' },
  fewer: 'Fewer',
  pin: 'Pin {title}',
  nothing: 'Nothing stated',
};

export const searchWords: SearchLabels = {
  lang,
  search: 'Search the ladder',
  resultCount: { one: '{count} result', other: '{count} results' },
  noResult: 'Nothing found for “{query}”',
  moreResults: { other: 'Show {count} more' },
};

export const actionWords: ActionLabels = {
  lang,
  actions: 'Share {level}',
  copy: 'Copy',
  copyAs: 'Copy as {format}',
  copied: 'Copied',
  copyLink: 'Copy link',
  linkTo: 'Link to “{title}”',
  linkCopied: 'Link copied',
  copyFailed: 'The browser did not allow copying. Select the text and copy it yourself.',
  linkCopyFailed: 'The browser did not allow copying. The link is {url}',
  export: 'Export',
  exported: 'Exported as {file}',
  print: 'Print',
};

export const radarWords: RadarLabels = {
  lang,
  expectationsByCompetency: 'Expectations by competency',
  ratingsByCompetency: 'Ratings by competency',
  radarCompetency: 'Competency',
  notRated: 'Not rated',
};

export const historyWords: HistoryLabels = {
  lang,
  history: 'History of {title}',
  facts: 'Facts',
  examples: 'Examples',
  firstVersion: 'First version',
  unchanged: 'Nothing changed',
  before: 'Before',
  now: 'Now',
  notBefore: 'Did not exist before',
  notNow: 'No longer exists',
  definitionTitle: 'Title',
  definitionSummary: 'Summary',
  new: 'New',
  addedCount: { other: '{count} new' },
  reworded: 'Reworded',
  rewordedCount: { other: '{count} reworded' },
  moved: 'Moved',
  movedFrom: 'from {place}',
  movedCount: { other: '{count} moved' },
  removed: 'Removed',
  removedCount: { other: '{count} removed' },
  retouched: 'Same words, different punctuation or formatting',
  retouchedCount: { other: '{count} in punctuation or formatting' },
};

export const elementWords: ElementLabels = {
  lang,
  loading: 'Loading the definition…',
  problem: 'The definition cannot be shown',
  moreProblems: { one: '{count} more problem', other: '{count} more problems' },
};
