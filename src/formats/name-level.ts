import { levelStrength, splitCode } from '../markdown/dialects/index.js';

/** Splits what names a level in a table into its code and its title; a code alone is its title too. */
export function nameLevel(name: string): { readonly code?: string; readonly title: string } {
  const { code, title } = splitCode(name);
  return code === undefined ? { title: name } : { code, title: title.trim() || code };
}

/** Names of steps in a table's first row or column, which as headings would be too little to go by. */
const stepPattern =
  /^(?:\p{L}{1,4}[-\s]\d{1,3}\b|(?:tier|stage|step|level|grade|band)\s*[-:]?\s*[\p{L}\d]+|[ivx]{1,4}$|(?:basic|foundational|awareness|practitioner|competent|mastery)\b)/iu;

/** Whether a name reads as that of a rung rather than that of a competency. */
export const looksLikeLevel = (name: string): boolean => levelStrength(name) > 0 || stepPattern.test(name);

/** What tells the lowest level from the highest where a table begins with the highest: the number in its code. */
export const stepOf = (name: string): number | undefined => {
  const digits = /\d{1,3}/.exec(name);
  return digits ? Number(digits[0]) : undefined;
};
