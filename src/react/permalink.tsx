import type { ReactElement } from 'react';
import type { Prose } from '../ladder/index.js';
import type { Components } from './components.js';

/** Renders the host's link to a part of the page, where it has one. */
export const renderPermalink = (components: Components | undefined, to: string, title: Prose): ReactElement | undefined =>
  components?.Permalink && <components.Permalink to={to} title={title} />;
