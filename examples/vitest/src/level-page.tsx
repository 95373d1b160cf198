import { LevelView } from 'rungs';
import 'rungs/styles.css';
import level from './L4-Lead-Software-Engineer.md';

export const LevelPage = () => <LevelView level={level} />;
