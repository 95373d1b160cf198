import type { ReactElement } from 'react';
import type { Components } from './components.js';

/** Renders the host's link to a part of the page, where it has one. */
export const renderPermalink = (components: Components | undefined, to: string, title: string): ReactElement | undefined =>
  components?.Permalink && <components.Permalink to={to} title={title} />;
