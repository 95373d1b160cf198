import type { Level } from './types.js';

/** A statement, of a level or of a draft, with those beneath it. */
interface Nested<Statement> {
  readonly children?: readonly Statement[];
}

/** Every statement of a list, each before those beneath it. */
export function allStatements<Statement extends Nested<Statement>>(statements: readonly Statement[] = []): readonly Statement[] {
  return statements.flatMap((statement) => [statement, ...allStatements(statement.children)]);
}

/** Calls `visit` with every statement of a list, each before those beneath it, and with how many statements it stands beneath. */
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

/** Every statement of a level, in the order of a page: examples of the level, then each competency's expectations and examples. */
export const statementsOfLevel = ({ examples, competencies }: Pick<Level, 'examples' | 'competencies'>) => [
  ...allStatements(examples),
  ...competencies.flatMap((each) => [...allStatements(each.expectations), ...allStatements(each.examples)]),
];
