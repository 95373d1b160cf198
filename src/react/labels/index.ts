export { type ComparisonWords, changesInOrder, comparisonWordsOf } from './comparison-words.js';
export { countStatements, countsOf, isShort } from './counts.js';
export { ladderWords, levelWords, matrixWords, searchWords } from './english-words.js';
export type { Labels, LadderLabels, LevelLabels, MatrixLabels, Plural, SearchLabels } from './labels.js';
export { markedParts } from './marked-parts.js';
export { firstFactsOf, type MatrixRow, nameOf, partCell, rowsOf } from './matrix-rows.js';
export { type Rail, railOf } from './rail.js';
export { countOf, fill, numberIn, wordsOf } from './words.js';
