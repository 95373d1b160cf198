import type { SealLabels } from './seal-labels.js';

/** English texts of `SealedReview`. */
export const englishSeal: SealLabels = {
  signedOff: 'Signed off',
  signedVersion: 'Version {number}',
  signedBy: 'Signed off by {name}, {date}',
  sealStates: {
    verified: 'Verified: everything is as it was signed off.',
    altered: 'Not as it was signed off: something was changed, removed or added later. Compare it with a copy that you kept.',
    unverified: 'This page cannot verify it, because its connection is not secure.',
  },
  sealHash: 'To compare later, note: {hash}',
  changedSince: 'Changed since it was signed off',
  changedBefore: 'Changed from the version before',
  before: 'Before',
  after: 'After',
  viewChanges: { added: 'Added: {title}', removed: 'No longer part of it: {title}' },
  signedWords: 'What was signed off',
  seenBy: 'Seen by {name}, {date}',
  seenMeans: 'This says that you have seen it. It does not say that you agree.',
  seenComment: 'Your comment (optional)',
  haveSeen: 'I have seen it',
};
