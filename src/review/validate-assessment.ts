import type { Issue } from '../ladder/index.js';
import { formatVersion } from './edit.js';
import { isObject, wellFormed } from './json.js';
import type { Assessment, Json, JsonObject, Register, Unread, Version } from './types.js';
import { kindOf, readers } from './values.js';

/**
 * Validates that an unknown value is an assessment. Never throws. Unreadable records are moved to `unread`. Unknown fields and
 * records are preserved.
 *
 * | rule | severity | |
 * |---|---|---|
 * | `not-an-assessment` | error | the value is not an object with `id`, `format` and `records` |
 * | `not-data` | error | the value has more than 500,000 values, is nested more than 64 deep, or threw when it was read |
 * | `unreadable-record` | warning | a record is damaged; it is kept in `unread` |
 * | `newer-format` | warning | the format is newer; the assessment can be read and exported but not changed |
 * | `lone-surrogate` | warning | a lone surrogate is replaced by U+FFFD |
 */
export function validateAssessment(input: unknown): AssessmentValidation {
  const issues: Issue[] = [];
  const add = (rule: string, severity: Issue['severity'], path: string, message: string): void => {
    issues.push({ rule, severity, message, path });
  };
  let replaced = 0;
  let values = 0;
  const copy = (value: unknown, depth: number): Json => {
    values++;
    if (values > 500_000 || depth > 64) throw new RangeError('too large');
    if (typeof value === 'string') {
      const text = wellFormed(value);
      if (text !== value) replaced++;
      return text;
    }
    if (Array.isArray(value)) return value.map((each) => copy(each, depth + 1));
    if (typeof value === 'object' && value !== null) {
      const fields = Object.entries(value).filter(([, field]) => field !== undefined);
      return Object.fromEntries(fields.map(([key, field]) => [wellFormed(key), copy(field, depth + 1)]));
    }
    return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? value : null;
  };
  let data: Json;
  try {
    data = copy(input, 0);
  } catch (error) {
    const why = error instanceof RangeError ? 'it is too large, nested too deep, or cyclic' : 'reading it threw an error';
    add('not-data', 'error', '', `This cannot be read: ${why}. Pass the data of one assessment, such as the result of JSON.parse.`);
    return { assessment: undefined, issues };
  }
  if (replaced > 0)
    add(
      'lone-surrogate',
      'warning',
      '',
      'A text contains half a character (a lone surrogate), which would break downloads. It was replaced by U+FFFD.',
    );
  if (!isObject(data) || !isId(data['id']) || !isCount(data['format']) || !isObject(data['records'])) {
    const message =
      'This is not an assessment: an object with `format`, `id` and `records` is needed. Choose a file that was exported from this application.';
    add('not-an-assessment', 'error', '', message);
    return { assessment: undefined, issues };
  }
  const { format: form, id, records: given, unread: aside, ...extra } = data;
  if (form > formatVersion) {
    const message = `This was written by a newer version (format ${form}; this version supports ${formatVersion}). It can be read and exported, but not changed. Update the application.`;
    add('newer-format', 'warning', '/format', message);
  }
  const unread: Unread[] = [];
  const isUnread = (each: Json): each is JsonObject & Unread => isObject(each) && typeof each['key'] === 'string' && 'value' in each;
  for (const each of Array.isArray(aside) ? aside : []) if (isUnread(each)) unread.push(each);
  const records = new Map<string, Register>();
  for (const [key, value] of Object.entries(given)) {
    const register = readRegister(key, value);
    if (register) records.set(key, register);
    else unread.push({ key, value });
  }
  for (const { key } of unread) {
    const message = `The record ${JSON.stringify(key)} is damaged. It is kept unchanged and included in exports, where its text can be found.`;
    add('unreadable-record', 'warning', `/records/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, message);
  }
  const assessment: Assessment = { format: form, id, records, unread, extra };
  return { assessment, issues };
}

/** The result of `validateAssessment` and `readAssessment`. */
export interface AssessmentValidation {
  /** `undefined` if any issue is an error. */
  readonly assessment: Assessment | undefined;
  readonly issues: readonly Issue[];
}

/** Validates a record: it must be a register, and its values must fit the kind of its key. Returns `undefined` otherwise. */
export function readRegister(key: string, value: Json): Register | undefined {
  if (!isObject(value) || !Array.isArray(value['seen']) || !Array.isArray(value['versions'])) return undefined;
  const { seen, versions } = value;
  if (!seen.every(isSeen) || !versions.every(isVersion)) return undefined;
  const counts = new Map<string, number>(seen.map(([actor, count]) => [actor, count]));
  if (counts.size !== seen.length || versions.some(({ by, n }) => n > (counts.get(by) ?? 0))) return undefined;
  const kind = kindOf(key);
  if (kind && versions.some((version) => version.value !== undefined && readers[kind](version.value) === undefined)) return undefined;
  return { ...value, seen, versions };
}

const isSeen = (value: Json): value is [string, number] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && isCount(value[1]);

const isVersion = (value: Json): value is JsonObject & Version =>
  isObject(value) &&
  typeof value['by'] === 'string' &&
  isCount(value['n']) &&
  typeof value['at'] === 'string' &&
  (value['who'] === undefined || typeof value['who'] === 'string');

/** A count from 1. The limit leaves room to increment it without loss of precision. */
const isCount = (value: Json | undefined): value is number => Number.isInteger(value) && Number(value) > 0 && Number(value) <= 2 ** 50;

const isId = (value: Json | undefined): value is string => typeof value === 'string' && value !== '' && value.length <= 200;
