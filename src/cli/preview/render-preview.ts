import { escapeHtml, renderLadder, renderNotes, renderPage } from '../../html/index.js';
import type { Labels } from '../../labels/index.js';
import type { Issue } from '../../ladder/index.js';
import { lastLine, renderIssue } from '../../playground/index.js';
import type { InputReading } from '../files/read-files.js';
import { IssueLines, inOrder } from '../output/issue-lines.js';
import { printable } from '../output/terminal.js';
import { summarise } from '../output/write-issues.js';

/** Renders the files page: the ladder, and the source files with each issue below its line. */
export function renderPreview({ ladder, issues: found, files }: InputReading, labels: Partial<Labels>): string {
  const issues = inOrder(found);
  const title = ladder?.title ?? 'No ladder';
  const lines = new IssueLines(files);
  const placed = new Map(issues.map((issue, at) => [issue, `issue-${at + 1}`]));
  const sources = files.map(({ path }) => renderSource(path, lines.of(path), placed));
  const list = issues.map((issue) => `<li>${renderIssue(withPrintableMessage(issue), linkTo(issue, placed.get(issue) ?? ''))}</li>`);
  const shown = ladder ? renderLadder(ladder, { labels }) + renderNotes(ladder.notes) : '<p>No ladder was found. See the issues.</p>';
  const html =
    `<section data-rungs="preview-pane" aria-label="Source" tabindex="0"><p data-rungs="preview-try"><a href="/playground" data-rungs="link">Playground: paste another ladder</a></p><h2>${escapeHtml(summarise(issues, files.length))}</h2>` +
    `${list.length > 0 ? `<ol data-rungs="preview-issues">${list.join('')}</ol>` : ''}${sources.join('')}</section>` +
    `<section data-rungs="preview-pane" aria-label="Ladder" tabindex="0"><h1>${escapeHtml(title)}</h1>${shown}</section>`;
  return renderPage(
    html,
    { '@type': 'WebPage', name: title, description: '' },
    {
      styles: { href: '/preview.css' },
      lang: labels.lang,
      head: '<script src="/preview.js" defer></script>',
      body: (shown) => `<main data-rungs="preview">${shown}</main>`,
    },
    labels,
  );
}

function renderSource(path: string, lines: readonly string[], placed: ReadonlyMap<Issue, string>): string {
  const ofFile = [...placed].filter(([{ file }]) => file === path);
  const notesAt = new Map<number, string>();
  const marked = new Set<number>();
  for (const [issue, id] of ofFile) {
    const { place } = issue;
    const first = place?.start.line ?? 1;
    const note = `<p id="${id}" data-rungs="preview-note">${renderIssue(withPrintableMessage(issue))}</p>`;
    notesAt.set(first, (notesAt.get(first) ?? '') + note);
    for (let line = first; place && line <= lastLine(place); line++) marked.add(line);
  }
  const rows = lines.map((text, at) => {
    const line = at + 1;
    return (
      `<div data-rungs="preview-line"${marked.has(line) ? ' data-state="issue"' : ''}><span data-rungs="preview-number">${line}</span>` +
      `<code>${escapeHtml(printable(text))}</code></div>${notesAt.get(line) ?? ''}`
    );
  });
  return `<h2 data-rungs="preview-file">${escapeHtml(path)}</h2><div data-rungs="preview-source">${rows.join('')}</div>`;
}

const withPrintableMessage = ({ message, ...issue }: Issue): Issue => ({ ...issue, message: printable(message) });

function linkTo({ file, place, path, rule }: Issue, id: string): string {
  const where = `${file ?? ''}${place ? `:${place.start.line}:${place.start.column}` : path === undefined ? '' : `#${path}`}`;
  return `<a href="#${id}" data-rungs="link">${escapeHtml(where || rule)}</a> `;
}
