import { type Assessment, assessmentJson, type Json, type JsonObject, validateAssessment } from '../index.js';
import { canonicalJson } from '../json.js';
import type { AssessmentOnServer, RecordOnServer } from './server-api.js';

/** Key of the record with the other fields of an assessment: unreadable records, and fields that this version does not know. */
export const head = '.';

/** A value to store on the server, and its text with sorted keys. */
export interface RecordToSend {
  readonly key: string;
  readonly value: Json;
  readonly text: string;
}

/** The values to store on the server. */
export function recordsOf(assessment: Assessment): readonly RecordToSend[] {
  const { id: _, format: __, records, ...rest } = assessmentJson(assessment);
  const all = Object.entries(records).map(([key, register]) => recordOf(key, register));
  return Object.keys(rest).length > 0 ? [...all, recordOf(head, rest)] : all;
}

/**
 * Converts an assessment to the server's data, as if the server did not have it: all records have version 0. Use it for a file that a server can
 * import.
 */
export const assessmentOnServer = (assessment: Assessment): AssessmentOnServer => ({
  id: assessment.id,
  format: assessment.format,
  records: Object.fromEntries(recordsOf(assessment).map(({ key, value }) => [key, { version: 0, value }])),
});

const texts = new WeakMap<object, string>();

function recordOf(key: string, value: object): RecordToSend {
  const text = texts.get(value) ?? canonicalJson(value);
  texts.set(value, text);
  return { key, value: value as Json, text };
}

/** Converts the server's data to an assessment. Damaged records are in `unread`. A record of version 0 does not exist. */
export function assessmentOf(id: string, { format, records }: Omit<AssessmentOnServer, 'id'>): Assessment | undefined {
  const there = Object.entries(records).filter(([, { version }]: [string, RecordOnServer]) => version > 0);
  const { [head]: own, ...values } = Object.fromEntries(there.map(([key, { value }]: [string, RecordOnServer]) => [key, value]));
  return validateAssessment({ ...(isPlain(own) ? own : {}), id, format, records: values }).assessment;
}

const isPlain = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
