import type { Ladder, Level } from 'rungs';
import { ladder as data } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';

const real = [...data.levels, ...software.levels];

/** A ladder of a thousand levels, the real ones again and again, each with a code and ids of its own. */
export const thousand: Ladder = {
  ...software,
  levels: Array.from({ length: 1000 }, (_, n): Level => {
    const level = real[n % real.length];
    return { ...JSON.parse(JSON.stringify(level).replaceAll('"id":"', `"id":"n${n}-`)), code: `L${n}` };
  }),
};
