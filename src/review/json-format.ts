import { byCodeUnits } from '../ladder/index.js';
import type { Assessment, Register, Unread } from './types.js';
import { type AssessmentValidation, validateAssessment } from './validate-assessment.js';

/** The JSON form of an assessment, with the records by key. */
export interface AssessmentJson {
  readonly format: number;
  readonly id: string;
  readonly records: { readonly [key: string]: Register };
  readonly unread?: readonly Unread[];
}

/** Converts an assessment to JSON data, including unreadable records and unknown fields. Records are sorted by key. */
export function assessmentJson({ format, id, records, unread, extra }: Assessment): AssessmentJson {
  return {
    ...extra,
    format,
    id,
    records: Object.fromEntries([...records].sort(([a], [b]) => byCodeUnits(a, b))),
    ...(unread.length > 0 && { unread }),
  };
}

/** Serialises an assessment to the text of a JSON file. `readAssessment` restores it without loss. */
export const writeAssessment = (assessment: Assessment): string => `${JSON.stringify(assessmentJson(assessment), null, 2)}\n`;

/**
 * Parses the text of a file that `writeAssessment` of any version created. Never throws. Reports the rules of
 * `validateAssessment`, and `not-json` for text that is not JSON.
 */
export function readAssessment(text: string): AssessmentValidation {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const message = `This is not valid JSON (${error instanceof Error ? error.message : String(error)}), so nothing was read. Choose an exported file; if you edited it, fix it at that place.`;
    return { assessment: undefined, issues: [{ rule: 'not-json', severity: 'error', message, path: '' }] };
  }
  return validateAssessment(value);
}
