import type { Ladder, Level } from 'rungs';

/** Input of every contestant: a level, its ladder, and the Markdown it was read from. */
export interface Content {
  readonly level: Level;
  readonly ladder: Ladder;
  readonly markdown: string;
}

/**
 * Copies content with a new code, title and ids, so that caches do not apply from one level to the next. It also runs serialised in
 * the browser, so it must not use anything outside the function.
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
