import { byCodeUnits } from '../ladder/index.js';
import type { Assessment, Register, Unread } from './types.js';
import { type AssessmentValidation, validateAssessment } from './validate-assessment.js';

/** An assessment as JSON has it: the records by key. */
export interface AssessmentJson {
  readonly format: number;
  readonly id: string;
  readonly records: { readonly [key: string]: Register };
  readonly unread?: readonly Unread[];
}

/** The data of an assessment as plain JSON data, all of it: what could not be read and what is not known too. */
export function assessmentJson({ format, id, records, unread, extra }: Assessment): AssessmentJson {
  return {
    ...extra,
    format,
    id,
    records: Object.fromEntries([...records].sort(([a], [b]) => byCodeUnits(a, b))),
    ...(unread.length > 0 && { unread }),
  };
}

/** Writes a file that `readAssessment` reads again, word for word. */
export const writeAssessment = (assessment: Assessment): string => `${JSON.stringify(assessmentJson(assessment), null, 2)}\n`;

/** Reads what `writeAssessment` wrote, of this version or another; never throws. See `validateAssessment`. */
export function readAssessment(text: string): AssessmentValidation {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const message = `This is no JSON (${error instanceof Error ? error.message : String(error)}), so nothing could be read. Choose the file that was exported; if it was edited, mend it where this says.`;
    return { assessment: undefined, issues: [{ rule: 'not-json', severity: 'error', message, path: '' }] };
  }
  return validateAssessment(value);
}
