import { LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { german } from 'rungs/labels/de';

/** German labels with one override. The definition is in English, which its `lang` declares. */
const labels = { ...german, examples: 'So sah es aus' };

export const App = () => <LevelView level={l4} ladder={ladder} labels={labels} lang="en" defaultValue={['domain-expertise']} />;
