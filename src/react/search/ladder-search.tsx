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
import { countOf, fill, searchWords, wordsOf } from '../../labels/index.js';
import type { Ladder, SearchResult } from '../../ladder/index.js';
import type { PartProps } from '../parts.js';
import { useControlled } from '../use-controlled.js';
import { renderResult } from './search-result.js';
import { useRested, useSearch } from './use-search.js';

export interface LadderSearchProps
  extends PartProps,
    Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'className' | 'style' | 'defaultValue' | 'onSelect'> {
  /** What is searched. */
  readonly ladder: Ladder;
  /** What is searched for; give it with `onValueChange` to keep it yourself. */
  readonly value?: string | undefined;
  /**
   * What is searched for at first.
   * @default ''
   */
  readonly defaultValue?: string | undefined;
  /** Called with what is searched for. */
  readonly onValueChange?: ((value: string) => void) | undefined;
  /**
   * How many results are shown, and how many more a button adds.
   * @default 20
   */
  readonly limit?: number | undefined;
  /**
   * Where a result leads, for hosts where each level is a page of its own.
   * @default the id in this page, `#l4-domain-expertise`
   */
  readonly hrefFor?: ((target: Pick<SearchResult, 'level' | 'id'>) => string) | undefined;
  /** Called when a result is followed; `event.preventDefault()` keeps the browser from it. */
  readonly onSelect?: ((result: SearchResult, event: MouseEvent<HTMLAnchorElement>) => void) | undefined;
}

/** How long nobody types before the number of results is said, ms. */
const rest = 400;

/**
 * A field that finds statements, competencies, facts and levels of a ladder as one types, each result a link to it.
 *
 * `data-rungs="ladder-search"`. Arrow keys go from the field through the results, Escape empties the field. On a server
 * there is the field alone; on paper and without script there is nothing. A long ladder is prepared when the field is
 * entered, in steps that leave the page free.
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
  const said = useRested(statusOf(), rest);

  // A button that is no longer there would take the focus with it.
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

  // Not `<search>`, of which React warns wherever it is not known yet.
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
        {labels.search}
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
        {query.trim() !== '' && said}
      </p>
      {results.length > 0 &&
        createElement(
          'ol',
          { 'data-rungs': 'search-results' },
          ...results.map((result) => renderResult(result, hrefFor(result), (event) => onSelect?.(result, event), components)),
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

/** What the arrow keys go through: the field, the results, the button for more. */
const stopsIn = (root: Element | null): HTMLElement[] => [...(root?.querySelectorAll<HTMLElement>('input, a, button') ?? [])];
const itemsIn = (root: Element | null): HTMLElement[] => stopsIn(root).slice(1);

/** Does what a key asks for; what it does not know is left to the browser. */
function move(event: KeyboardEvent<HTMLElement>, query: string, setQuery: (query: string) => void): void {
  // Those keys are of the input method.
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
  // Enter would send a form that is around it.
  event.preventDefault();
}
