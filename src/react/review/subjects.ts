import { allStatements, type Level, proseText } from '../../ladder/index.js';

/** Maps the id of every competency and expectation of a level to its title or text. */
export function namesOf(level: Level | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, title, expectations } of level?.competencies ?? []) {
    names.set(id, title);
    for (const { id, text } of allStatements(expectations)) names.set(id, proseText(text));
  }
  return names;
}
