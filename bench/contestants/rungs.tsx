import { LevelView } from 'rungs';
import type { Content } from '../content.js';

export const Page = ({ level, ladder }: Content) => <LevelView level={level} ladder={ladder} />;
