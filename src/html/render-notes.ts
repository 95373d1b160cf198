import { escapeHtml } from '../labels/index.js';
import type { Note } from '../ladder/index.js';
import type { HeadingLevel } from '../react/parts.js';
import { renderParagraphs, renderProse } from './render-prose.js';

export interface RenderNotesOptions {
  /**
   * Depth of a note's heading; of those beneath it, one deeper.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
  /**
   * Put in front of every id.
   * @default ''
   */
  readonly idPrefix?: string | undefined;
}

/**
 * Renders what a ladder's source says beside its levels, `ladder.notes`, as HTML: titles are headings, what has none is text
 * or a bullet. Empty where there is none. The components do not show notes, as a host says where they belong.
 */
export function renderNotes(notes: readonly Note[] | undefined, { headingLevel = 2, idPrefix = '' }: RenderNotesOptions = {}): string {
  if (!notes || notes.length === 0) return '';
  return `<div data-rungs="notes">${notes.map((note) => renderNote(note, headingLevel, idPrefix)).join('')}</div>`;
}

function renderNote({ id, title, text, children = [] }: Note, depth: number, prefix: string): string {
  const heading = title === undefined ? '' : `<h${depth} data-rungs="note-title">${escapeHtml(title)}</h${depth}>`;
  return (
    `<div id="${escapeHtml(prefix + id)}" data-rungs="note">${heading}${text === undefined ? '' : renderParagraphs(text)}` +
    `${renderChildren(children, title === undefined ? depth : Math.min(depth + 1, 6), prefix)}</div>`
  );
}

/** What has no title is a bullet; bullets that follow one another are a list. */
function renderChildren(children: readonly Note[], depth: number, prefix: string): string {
  let html = '';
  let isList = false;
  for (const child of children) {
    const isItem = child.title === undefined;
    if (isItem !== isList) html += isItem ? '<ul>' : '</ul>';
    isList = isItem;
    html += isItem
      ? `<li id="${escapeHtml(prefix + child.id)}" data-rungs="note">${renderProse(child.text ?? '')}${renderChildren(child.children ?? [], depth, prefix)}</li>`
      : renderNote(child, depth, prefix);
  }
  return isList ? `${html}</ul>` : html;
}
