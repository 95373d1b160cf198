import type { RungsLadderElement, RungsLevelElement } from '../element/index.js';
import type { Shown, ToHost } from './messages.js';
import css from './page.css?inline';
import { readAddress, readShown } from './read-shown.js';

/*
 * The script of the embed page. `?src=…` names the definition, of the page's own site or of one that the page's owner has
 * named; `level`, `view`, `theme`, `lang`, `open`, `value` and `heading-level` are as the elements have them, and
 * `show=ladder` shows a whole ladder. Who has the page in a frame may post a definition instead.
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
  // Its origin says nothing: any site may have the page in a frame, but only the one that has it is heard.
  if (!isFramed || source !== parent || typeof data !== 'object' || data === null) return;
  if (data.type === 'rungs:hello') {
    tell({ type: 'rungs:ready' });
    lastHeight = 0;
    tellHeight();
  }
  if (data.type !== 'rungs:show') return;
  const { level, ladder, ...rest } = readShown(data);
  // A new definition takes the place of the old one; a mere name is of the ladder that is there.
  const isNew = ladder !== undefined || typeof level === 'object';
  shown = { ...shown, ...rest, ...(isNew ? { level, ladder } : level !== undefined && { level }) };
  show(rest);
});
tell({ type: 'rungs:ready' });

new ResizeObserver(tellHeight).observe(main);
addEventListener('click', leaveFrame, true);

/** Shows what is asked for by now; what the reader may have changed since is set only where it is asked for anew. */
function show({ open, value }: Shown): void {
  const { level, ladder, theme, lang, headingLevel, view } = shown;
  document.documentElement.lang = lang ?? 'en';
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
  const src = parameters.get('src') ?? '';
  const isGiven = ladder !== undefined || typeof level === 'object';
  if (!isGiven && !src) {
    if (!isFramed) say('This page shows a level of a career ladder: give it ?src= with the address of its definition.');
    return;
  }
  if (!customElements.get('rungs-level')) {
    say('rungs-element.js could not be loaded. It has to be beside this page.');
    return;
  }

  const isLadder = level === undefined && (ladder !== undefined || parameters.get('show') === 'ladder');
  const name = isLadder ? 'rungs-ladder' : 'rungs-level';
  if (element?.localName !== name) {
    element = document.createElement(name);
    main.replaceChildren(element);
    // A frame that is out of view has no sizes to observe, but it has a layout.
    if (element.shadowRoot) new MutationObserver(tellHeight).observe(element.shadowRoot, { childList: true, subtree: true });
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

/** Whether all addresses are such as the owner allows, and have to be asked for as those of another site. */
function mayCross(src: string): boolean {
  const allowed = document.querySelector<HTMLMetaElement>('meta[name="rungs-origins"]')?.content.split(/\s+/) ?? [];
  const origins = src
    .split(/\s+/)
    .filter(Boolean)
    .map((address) => (URL.canParse(address, location.href) ? new URL(address, location.href).origin : ''));
  // In a sandbox the page is of no site, but its address is.
  const isOwn = (origin: string): boolean => origin === location.origin;
  return origins.every((origin) => isOwn(origin) || allowed.includes(origin)) && (globalThis.origin === 'null' || !origins.every(isOwn));
}

function say(text: string): void {
  main.textContent = text;
}

function tell(message: ToHost): void {
  // Nobody is kept from knowing how high it is.
  if (isFramed) parent.postMessage(message, '*');
}

function tellHeight(): void {
  const height = Math.ceil(main.getBoundingClientRect().height);
  if (height === lastHeight) return;
  lastHeight = height;
  document.title = element?.shadowRoot?.querySelector('[data-rungs="level-title"]')?.textContent ?? document.title;
  tell({ type: 'rungs:size', height });
}

/** A link leads away from the whole page, unless it is to something in this one. */
function leaveFrame(event: Event): void {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (link && link.href.split('#')[0] !== location.href.split('#')[0]) link.target = '_top';
}
