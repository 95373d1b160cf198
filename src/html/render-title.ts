import { escapeHtml } from '../labels/index.js';
import type { Competency } from '../ladder/index.js';

/** Renders a competency's icon and title, as they stand in a heading. */
export function renderTitle({ icon, title }: Pick<Competency, 'icon' | 'title'>): string {
  const shown = icon === undefined ? '' : `<span data-rungs="icon" aria-hidden="true">${escapeHtml(icon)}</span>`;
  return `${shown}<span>${escapeHtml(title)}</span>`;
}
