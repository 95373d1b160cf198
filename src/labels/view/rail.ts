import type { Ladder, Level } from '../../ladder/index.js';
import type { LevelLabels } from '../labels.js';
import { fill, numberIn } from '../words.js';

/** Where a level stands: the rungs around it, the lowest first. */
export interface Rail {
  /** Says the same in words, where there is more than one rung. */
  readonly label: string | undefined;
  readonly rungs: readonly { readonly id: string; readonly name: string; readonly current: boolean }[];
}

/** How many rungs on either side of the level are shown, so that a long ladder fits beside a title. */
const reach = 3;

/** Without a ladder that has the level, its own code alone; nothing, where it has none either. */
export function railOf(level: Level, ladder: Ladder | undefined, labels: LevelLabels): Rail | undefined {
  const levels = ladder?.levels ?? [level];
  const at = levels.findIndex((each) => each.id === level.id);
  if (at < 0 || (level.code === undefined && levels.length === 1)) return undefined;
  const start = Math.max(0, Math.min(at - reach, levels.length - 1 - 2 * reach));
  const position = { position: numberIn(labels, at + 1), count: numberIn(labels, levels.length) };
  return {
    label: levels.length > 1 ? fill(labels.rung, position) : undefined,
    rungs: levels.slice(start, start + 2 * reach + 1).map(({ id, code }, offset) => ({
      id,
      name: code ?? numberIn(labels, start + offset + 1),
      current: id === level.id,
    })),
  };
}
