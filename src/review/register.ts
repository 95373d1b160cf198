import { byCodeUnits } from '../ladder/index.js';
import { canonicalJson, mergeExtra } from './json.js';
import type { Json, JsonObject, Register, Stamp, Version } from './types.js';

/** What is written: a value or none; of what was written before, its time and name too. */
export type Writing = Pick<Version, 'value'> | Version;

/** Writes in the place of all versions there are, or of those `over` names, and leaves the others beside it. */
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
 * What both know. Commutative, associative and idempotent: a version stays when both have it, or when the other has
 * not seen it; so what was replaced or taken back never returns, and what nobody chose between stays side by side.
 *
 * The same register as `a` or `b` where nothing is new to it. Two versions of one actor and count, which a copied actor
 * makes, both stay.
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

/** The values that stand side by side, each once; `undefined` is that there is none. */
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
