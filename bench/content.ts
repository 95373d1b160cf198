import type { Ladder, Level } from 'rungs';

/** What every contestant is given: one level, its ladder, and the Markdown that it was read from. */
export interface Content {
  readonly level: Level;
  readonly ladder: Ladder;
  readonly markdown: string;
}

/**
 * The same content with a code, a title and ids of its own, in new objects, so that nothing can be kept from one
 * level to the next. Runs in the browser too: it may use nothing from outside.
 */
export function another({ level, ladder, markdown }: Content, n: number): Content {
  const own: Level = {
    ...JSON.parse(JSON.stringify(level).replaceAll('"id":"', `"id":"n${n}-`)),
    code: `${level.code}.${n}`,
    title: `${level.title} ${n}`,
  };
  return {
    level: own,
    ladder: { ...ladder, levels: [...ladder.levels.slice(0, -1), own] },
    markdown: markdown.replace(/^# .*/, `# ${own.code}: ${own.title}`),
  };
}
