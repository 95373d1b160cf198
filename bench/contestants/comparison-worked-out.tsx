import { compareLevels, type Level } from 'rungs';
import { Comparison } from './comparison-by-hand.js';

/** The same, that works out what changes as it is rendered, as `LevelComparison` does. */
export const WorkedOut = ({ from, to }: { from: Level; to: Level }) => <Comparison difference={compareLevels(from, to)} />;
