import { LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import 'rungs/styles.css';

export const LevelPage = () => <LevelView level={l4} ladder={ladder} />;
