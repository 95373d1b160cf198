import { byCodeUnits } from '../ladder/index.js';
import { canonicalJson, mergeExtra } from './json.js';
import type { Json, JsonObject, Register, Stamp, Version } from './types.js';

/** A value to write, or an earlier version to write again with its time and name. */
export type Writing = Pick<Version, 'value'> | Version;

/** Writes values to a register. They replace the versions in `over`, by default all of them. Other versions remain. */
export function write(
  register: Register | undefined,
  writings: readonly Writing[],
  { actor, at, who }: Stamp,
  over: readonly Version[] = register?.versions ?? [],
): Register {
  const written = register?.versions ?? [];
  const seen = new Map(register?.seen);
  const count = seen.get(actor) ?? 0;
  const stamp = { at, ...(who !== undefined && { who }) };
  const versions = writings.map((writing, index) => ({
    ...('at' in writing ? writing : { ...stamp, ...writing }),
    by: actor,
    n: count + 1 + index,
  }));
  seen.set(actor, count + writings.length);
  const replaced = new Set(over.map(canonical));
  const kept = written.filter((version) => !replaced.has(canonical(version)));
  return { ...register, seen: inOrder(seen), versions: [...kept, ...versions].sort(byDot) };
}

/**
 * Merges two registers. The merge is commutative, associative and idempotent. A version remains if both registers have it, or
 * if the other register has not seen it. Therefore replaced and removed values do not return, and concurrent versions remain
 * as a conflict.
 *
 * Returns `a` or `b` itself if the other has nothing new. If an actor was used twice by mistake, different versions with the
 * same actor and count both remain.
 */
export function mergeRegisters(a: Register, b: Register): Register {
  if (a === b) return a;
  const seenByA = new Map(a.seen);
  const seenByB = new Map(b.seen);
  const seen = new Map(seenByA);
  for (const [actor, count] of seenByB) seen.set(actor, Math.max(count, seen.get(actor) ?? 0));
  const versions = new Map<string, Version>();
  for (const version of stayingOf(a, b, seenByB)) versions.set(canonical(version), version);
  for (const version of stayingOf(b, a, seenByA)) versions.set(canonical(version), version);
  const merged = {
    ...mergeExtra(extraOf(a), extraOf(b)),
    seen: inOrder(seen),
    versions: [...versions.values()].sort(byDot),
  };
  const text = canonicalJson(merged);
  return [a, b].find((each) => canonicalJson(each) === text) ?? merged;
}

function stayingOf(register: Register, other: Register, seen: ReadonlyMap<string, number>): readonly Version[] {
  const dots = new Set(other.versions.map(dotOf));
  return register.versions.filter((version) => dots.has(dotOf(version)) || version.n > (seen.get(version.by) ?? 0));
}

/** The distinct values of all versions. `undefined` stands for a removed value. */
export function valuesOf(register: Register): readonly (Json | undefined)[] {
  return distinct(register.versions.map(({ value }) => value));
}

const dotOf = ({ by, n }: Version): string => JSON.stringify([by, n]);

const canonical = (version: Version): string => canonicalJson(version);

const byDot = (a: Version, b: Version): number => byCodeUnits(a.by, b.by) || a.n - b.n || byCodeUnits(canonical(a), canonical(b));

const inOrder = (seen: ReadonlyMap<string, number>): Register['seen'] => [...seen].sort(([a], [b]) => byCodeUnits(a, b));

function extraOf({ seen: _, versions: __, ...extra }: Register): JsonObject {
  return extra;
}

const textOf = (value: Json | undefined): string => (value === undefined ? '' : canonicalJson(value));

function distinct(values: readonly (Json | undefined)[]): readonly (Json | undefined)[] {
  return [...new Map(values.map((value) => [textOf(value), value])).values()];
}
