import type { Ladder, Level } from 'rungs';
import level1 from './L1-Junior-Software-Engineer.md';
import level2 from './L2-Software-Engineer.md';
import level3 from './L3-Senior-Software-Engineer.md';
import level4 from './L4-Lead-Software-Engineer.md';
import level5 from './L5-Principal-Software-Engineer.md';
import level6 from './L6-Senior-Principal-Software-Engineer.md';

export const l1: Level = level1;
export const l2: Level = level2;
export const l3: Level = level3;
export const l4: Level = level4;
export const l5: Level = level5;
export const l6: Level = level6;

/** Octopus Deploy's Software Engineering ladder, L1 to L6 (Apache-2.0, https://github.com/OctopusDeploy/People). */
export const ladder: Ladder = {
  id: 'octopus-software-engineering',
  title: 'Software Engineering',
  levels: [l1, l2, l3, l4, l5, l6],
  source: { path: 'https://github.com/OctopusDeploy/People' },
};
