import { type Assessment, assessmentJson, type Json, type JsonObject, validateAssessment } from '../index.js';
import type { AssessmentOnServer, RecordOnServer } from './server-api.js';

/** Key of the record with the other fields of an assessment: unreadable records, and fields that this version does not know. */
export const head = '.';

/** The values to store on the server, by record key. */
export function recordsOf(assessment: Assessment): ReadonlyMap<string, Json> {
  const { id: _, format: __, records, ...rest } = assessmentJson(assessment);
  const all = new Map<string, Json>(Object.entries(records).map(([key, register]) => [key, jsonOf(register)]));
  return Object.keys(rest).length > 0 ? all.set(head, jsonOf(rest)) : all;
}

/** Converts the server's data to an assessment. Damaged records are in `unread`. */
export function assessmentOf(id: string, { format, records }: Omit<AssessmentOnServer, 'id'>): Assessment | undefined {
  const { [head]: own, ...others } = records;
  const values = Object.fromEntries(Object.entries(others).map(([key, { value }]: [string, RecordOnServer]) => [key, value]));
  const rest = isPlain(own?.value) ? own.value : {};
  return validateAssessment({ ...rest, id, format, records: values }).assessment;
}

const isPlain = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
