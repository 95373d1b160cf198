export { countStatements, countsOf, isShort } from './counts.js';
export { ladderWords, levelWords } from './english-words.js';
export type { Labels, LadderLabels, LevelLabels } from './labels.js';
export { type Rail, railOf } from './rail.js';
export { fill, numberIn, wordsOf } from './words.js';
