import { type Competency, type Example, type Expectation, type Fact, proseText } from '../../ladder/index.js';
import type { LevelLabels } from '../labels.js';
import { countOf } from '../words.js';

/** Counts statements without nested statements. A statement with nested statements only introduces them and does not count. */
export function countStatements(statements: readonly (Expectation | Example)[]): number {
  return statements.reduce((sum, { children = [] }) => sum + (countStatements(children) || 1), 0);
}

/** Summarises a competency, such as `5 expectations · 3 examples`. A count of zero is left out. */
export function countsOf({ expectations, examples }: Competency, labels: LevelLabels): string {
  const counts = [
    expectations.length > 0 && countOf(labels.expectationCount, countStatements(expectations), labels),
    examples.length > 0 && countOf(labels.exampleCount, countStatements(examples), labels),
  ];
  return counts.filter(Boolean).join(' · ');
}

/** Maximum length of a short value, in UTF-16 code units. */
const maxShortLength = 40;

/** Whether the value of a fact is short enough to be next to others. Longer values get a row of their own. */
export const isShort = ({ value }: Pick<Fact, 'value'>): boolean => proseText(value).length <= maxShortLength;
