import type { ReactElement } from 'react';
import type { Prose } from '../ladder/index.js';
import type { Components } from './parts.js';

/** Renders the `Beside` component for a competency or statement, if one is given. */
export const renderBeside = (components: Components | undefined, id: string, level?: string): ReactElement | undefined =>
  components?.Beside && <components.Beside id={id} level={level} />;

/** Renders the `Permalink` component for a part of the page, if one is given. */
export const renderPermalink = (components: Components | undefined, to: string, title: Prose): ReactElement | undefined =>
  components?.Permalink && <components.Permalink to={to} title={title} />;
