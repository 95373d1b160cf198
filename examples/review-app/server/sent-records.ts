import { type Json, overviewOf, type Person, readRegister, validateAssessment } from 'rungs/review';
import type { RecordOnServer, SentRecords } from 'rungs/review/http';

/** Newest version of the data format that this server can read. Records of newer versions are stored unchanged. */
const known = 1;
const longestKey = 500;
const longestValue = 256 * 1024;

/** Records of a request, validated for storage. */
export interface Writing {
  readonly id: string;
  readonly format: number;
  readonly records: readonly { readonly key: string; readonly version: number; readonly text: string }[];
  /** The people in the record `about`, if the request has one. */
  readonly about: readonly Person[] | undefined;
  readonly by: readonly Person[] | undefined;
  readonly role: string | undefined;
  /** Whether others can read the assessment, or `undefined` without a status. If a draft and a shared status conflict, it stays a draft. */
  readonly isShared: boolean | undefined;
  /** The last day of its period, `null` without one, or `undefined` without a record for it. */
  readonly periodTo: string | null | undefined;
  /** Whether it has the status `done`: it was discussed, and is signed off. */
  readonly isDone: boolean;
}

/** Validates the body of a `PATCH` request. Returns a message if it is invalid. */
export function readSent(id: string, body: unknown): Writing | string {
  if (!isText(id, 200)) return 'The id is empty, too long, or has what a database cannot keep.';
  if (isDotSegment(id)) return 'The ids `.` and `..` cannot be part of an address.';
  if (!isSent(body)) return 'The body is not `{ format, records: { key: { version, value } } }`.';
  const given = Object.entries(body.records);
  if (given.length === 0) return 'There is no record in it.';
  const values = Object.fromEntries(given.map(([key, { value }]) => [key, value]));
  for (const [key, { value }] of given) {
    if (!isText(key, longestKey)) return 'A key is empty, too long, or has what a database cannot keep.';
    if (JSON.stringify(value).length > longestValue) return 'A record is too long.';
    const isRead = key === '.' ? isObject(value) : body.format > known || readRegister(key, value) !== undefined;
    if (!isRead) return 'A record could not be read again.';
  }
  const { assessment } = validateAssessment({ id, format: body.format, records: values });
  if (!assessment) return 'It could not be read again.';
  const people = (key: string): readonly Person[] | undefined =>
    assessment.records.get(key)?.versions.map(({ value }) => personOf(value ?? null));
  const statuses = assessment.records.get('status')?.versions.map(({ value }) => value);
  return {
    id,
    format: body.format,
    records: given.map(([key, { version, value }]) => ({ key, version, text: JSON.stringify(value) })),
    about: people('about'),
    by: people('by'),
    role: overviewOf(assessment).role,
    isShared: 'status' in values ? (statuses?.every((value) => value === 'shared' || value === 'done') ?? false) : undefined,
    periodTo: 'cycle' in values ? (overviewOf(assessment).cycle?.to ?? null) : undefined,
    isDone: statuses?.every((value) => value === 'done') ?? false,
  };
}

export const isObject = (value: unknown): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown, least: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) < 2 ** 31 - 1;

const isRecord = (value: unknown): value is RecordOnServer => isObject(value) && isCount(value['version'], 0) && 'value' in value;

const isSent = (body: unknown): body is SentRecords =>
  isObject(body) && isCount(body['format'], 1) && isObject(body['records']) && Object.values(body['records']).every(isRecord);

/** Whether an address cannot have it as a part: clients take `.` and `..` for this and the upper folder, percent-encoded too. */
const isDotSegment = (id: string): boolean => id === '.' || id === '..';

/** Whether a database can keep it as a text: not empty, no NUL, no half characters. */
export const isText = (text: string, most: number): boolean =>
  text !== '' && text.length <= most && !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);

const personOf = (value: Json): Person =>
  isObject(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string'
    ? { id: value['id'], name: value['name'] }
    : { id: '', name: '' };
