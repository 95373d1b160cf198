import { LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { german } from 'rungs/labels/de';

/** The words around the definition in German, one of them your own; the definition stays English, and says so. */
const labels = { ...german, examples: 'So sah es aus' };

export const App = () => <LevelView level={l4} ladder={ladder} labels={labels} lang="en" defaultValue={['domain-expertise']} />;
