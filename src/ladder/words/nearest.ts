/** Longer input is not compared, because no known name is longer. */
const longest = 40;

/**
 * The known name that a mistyped name most likely stands for, for "Did you mean" messages: a name that starts with `typed`,
 * or that differs by case and at most two edits, and by no more than half of its letters. `undefined` if there is none.
 *
 * @example nearest('tilte', ['title', 'levels']) // 'title'
 */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  if (typed.length > longest) return undefined;
  const begun = typed.length > 1 ? [...known].find((name) => name.startsWith(typed)) : undefined;
  const candidates = Array.from(known, (name) => ({ name, distance: editDistance(typed.toLowerCase(), name.toLowerCase()) }));
  const [best] = candidates.sort((a, b) => a.distance - b.distance);
  return begun ?? (best !== undefined && best.distance <= Math.min(2, best.name.length / 2) ? best.name : undefined);
}

/** Levenshtein distance (https://en.wikipedia.org/wiki/Levenshtein_distance), computed one row at a time. */
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
