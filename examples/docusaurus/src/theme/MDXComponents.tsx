import MDXComponents from '@theme-original/MDXComponents';
import { LadderView, LevelView } from 'rungs';

/** Components that every page can use without an import. */
export default { ...MDXComponents, LadderView, LevelView };
