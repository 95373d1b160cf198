import { keepOpen } from '../../playground/index.js';

/** Puts the page of the files as they are now in place of the one that is shown; what is open stays open. */
async function reload(): Promise<void> {
  const response = await fetch('/');
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  keepOpen(document, next);
  const scrolled = [...document.querySelectorAll('[data-rungs="preview-pane"]')].map(({ scrollTop }) => scrollTop);
  document.title = next.title;
  document.body.replaceChildren(...next.body.childNodes);
  for (const [at, pane] of document.querySelectorAll('[data-rungs="preview-pane"]').entries()) pane.scrollTop = scrolled[at] ?? 0;
}

new EventSource('/events').addEventListener('reload', () => void reload());
