import MDXComponents from '@theme-original/MDXComponents';
import { LadderView, LevelView } from 'rungs';

/** What every page may use without importing it. */
export default { ...MDXComponents, LadderView, LevelView };
