import { escapeHtml } from '../labels/index.js';
import type { Competency } from '../ladder/index.js';

/** Renders the icon and title of a competency for a heading. The icon is hidden from assistive technology. */
export function renderTitle({ icon, title }: Pick<Competency, 'icon' | 'title'>): string {
  const shown = icon === undefined ? '' : `<span data-rungs="icon" aria-hidden="true">${escapeHtml(icon)}</span>`;
  return `${shown}<span>${escapeHtml(title)}</span>`;
}
