import { hydrateRoot } from 'react-dom/client';
import { LadderView, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';

/** What the server has rendered into `main`. */
const main = document.querySelector('main');
if (main) hydrateRoot(main, location.pathname === '/react' ? <LevelView level={l4} ladder={ladder} /> : <LadderView ladder={ladder} />);
