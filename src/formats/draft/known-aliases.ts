import type { Aliases, LevelDraft } from '../../ladder/index.js';

/** Labels of facts that real ladders use for the same, the one that names it last. */
const sameFacts: readonly (readonly [string, string])[] = [['Thinking horizon', 'Planning horizon']];

/** Those of the known aliases whose two labels are both in these levels: they line up, and no other id changes. */
export function knownAliases(levels: readonly LevelDraft[]): Aliases {
  const labels = new Set(levels.flatMap(({ facts }) => facts.map(({ label }) => label.toLowerCase())));
  return Object.fromEntries(sameFacts.filter((pair) => pair.every((label) => labels.has(label.toLowerCase()))));
}
