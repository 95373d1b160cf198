import type { ReactElement } from 'react';
import type { Competency } from '../../ladder/index.js';
import type { Components } from '../parts.js';

/** Renders the icon and title of a competency, for a heading or a tab. */
export function renderTitle({ icon, title }: Pick<Competency, 'icon' | 'title'>, components?: Components): ReactElement {
  return (
    <>
      {icon !== undefined &&
        (components?.Icon ? (
          <components.Icon icon={icon} />
        ) : (
          <span data-rungs="icon" aria-hidden="true">
            {icon}
          </span>
        ))}
      <span>{title}</span>
    </>
  );
}
