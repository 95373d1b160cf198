import { byCodeUnits } from '../ladder/index.js';
import type { Json, JsonObject } from './types.js';

/** JSON with its keys in one order: equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text without half characters (lone surrogates), which break downloads and links: each becomes U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '\ufffd');

/** The same for every text within; fields that are `undefined` are left out. */
export function toJson(value: unknown): Json {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return Object.fromEntries(fields.map(([key, field]) => [wellFormed(key), toJson(field)]));
  }
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? value : null;
}

/** Fields of both; of two that differ the one that is later in order, so that it is the same for everyone. */
export function mergeExtra(a: JsonObject, b: JsonObject): JsonObject {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  const later = (key: string): Json => {
    const [one, other] = [Object.hasOwn(a, key) ? a[key] : undefined, Object.hasOwn(b, key) ? b[key] : undefined];
    if (one === undefined || other === undefined) return one ?? other ?? null;
    return canonicalJson(one) < canonicalJson(other) ? other : one;
  };
  return Object.fromEntries(keys.map((key) => [key, later(key)]));
}
