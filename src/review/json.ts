import { byCodeUnits } from '../ladder/index.js';
import type { Json, JsonObject } from './types.js';

/** Serialises a value with sorted keys, so that equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

/** Whether a JSON value is an object and not a list. */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Replaces lone surrogates by U+FFFD, because they break downloads and links. */
export const wellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '\ufffd');

/** Converts a value to JSON data: all texts are well-formed, and fields that are `undefined` are left out. */
export function toJson(value: unknown): Json {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return Object.fromEntries(fields.map(([key, field]) => [wellFormed(key), toJson(field)]));
  }
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? value : null;
}

/** Merges the fields of two objects. If both have a field, the value with the greater canonical JSON wins, for everyone. */
export function mergeExtra(a: JsonObject, b: JsonObject): JsonObject {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  const later = (key: string): Json => {
    const [one, other] = [Object.hasOwn(a, key) ? a[key] : undefined, Object.hasOwn(b, key) ? b[key] : undefined];
    if (one === undefined || other === undefined) return one ?? other ?? null;
    return canonicalJson(one) < canonicalJson(other) ? other : one;
  };
  return Object.fromEntries(keys.map((key) => [key, later(key)]));
}
