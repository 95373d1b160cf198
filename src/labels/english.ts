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
