import type { ReactNode } from 'react';
import type { Example, Expectation } from '../../ladder/index.js';
import { renderProse } from '../inline.js';
import type { Components } from '../parts.js';
import { renderBeside, renderPermalink } from '../permalink.js';

/** Renders expectations or examples as list items, each with its children as a nested list. */
export function renderStatements(
  statements: readonly (Expectation | Example)[],
  part: 'expectation' | 'example',
  idPrefix: string,
  components?: Components,
): ReactNode {
  return statements.map(({ id, text, children = [] }) => {
    const content = renderProse(text, components);
    const link = renderPermalink(components, idPrefix + id, text);
    const beside = renderBeside(components, id);
    return (
      <li key={id} id={idPrefix + id} data-rungs={part}>
        {children.length === 0 && !link && !beside ? (
          content
        ) : (
          <>
            {content}
            {link}
            {beside}
            {children.length > 0 && <ul>{renderStatements(children, part, idPrefix, components)}</ul>}
          </>
        )}
      </li>
    );
  });
}
