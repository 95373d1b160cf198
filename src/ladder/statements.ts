import type { Level } from './types.js';

/** A statement of a level or of a draft, with its nested statements. */
interface Nested<Statement> {
  readonly children?: readonly Statement[];
}

/** All statements of a list in document order, including nested ones: each statement comes before its children. */
export function allStatements<Statement extends Nested<Statement>>(statements: readonly Statement[] = []): readonly Statement[] {
  return statements.flatMap((statement) => [statement, ...allStatements(statement.children)]);
}

/** All statements of a level in page order: examples of the level, then the expectations and examples of each competency. */
export const statementsOfLevel = ({ examples, competencies }: Pick<Level, 'examples' | 'competencies'>) => [
  ...allStatements(examples),
  ...competencies.flatMap((each) => [...allStatements(each.expectations), ...allStatements(each.examples)]),
];
