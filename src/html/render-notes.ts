import { escapeHtml } from '../labels/index.js';
import type { Note } from '../ladder/index.js';
import type { HeadingLevel } from '../react/parts.js';
import { renderParagraphs, renderProse } from './render-prose.js';

/** Options of `renderNotes`. */
export interface RenderNotesOptions {
  /**
   * Heading level of the titles of top-level notes. Titles of nested notes are deeper.
   *
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
  /**
   * Prefix of every id.
   *
   * @default ''
   */
  readonly idPrefix?: string | undefined;
}

/**
 * Renders the notes of a ladder as HTML with `data-rungs="notes"`. A note with a title has a heading; a nested note without a
 * title is a list item. Returns an empty string if there are no notes. Components do not show notes, so that the host decides
 * where to put them.
 *
 * @example const html = renderLadder(ladder) + renderNotes(ladder.notes);
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

/** Renders nested notes. Adjacent notes without a title form a list. */
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
