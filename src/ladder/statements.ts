import type { Level } from './types.js';

/** A statement of a level or of a draft, with its nested statements. */
interface Nested<Statement> {
  readonly children?: readonly Statement[];
}

/** All statements of a list in document order, including nested ones: each statement comes before its children. */
export function allStatements<Statement extends Nested<Statement>>(statements: readonly Statement[] = []): readonly Statement[] {
  return statements.flatMap((statement) => [statement, ...allStatements(statement.children)]);
}

/** Calls `visit` for all statements of a list in document order, including nested ones, with the nesting depth from 0. */
export function visitStatements<Statement extends Nested<Statement>>(
  statements: readonly Statement[] | undefined,
  visit: (statement: Statement, depth: number) => void,
  depth = 0,
): void {
  for (const statement of statements ?? []) {
    visit(statement, depth);
    visitStatements(statement.children, visit, depth + 1);
  }
}

/** All statements of a level in page order: examples of the level, then the expectations and examples of each competency. */
export const statementsOfLevel = ({ examples, competencies }: Pick<Level, 'examples' | 'competencies'>) => [
  ...allStatements(examples),
  ...competencies.flatMap((each) => [...allStatements(each.expectations), ...allStatements(each.examples)]),
];
