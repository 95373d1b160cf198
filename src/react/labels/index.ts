export { countStatements, countsOf, isShort } from './counts.js';
export { ladderWords, levelWords } from './english-words.js';
export type { Labels, LadderLabels, LevelLabels, Plural } from './labels.js';
export { type Rail, railOf } from './rail.js';
export { countOf, fill, numberIn, wordsOf } from './words.js';
