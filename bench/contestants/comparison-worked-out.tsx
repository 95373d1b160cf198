import { compareLevels, type Level } from 'rungs';
import { Comparison } from './comparison-by-hand.js';

/** The hand-written comparison, which computes the changes on each render as `LevelComparison` does. */
export const WorkedOut = ({ from, to }: { from: Level; to: Level }) => <Comparison difference={compareLevels(from, to)} />;
