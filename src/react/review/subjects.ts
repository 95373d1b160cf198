import { type Expectation, type Level, proseText } from '../../ladder/index.js';

/** The words of every competency and expectation of a level, by id. */
export function namesOf(level: Level | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (list: readonly Expectation[]): void => {
    for (const { id, text, children = [] } of list) {
      names.set(id, proseText(text));
      add(children);
    }
  };
  for (const { id, title, expectations } of level?.competencies ?? []) {
    names.set(id, title);
    add(expectations);
  }
  return names;
}

/** A level's name: `L4 · Lead Data Engineer`. */
export const levelName = ({ code, title }: Pick<Level, 'code' | 'title'>): string => (code === undefined ? title : `${code} · ${title}`);
