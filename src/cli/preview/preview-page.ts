import { keepOpen } from '../../playground/index.js';

/** Replaces the page with its current version, and keeps scroll positions and open `details`. */
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
