/* The words in which issues speak of values that may be anything. */

/** Shows a text of the input in a message: quoted, escaped and not for ever. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

/** What a value is, in a message. */
export function nameOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value !== 'object') return `a ${typeof value}`;
  try {
    if (Array.isArray(value)) return 'a list';
    return isPlain(value) ? 'an object' : 'an object that is not plain data';
  } catch {
    return 'an object that cannot be read';
  }
}

/** The known name that a typing error is nearest to: another case, or up to two letters added, lost or changed. */
export function nearest(key: string, known: ReadonlySet<string>): string | undefined {
  if (key.length > 40) return undefined;
  const candidates = [...known].map((name) => ({ name, distance: editDistance(key.toLowerCase(), name.toLowerCase()) }));
  const [best] = candidates.sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.min(2, best.name.length / 2) ? best.name : undefined;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const letter of a) {
    const next = [(row[0] ?? 0) + 1];
    for (let at = 1; at <= b.length; at++) {
      const changed = (row[at - 1] ?? 0) + (letter === b[at - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Whether the prototype is `Object.prototype`, of this realm or of another, or none. */
export function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return typeof prototype === 'object' && (prototype === null || Object.getPrototypeOf(prototype) === null);
}
