/** Opens each `details` in `after` whose counterpart in `before` is open. */
export function keepOpen(before: ParentNode, after: ParentNode): void {
  const open = new Set([...before.querySelectorAll<HTMLElement>('details[open]')].map(keyOf));
  for (const each of after.querySelectorAll<HTMLDetailsElement>('details')) if (open.has(keyOf(each))) each.open = true;
}

/** Identifies a `details` by its id or, without one, by that of the nearest ancestor. */
function keyOf(details: Element): string {
  return `${details.id || details.closest('[id]')?.id}/${details.getAttribute('data-rungs')}`;
}
