/** No known name is longer, so nothing longer is compared with one. */
const longest = 40;

/**
 * The known name that somebody most likely meant: one that begins with what was typed, is in another case, or has up to two
 * letters added, lost or changed, but never more than half of it.
 */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  if (typed.length > longest) return undefined;
  const begun = typed.length > 1 ? [...known].find((name) => name.startsWith(typed)) : undefined;
  const candidates = Array.from(known, (name) => ({ name, distance: editDistance(typed.toLowerCase(), name.toLowerCase()) }));
  const [best] = candidates.sort((a, b) => a.distance - b.distance);
  return begun ?? (best !== undefined && best.distance <= Math.min(2, best.name.length / 2) ? best.name : undefined);
}

/** How many letters must be added, removed or changed (https://en.wikipedia.org/wiki/Levenshtein_distance), one row at a time. */
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
