/** Puts the page of the files as they are now in place of the one that is shown; what is open stays open. */
async function reload(): Promise<void> {
  const response = await fetch('/');
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  const open = new Set([...document.querySelectorAll<HTMLElement>('details[open]')].map(keyOf));
  for (const each of next.querySelectorAll<HTMLDetailsElement>('details')) if (open.has(keyOf(each))) each.open = true;
  const scrolled = [...document.querySelectorAll('[data-rungs="preview-pane"]')].map(({ scrollTop }) => scrollTop);
  document.title = next.title;
  document.body.replaceChildren(...next.body.childNodes);
  for (const [at, pane] of document.querySelectorAll('[data-rungs="preview-pane"]').entries()) pane.scrollTop = scrolled[at] ?? 0;
}

/** A competency by its id, its examples by the id that they are in. */
function keyOf(details: Element): string {
  return `${details.id || details.closest('[id]')?.id}/${details.getAttribute('data-rungs')}`;
}

new EventSource('/events').addEventListener('reload', () => void reload());
