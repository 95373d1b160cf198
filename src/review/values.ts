import { type Rating, validateLevel } from '../ladder/index.js';
import { isObject } from './json.js';
import type { Action, Basis, Cycle, Evidence, Json, JsonObject, LevelName, Person, RatingScale, Role, Status } from './types.js';

/**
 * Validates the value of each kind of record. Returns `undefined` for an invalid value. Unknown fields remain in the value, so
 * that they are preserved.
 */
export const readers = {
  about: readPerson,
  by: readPerson,
  role: (value: Json): Role | undefined => (value === 'self' || value === 'manager' || value === 'peer' ? value : undefined),
  status: (value: Json): Status | undefined => (value === 'draft' || value === 'shared' || value === 'done' ? value : undefined),
  basis: readBasis,
  scale: readScale,
  cycle: readCycle,
  rating: readText,
  note: readText,
  evidence: readEvidence,
  action: readAction,
};

export type RecordKind = keyof typeof readers;

const single: ReadonlySet<string> = new Set(['about', 'by', 'role', 'status', 'basis', 'scale', 'cycle']);
const many: ReadonlySet<string> = new Set(['rating', 'note', 'evidence', 'action']);

/** The kind of record of a key, or `undefined` for a key of a later version. */
export function kindOf(key: string): RecordKind | undefined {
  const at = key.indexOf('/');
  const kind = at < 0 ? key : key.slice(0, at);
  return (at < 0 ? single : many).has(kind) && key.length > at + 1 ? (kind as RecordKind) : undefined;
}

function readText(value: Json): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readPerson(value: Json): Person | undefined {
  return isObject(value) && hasTexts(value, 'id', 'name') ? (value as JsonObject & Person) : undefined;
}

function readCycle(value: Json): Cycle | undefined {
  return isObject(value) && hasTexts(value, 'id', 'title', 'from', 'to') ? (value as JsonObject & Cycle) : undefined;
}

function readEvidence(value: Json): Evidence | undefined {
  const isEvidence = isObject(value) && hasTexts(value, 'id', 'date', 'text') && mayHaveTexts(value, 'link') && isTexts(value['speaksTo']);
  return isEvidence ? (value as JsonObject & Evidence) : undefined;
}

function readAction(value: Json): Action | undefined {
  const isAction =
    isObject(value) && hasTexts(value, 'id', 'text', 'agreed') && mayHaveTexts(value, 'due', 'done', 'who') && isTexts(value['speaksTo']);
  return isAction ? (value as JsonObject & Action) : undefined;
}

function readScale(value: Json): RatingScale | undefined {
  const isRating = (each: Json): each is JsonObject & Rating =>
    isObject(each) && hasTexts(each, 'id', 'title') && mayHaveTexts(each, 'description');
  return Array.isArray(value) && value.every(isRating) ? value : undefined;
}

const basisCache = new WeakMap<JsonObject, Basis | null>();

function readBasis(value: Json): Basis | undefined {
  if (!isObject(value)) return undefined;
  const cached = basisCache.get(value);
  if (cached !== undefined) return cached ?? undefined;
  // `validateLevel` drops unknown fields. This copy is only for reading; the record keeps them.
  const level = isBasis(value) ? validateLevel(value['level']).level : undefined;
  const basis = level ? { ...(value as JsonObject & Basis), level } : null;
  basisCache.set(value, basis);
  return basis ?? undefined;
}

function isBasis(value: JsonObject): boolean {
  const { ladder, rates, target } = value;
  return (
    isObject(ladder) &&
    hasTexts(ladder, 'id', 'title') &&
    hasTexts(value, 'fingerprint') &&
    (rates === 'competency' || rates === 'expectation') &&
    (target === undefined || isLevelName(target))
  );
}

const isLevelName = (value: Json): value is JsonObject & LevelName =>
  isObject(value) && hasTexts(value, 'id', 'title', 'fingerprint') && mayHaveTexts(value, 'code');

const hasTexts = (value: JsonObject, ...fields: readonly string[]): boolean => fields.every((field) => typeof value[field] === 'string');

const mayHaveTexts = (value: JsonObject, ...fields: readonly string[]): boolean =>
  fields.every((field) => value[field] === undefined || typeof value[field] === 'string');

const isTexts = (value: Json | undefined): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string');
