import type { Ladder, Level } from 'rungs';
import level2 from './L2-Data-Engineer.md';
import level3 from './L3-Senior-Data-Engineer.md';
import level4 from './L4-Lead-Data-Engineer.md';

export const l2: Level = level2;
export const l3: Level = level3;
export const l4: Level = level4;

/** Octopus Deploy's Data Engineering ladder, L2 to L4 (Apache-2.0, https://github.com/OctopusDeploy/People). */
export const ladder: Ladder = {
  id: 'octopus-data-engineering',
  title: 'Data Engineering',
  levels: [l2, l3, l4],
  source: { path: 'https://github.com/OctopusDeploy/People' },
};
