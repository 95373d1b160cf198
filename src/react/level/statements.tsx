import type { ReactNode } from 'react';
import type { Example, Expectation } from '../../ladder/index.js';
import { renderProse, withBreaks } from '../inline.js';
import type { Components } from '../parts.js';
import { renderBeside, renderPermalink } from '../permalink.js';

type Statements = readonly (Expectation | Example)[];

type Part = 'expectation' | 'example';

/** List items without components and prefix. Elements do not change, so all renders of a list share them. */
const plain = new WeakMap<Statements, { [part in Part]?: ReactNode }>();

/** Renders expectations or examples as list items, each with its children as a nested list. */
export function renderStatements(statements: Statements, part: Part, idPrefix: string, components?: Components): ReactNode {
  if (components || idPrefix) return renderAll(statements, part, idPrefix, components);
  const known = plain.get(statements) ?? {};
  plain.set(statements, known);
  known[part] ??= renderAll(statements, part, '');
  return known[part];
}

function renderAll(statements: Statements, part: Part, idPrefix: string, components?: Components): ReactNode {
  return statements.map(({ id, text, children = [] }) => {
    const link = renderPermalink(components, idPrefix + id, text);
    const beside = renderBeside(components, id);
    const isAlone = children.length === 0 && !link && !beside;
    const content = renderProse(text, components, isAlone ? undefined : withBreaks);
    return (
      <li key={id} id={idPrefix + id} data-rungs={part}>
        {isAlone ? (
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
