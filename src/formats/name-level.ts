/** A code at the start of a level's name: letters and a number, as in `L4: Lead`, `IC5 - Staff` or `MG3`. */
const codePattern = /^(?<code>\p{L}{1,4}\d{1,3})(?:\s*[:：–—]\s*|\s+-\s+|\s+|$)/u;

/** Splits what names a level in a table into its code and its title; a code alone is its title too. */
export function nameLevel(name: string): { readonly code?: string; readonly title: string } {
  const [matched = '', code] = codePattern.exec(name) ?? [];
  if (code === undefined) return { title: name };
  return { code, title: name.slice(matched.length).trim() || code };
}

const stepPattern =
  /^(?:\p{L}{1,4}[-\s]?\d{1,3}\b|(?:level|grade|band|tier|stage|step|レベル|グレード)\s*[-:]?\s*[\p{L}\d]+|[ivx]{1,4}$)/iu;
const wordPattern =
  /\b(?:junior|mid|senior|lead|principal|staff|associate|assistant|intern|entry|graduate|trainee|apprentice|distinguished|fellow|head|director|manager|vp|cto|engineer|developer|designer|analyst|consultant|beginner|novice|basic|intermediate|advanced|expert|foundational|awareness|practitioner|proficient|competent|mastery)\b/i;

/** Whether a name reads as that of a rung rather than that of a competency. */
export const looksLikeLevel = (name: string): boolean => stepPattern.test(name) || wordPattern.test(name);

/** What tells the lowest level from the highest where a table begins with the highest: the number in its code. */
export const stepOf = (name: string): number | undefined => {
  const digits = /\d{1,3}/.exec(name);
  return digits ? Number(digits[0]) : undefined;
};
