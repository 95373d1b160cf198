import type { MouseEvent, ReactElement } from 'react';
import { levelName, type SearchResult } from '../../ladder/index.js';
import { renderMarked } from '../marked-prose.js';
import type { Components } from '../parts.js';
import { excerptOf } from './excerpt.js';

/** Renders a search result as a link: the text or an excerpt of it with matches marked, and below it the level and competency. */
export function renderResult(
  { kind, level, competency, text, matches }: SearchResult,
  href: string,
  onClick: (event: MouseEvent<HTMLAnchorElement>) => void,
  components: Components | undefined,
): ReactElement {
  const { prose, matches: shown, isCut } = excerptOf(text, matches);
  return (
    <li>
      <a href={href} onClick={onClick} data-rungs="search-result" data-kind={kind}>
        <span>
          {isCut[0] && <span>… </span>}
          {renderMarked(prose, shown, 'mark', { ...components, Link: Text })}
          {isCut[1] && <span> …</span>}
        </span>
        {kind !== 'level' && (
          <span data-rungs="search-place">
            <bdi>{levelName(level)}</bdi>
            {competency && kind !== 'competency' && (
              <span>
                {' · '}
                <bdi>{competency.title}</bdi>
              </span>
            )}
          </span>
        )}
      </a>
    </li>
  );
}

/** Replaces links within a result by their text, because links cannot be nested. */
const Text: NonNullable<Components['Link']> = ({ children }) => children;
