import type { ReactElement } from 'react';
import type { Prose } from '../ladder/index.js';
import type { Components } from './parts.js';

/** Renders what the host has to say beside a competency or a statement, if it has. */
export const renderBeside = (components: Components | undefined, id: string, level?: string): ReactElement | undefined =>
  components?.Beside && <components.Beside id={id} level={level} />;

/** Renders the host's link to a part of the page, where it has one. */
export const renderPermalink = (components: Components | undefined, to: string, title: Prose): ReactElement | undefined =>
  components?.Permalink && <components.Permalink to={to} title={title} />;
