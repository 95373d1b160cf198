/** The name that something was most likely meant to be: one that it begins, or that is at most two letters away. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const begun = names.find((name) => typed.length > 1 && name.startsWith(typed));
  const [best] = names.map((name) => ({ name, away: distance(typed, name) })).toSorted((a, b) => a.away - b.away);
  return begun ?? (best && best.away <= Math.min(2, best.name.length / 2) ? best.name : undefined);
}

/** How many letters must be put in, taken out or changed: https://en.wikipedia.org/wiki/Levenshtein_distance */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [line, sign] of [...a].entries()) {
    const next = [line + 1];
    for (let at = 0; at < b.length; at++)
      next.push(Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + (b[at] === sign ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}
