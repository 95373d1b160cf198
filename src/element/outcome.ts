import type { Issue } from '../ladder/index.js';

/** Result of loading or reading a definition. */
export interface Outcome<Definition> {
  /** `undefined` if there are errors that leave nothing to show. */
  readonly definition: Definition | undefined;
  readonly issues: readonly Issue[];
}

/** The text of a definition and its URL. */
export interface DefinitionFile {
  readonly path: string;
  readonly text: string;
}

/** Returns an outcome that consists of one error. */
export const failure = (rule: string, message: string, file?: string): Outcome<never> => ({
  definition: undefined,
  issues: [{ rule, severity: 'error', message, ...(file !== undefined && { file }) }],
});
