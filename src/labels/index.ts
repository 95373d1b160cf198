export { english } from './english.js';
export {
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
export type * from './labels.js';
export { directionOf, primaryLanguage, translations } from './languages.js';
export { type ComparisonWords, changesInOrder, comparisonWordsOf, type SideWords } from './view/comparison-words.js';
export { countStatements, countsOf, isShort } from './view/counts.js';
export { escapeHtml } from './view/escape-html.js';
export { hrefFunction } from './view/href-function.js';
export { markedParts } from './view/marked-parts.js';
export { firstFactsOf, type MatrixRow, partCell, rowsOf } from './view/matrix-rows.js';
export { type Rail, railOf } from './view/rail.js';
export { countOf, fill, listOf, numberIn, wordsOf } from './words.js';
