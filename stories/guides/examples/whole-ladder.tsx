import { LadderView } from 'rungs';
import { ladder } from 'rungs/data/octopus-data-engineering';
import 'rungs/styles.css';

export const App = () => <LadderView ladder={ladder} defaultValue="l3" />;
