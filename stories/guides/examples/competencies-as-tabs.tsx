import { CompetencyTabs, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';

const components = { Competencies: CompetencyTabs };

export const App = () => <LevelView level={l4} ladder={ladder} components={components} />;
