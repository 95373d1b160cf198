import type { Aliases, LevelDraft } from '../../ladder/index.js';

/** Labels of facts that are synonyms in real ladders. The second one becomes the label. */
const sameFacts: readonly (readonly [string, string])[] = [['Thinking horizon', 'Planning horizon']];

/** Returns the known aliases of which both labels are in these levels. An alias with one label would change ids and match nothing. */
export function knownAliases(levels: readonly LevelDraft[]): Aliases {
  const labels = new Set(levels.flatMap(({ facts }) => facts.map(({ label }) => label.toLowerCase())));
  return Object.fromEntries(sameFacts.filter((pair) => pair.every((label) => labels.has(label.toLowerCase()))));
}
