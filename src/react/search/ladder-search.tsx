'use client';
import {
  type ComponentPropsWithoutRef,
  createElement,
  forwardRef,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { countOf, fill, hrefFunction, searchWords, wordsOf } from '../../labels/index.js';
import type { Ladder, SearchResult } from '../../ladder/index.js';
import type { PartProps } from '../parts.js';
import { useControlled } from '../use-controlled.js';
import { renderResult } from './search-result.js';
import { useDebouncedValue, useSearch } from './use-search.js';

export interface LadderSearchProps
  extends PartProps,
    Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'className' | 'style' | 'defaultValue' | 'onSelect'> {
  /** The ladder to search. */
  readonly ladder: Ladder;
  /** The query (controlled). */
  readonly value?: string | undefined;
  /**
   * The initial query (uncontrolled).
   * @default ''
   */
  readonly defaultValue?: string | undefined;
  /** Called with the query on each input. */
  readonly onValueChange?: ((value: string) => void) | undefined;
  /**
   * Number of results to show, and number that the *more results* button adds.
   * @default 20
   */
  readonly limit?: number | undefined;
  /**
   * Returns the URL of a result, for an application where each level has its own page. Alternatively the template of a level's URL,
   * such as `/levels/{id}`, to which the id of the result is added as the fragment.
   * @default the id on the same page, `#l4-domain-expertise`
   */
  readonly hrefFor?: string | ((target: Pick<SearchResult, 'level' | 'id'>) => string) | undefined;
  /** Called when a result is clicked. `event.preventDefault()` prevents the navigation. */
  readonly onSelect?: ((result: SearchResult, event: MouseEvent<HTMLAnchorElement>) => void) | undefined;
}

/** Time without input after which the number of results is announced, in milliseconds. */
const announceDelay = 400;

/**
 * A search field for the statements, competencies, facts and levels of a ladder. Results update on each input; each is a link.
 *
 * Renders a `div` with `data-rungs="ladder-search"` and `role="search"`. Arrow keys move between the field and the results, Escape
 * clears the field. The server renders the field only. It is hidden in print and where scripting is disabled. The ladder is
 * indexed when the field gets focus, in short tasks that do not block the page.
 *
 * @example
 * ```tsx
 * <LadderSearch ladder={ladder} hrefFor="/levels/{id}" />
 * ```
 */
export const LadderSearch = forwardRef<HTMLDivElement, LadderSearchProps>(function LadderSearch(
  {
    ladder,
    value,
    defaultValue = '',
    onValueChange,
    limit = 20,
    idPrefix = '',
    hrefFor = ({ id }) => `#${idPrefix}${id}`,
    onSelect,
    components,
    labels: given,
    onKeyDown,
    onFocus,
    ...props
  },
  ref,
) {
  const labels = wordsOf(searchWords, given);
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLDivElement);
  const [query, setQuery] = useControlled({ value, defaultValue, onValueChange, of: 'LadderSearch' });

  const [wasEntered, setEntered] = useState(false);
  const [more, setMore] = useState({ query: '', count: 0 });
  const { results, total, isDone, ...found } = useSearch(
    ladder,
    query,
    limit + (more.query === query ? more.count : 0),
    wasEntered || query !== '',
  );
  const hrefOf = (result: SearchResult): string => {
    const href = hrefFunction(hrefFor, ({ level }: SearchResult) => level.id)(result);
    return typeof hrefFor === 'function' ? href : `${href.replace(/#.*/, '')}#${encodeURIComponent(idPrefix + result.id)}`;
  };
  const announced = useDebouncedValue(statusOf(), announceDelay);

  // The *more results* button can disappear with its own click and would lose the focus, so the first new result gets it.
  const next = useRef<number>(undefined);
  useEffect(() => {
    if (next.current === undefined || results.length <= next.current) return;
    itemsIn(root.current)[next.current]?.focus();
    next.current = undefined;
  }, [results]);

  function statusOf(): string {
    if (found.query.trim() === '' || !isDone) return '';
    return total === 0 ? fill(labels.noResult, { query: found.query.trim() }) : countOf(labels.resultCount, total, labels);
  }

  // React versions that do not know the `search` element warn about it.
  const attributes: ComponentPropsWithoutRef<'div'> = {
    ...props,
    role: 'search',
    onKeyDown(event) {
      onKeyDown?.(event);
      if (!event.defaultPrevented) move(event, query, setQuery);
    },
    onFocus(event) {
      onFocus?.(event);
      setEntered(true);
    },
  };
  return (
    <div {...attributes} ref={root} data-rungs="ladder-search">
      <label>
        <span>{labels.search}</span>
        <input
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          autoComplete="off"
          enterKeyHint="search"
          data-rungs="search-field"
        />
      </label>
      <p role="status" data-rungs="search-status">
        {query.trim() !== '' && announced}
      </p>
      {results.length > 0 &&
        createElement(
          'ol',
          { 'data-rungs': 'search-results' },
          ...results.map((result) => renderResult(result, hrefOf(result), (event) => onSelect?.(result, event), components)),
        )}
      {total > results.length && results.length > 0 && (
        <button
          type="button"
          onClick={() => {
            next.current = results.length;
            setMore({ query, count: results.length });
          }}
          data-rungs="more-results"
        >
          {countOf(labels.moreResults, Math.min(limit, total - results.length), labels)}
        </button>
      )}
    </div>
  );
});

/** The elements that arrow keys move between: the field, the results and the *more results* button. */
const stopsIn = (root: Element | null): HTMLElement[] => [...(root?.querySelectorAll<HTMLElement>('input, a, button') ?? [])];
const itemsIn = (root: Element | null): HTMLElement[] => stopsIn(root).slice(1);

/** Handles arrow keys, Enter and Escape, and leaves other keys to the browser. */
function move(event: KeyboardEvent<HTMLElement>, query: string, setQuery: (query: string) => void): void {
  // During composition these keys belong to the input method editor.
  if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const stops = stopsIn(event.currentTarget);
  const [field] = stops;
  const at = stops.indexOf(event.target as HTMLElement);
  const step = { ArrowDown: 1, ArrowUp: -1, Enter: at === 0 ? 1 : 0 }[event.key];
  if (event.key === 'Escape' && query !== '') {
    setQuery('');
    field?.focus();
  } else if (at < 0 || !step) return;
  else stops[at + step]?.focus();
  // Enter would submit a surrounding form.
  event.preventDefault();
}
