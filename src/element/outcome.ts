import type { Issue } from '../ladder/index.js';

/** What became of a definition that an element was given. */
export interface Outcome<Definition> {
  /** `undefined` when an issue is an error that leaves nothing to show. */
  readonly definition: Definition | undefined;
  readonly issues: readonly Issue[];
}

/** A definition's text, and the address that it is from. */
export interface DefinitionFile {
  readonly path: string;
  readonly text: string;
}

/** An outcome of one error. */
export const failure = (rule: string, message: string, file?: string): Outcome<never> => ({
  definition: undefined,
  issues: [{ rule, severity: 'error', message, ...(file !== undefined && { file }) }],
});
