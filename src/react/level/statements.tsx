import type { ReactNode } from 'react';
import type { Example, Expectation } from '../../ladder/index.js';
import { renderProse, withBreaks } from '../inline.js';
import type { Components } from '../parts.js';
import { renderBeside, renderPermalink } from '../permalink.js';

type Statements = readonly (Expectation | Example)[];

/** List items of statements without components and prefix. Elements do not change, so all pages of a server share them. */
const plain = { expectation: new WeakMap<Statements, ReactNode>(), example: new WeakMap<Statements, ReactNode>() };

/** Renders expectations or examples as list items, each with its children as a nested list. */
export function renderStatements(
  statements: Statements,
  part: 'expectation' | 'example',
  idPrefix: string,
  components?: Components,
): ReactNode {
  if (components || idPrefix) return renderAll(statements, part, idPrefix, components);
  const known = plain[part].get(statements) ?? renderAll(statements, part, '');
  plain[part].set(statements, known);
  return known;
}

function renderAll(statements: Statements, part: 'expectation' | 'example', idPrefix: string, components?: Components): ReactNode {
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
