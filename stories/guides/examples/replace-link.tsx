import { type Components, LevelView } from 'rungs';
import { l5, ladder } from 'rungs/data/octopus-software-engineering';

/** The link of a router, or one that marks external targets. Its `href` has passed the allow-list. */
const Link: Components['Link'] = ({ href, children }) => (
  <a href={href} rel="external" title={new URL(href, 'https://example.com').hostname}>
    {children}
  </a>
);
const components: Components = { Link };

export const App = () => <LevelView level={l5} ladder={ladder} components={components} />;
