import type { Ladder, Level } from '../../ladder/index.js';
import type { LevelLabels } from '../labels.js';
import { fill, numberIn } from '../words.js';

/** The position of a level in its ladder: the rungs around it, lowest first. */
export interface Rail {
  /** The position in words. `undefined` if there is only one rung. */
  readonly label: string | undefined;
  readonly rungs: readonly { readonly id: string; readonly name: string; readonly current: boolean }[];
}

/** Number of rungs on each side of the level, so that the rail of a long ladder fits next to a title. */
const reach = 3;

/**
 * The rail of a level. Without a ladder, it has only the code of the level. `undefined` if the ladder does not have the level,
 * or if the level is alone and has no code.
 */
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
