import type { RungsLadderElement, RungsLevelElement } from '../element/index.js';
import type { Shown, ToHost } from './messages.js';
import css from './page.css?inline';
import { readAddress, readShown } from './read-shown.js';

/*
 * The script of the embed page. The query parameter `src` is the URL of the definition, on the page's own origin or on one listed in
 * `rungs-origins`. `level`, `view`, `theme`, `lang`, `open`, `value` and `heading-level` are those of the elements; `show=ladder`
 * shows a whole ladder. The embedding page can post a definition instead.
 */

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [sheet];

const main = document.querySelector('main') ?? document.body;
const isFramed = parent !== window;
const parameters = new URLSearchParams(location.search);
let shown: Shown = readAddress(location.search);
let lastHeight = 0;
let element: RungsLevelElement | RungsLadderElement | undefined;

show(shown);
addEventListener('message', ({ source, data }) => {
  // Any site can embed this page, so the origin is not checked, but messages are accepted only from the embedding window.
  if (!isFramed || source !== parent || typeof data !== 'object' || data === null) return;
  if (data.type === 'rungs:hello') {
    post({ type: 'rungs:ready' });
    lastHeight = 0;
    postHeight();
  }
  if (data.type !== 'rungs:show') return;
  const { level, ladder, ...rest } = readShown(data);
  // A new definition replaces the old one; a code or id alone selects a level of the current ladder.
  const isNew = ladder !== undefined || typeof level === 'object';
  shown = { ...shown, ...rest, ...(isNew ? { level, ladder } : level !== undefined && { level }) };
  show(rest);
});
post({ type: 'rungs:ready' });

new ResizeObserver(postHeight).observe(main);
addEventListener('click', leaveFrame, true);

/** Updates the element to the current `shown`. State that the user can have changed is set only if the message contains it. */
function show({ open, value }: Shown): void {
  const { level, ladder, theme, lang, headingLevel, view } = shown;
  document.documentElement.lang = lang ?? 'en';
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
  const src = parameters.get('src') ?? '';
  const isGiven = ladder !== undefined || typeof level === 'object';
  if (!isGiven && !src) {
    if (!isFramed) showText('This page shows a level of a career ladder. Add ?src= with the address of its definition.');
    return;
  }
  if (!customElements.get('rungs-level')) {
    showText('rungs-element.js could not be loaded. It has to be beside this page.');
    return;
  }

  const isLadder = level === undefined && (ladder !== undefined || parameters.get('show') === 'ladder');
  const name = isLadder ? 'rungs-ladder' : 'rungs-level';
  if (element?.localName !== name) {
    element = document.createElement(name);
    main.replaceChildren(element);
    // A frame outside the viewport gets no resize observations, but its layout is up to date.
    if (element.shadowRoot) new MutationObserver(postHeight).observe(element.shadowRoot, { childList: true, subtree: true });
  }
  const attributes = {
    view,
    theme: theme === 'auto' ? undefined : theme,
    lang,
    'heading-level': headingLevel,
    src: isGiven ? undefined : src,
    'cross-origin': !isGiven && mayCross(src) ? '' : undefined,
  };
  for (const [attribute, given] of Object.entries(attributes))
    if (given === undefined) element.removeAttribute(attribute);
    else if (element.getAttribute(attribute) !== String(given)) element.setAttribute(attribute, String(given));
  const properties = { ladder, ...(isLadder ? value !== undefined && { value } : { level }), ...(open !== undefined && { open }) };
  for (const [property, given] of Object.entries(properties))
    if (Reflect.get(element, property) !== given) Reflect.set(element, property, given);
}

/** Whether all URLs have an allowed origin, and at least one needs a cross-origin request. */
function mayCross(src: string): boolean {
  const allowed = document.querySelector<HTMLMetaElement>('meta[name="rungs-origins"]')?.content.split(/\s+/) ?? [];
  const origins = src
    .split(/\s+/)
    .filter(Boolean)
    .map((address) => (URL.canParse(address, location.href) ? new URL(address, location.href).origin : ''));
  // In a sandboxed frame `globalThis.origin` is opaque, but `location.origin` is not.
  const isOwn = (origin: string): boolean => origin === location.origin;
  return origins.every((origin) => isOwn(origin) || allowed.includes(origin)) && (globalThis.origin === 'null' || !origins.every(isOwn));
}

function showText(text: string): void {
  main.textContent = text;
}

function post(message: ToHost): void {
  // The messages contain nothing confidential, so any target origin is allowed.
  if (isFramed) parent.postMessage(message, '*');
}

function postHeight(): void {
  const height = Math.ceil(main.getBoundingClientRect().height);
  if (height === lastHeight) return;
  lastHeight = height;
  document.title = element?.shadowRoot?.querySelector('[data-rungs="level-title"]')?.textContent ?? document.title;
  post({ type: 'rungs:size', height });
}

/** Makes a clicked link open in the top-level page, unless it leads to an element of this page. */
function leaveFrame(event: Event): void {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (link && link.href.split('#')[0] !== location.href.split('#')[0]) link.target = '_top';
}
