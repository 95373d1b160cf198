import { type Components, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';

const marks: Readonly<Record<string, string>> = { '🦉': '◆', '🌱': '▲', '🧭': '●', '🏆': '■' };

/** Images in place of the emoji, hidden from screen readers because the title has the same meaning. */
const Icon: Components['Icon'] = ({ icon }) => <span aria-hidden="true">{marks[icon] ?? icon} </span>;
const components: Components = { Icon };

export const App = () => <LevelView level={l4} ladder={ladder} components={components} />;
