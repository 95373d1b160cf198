import { CopyLink, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';

const components = { Permalink: CopyLink };

/** A link next to each competency, expectation and example, which copies its URL. */
export const App = () => <LevelView level={l4} ladder={ladder} components={components} defaultValue={['domain-expertise']} />;
