/** Opens in what comes what is open in what goes. */
export function keepOpen(before: ParentNode, after: ParentNode): void {
  const open = new Set([...before.querySelectorAll<HTMLElement>('details[open]')].map(keyOf));
  for (const each of after.querySelectorAll<HTMLDetailsElement>('details')) if (open.has(keyOf(each))) each.open = true;
}

/** A competency by its id, its examples by the id that they are in. */
function keyOf(details: Element): string {
  return `${details.id || details.closest('[id]')?.id}/${details.getAttribute('data-rungs')}`;
}
