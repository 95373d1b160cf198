import { countOf, fill, markedParts } from '../../labels/index.js';
import { levelName, proseText, type SearchResult, searchLadder } from '../../ladder/index.js';
import type { SearchData } from './search-data.js';

/** Number of results to show, and number that the *more results* button adds. */
const step = 20;

const { rungsSite } = globalThis as { readonly rungsSite?: SearchData };
const root = document.querySelector<HTMLElement>('[data-rungs="ladder-search"]');
if (rungsSite && root) showSearch(root, rungsSite);

/** Renders the search of a site, with the parts and labels of `LadderSearch`. */
function showSearch(root: HTMLElement, { ladder, words, pages }: SearchData): void {
  const field = element('input', 'search-field', { type: 'search', autocomplete: 'off', enterkeyhint: 'search' });
  const label = document.createElement('label');
  label.append(words.search, field);
  const status = element('p', 'search-status', { role: 'status' });
  const list = element('ol', 'search-results');
  const more = element('button', 'more-results', { type: 'button' });
  root.append(label, status);
  root.hidden = false;

  let limit = step;
  const show = (): void => {
    const query = field.value.trim();
    const { results, total } = searchLadder(ladder, query, { limit });
    list.replaceChildren(...results.map((result) => itemOf(result, pages)));
    if (results.length > 0) status.after(list);
    else list.remove();
    more.textContent = countOf(words.moreResults, Math.min(step, total - results.length), words);
    if (total > results.length) root.append(more);
    else more.remove();
    const summary = total === 0 ? fill(words.noResult, { query }) : countOf(words.resultCount, total, words);
    status.textContent = query === '' ? '' : summary;
    // The query is in the hash, so that Back from a result restores the results.
    history.replaceState(null, '', query === '' ? '#' : `#search=${encodeURIComponent(query)}`);
  };
  field.addEventListener('input', () => {
    limit = step;
    show();
  });
  more.addEventListener('click', () => {
    const next = list.children.length;
    limit += step;
    show();
    list.children[next]?.querySelector('a')?.focus();
  });
  root.addEventListener('keydown', (event) => move(event, root, field));
  const [, query] = /^#search=(.*)$/.exec(location.hash) ?? [];
  if (query === undefined) return;
  try {
    field.value = decodeURIComponent(query);
  } catch {
    return;
  }
  show();
}

function itemOf({ kind, level, competency, id, text, matches }: SearchResult, pages: SearchData['pages']): HTMLElement {
  const link = element('a', 'search-result', { href: `${pages[level.id] ?? ''}#${encodeURIComponent(id)}`, 'data-kind': kind });
  const excerpt = document.createElement('span');
  for (const [part, isMarked] of markedParts(proseText(text), 0, matches)) {
    if (isMarked) excerpt.append(element('mark', 'mark', {}, part));
    else excerpt.append(part);
  }
  link.append(excerpt);
  if (kind !== 'level') {
    const place = element('span', 'search-place');
    place.append(element('bdi', undefined, {}, levelName(level)));
    if (competency && kind !== 'competency') place.append(' · ', element('bdi', undefined, {}, competency.title));
    link.append(place);
  }
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/** Handles keys: arrows move between the field and the results, Escape clears the field. */
function move(event: KeyboardEvent, root: HTMLElement, field: HTMLInputElement): void {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const stops = [...root.querySelectorAll<HTMLElement>('input, a, button')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (event.key === 'Escape' && field.value !== '') {
    field.value = '';
    field.dispatchEvent(new Event('input'));
    field.focus();
  } else {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || at < 0) return;
    stops[at + step]?.focus();
  }
  event.preventDefault();
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  part?: string,
  attributes: Readonly<Record<string, string>> = {},
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (part !== undefined) made.dataset['rungs'] = part;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.textContent = text;
  return made;
}
