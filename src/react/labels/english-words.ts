import type { ActionLabels, ComparisonLabels, LadderLabels, LevelLabels, MatrixLabels, RadarLabels, SearchLabels } from './labels.js';

// A constant for each component, so that a page carries the words of those that it has.

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
  raised: 'Raised',
  changed: 'Changed',
  kept: 'Kept',
  granted: 'Taken for granted',
  newCount: { other: '{count} new' },
  raisedCount: { other: '{count} raised' },
  changedCount: { other: '{count} changed' },
  keptCount: { other: '{count} kept' },
  grantedCount: { other: '{count} taken for granted' },
  separate: 'No statement of {from} returns in {to}. Read what each asks side by side.',
  notAt: 'Not part of {level}',
  onlyAt: 'Only at {level}',
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
  export: 'Export',
  print: 'Print',
};

export const radarWords: RadarLabels = {
  lang,
  expectationsByCompetency: 'Expectations by competency',
  ratingsByCompetency: 'Ratings by competency',
  radarCompetency: 'Competency',
  notRated: 'Not rated',
};
