import { allStatements, type Competency, type Example, type Expectation, type Fact, proseText } from '../../ladder/index.js';
import type { LevelLabels } from '../labels.js';
import { countOf } from '../words.js';

/** How many statements there are; one that stands above others only introduces them. */
export function countStatements(statements: readonly (Expectation | Example)[]): number {
  return allStatements<Expectation | Example>(statements).filter(({ children = [] }) => children.length === 0).length;
}

/** `5 expectations · 3 examples`, without what there is none of. */
export function countsOf({ expectations, examples }: Competency, labels: LevelLabels): string {
  const counts = [
    expectations.length > 0 && countOf(labels.expectationCount, countStatements(expectations), labels),
    examples.length > 0 && countOf(labels.exampleCount, countStatements(examples), labels),
  ];
  return counts.filter(Boolean).join(' · ');
}

/** Characters of a value that still reads as a figure; what is longer gets a row of its own. */
const short = 40;

export const isShort = ({ value }: Pick<Fact, 'value'>): boolean => proseText(value).length <= short;
