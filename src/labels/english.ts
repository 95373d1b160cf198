import {
  actionWords,
  comparisonWords,
  elementWords,
  historyWords,
  ladderWords,
  levelWords,
  matrixWords,
  radarWords,
  searchWords,
} from './english-words.js';
import type { Labels } from './labels.js';

/** English labels, the default of every component. */
export const english: Labels = {
  ...levelWords,
  ...ladderWords,
  ...comparisonWords,
  ...matrixWords,
  ...searchWords,
  ...actionWords,
  ...radarWords,
  ...historyWords,
  ...elementWords,
};
