import type { LevelsOption } from '../formats/index.js';
import type { Labels } from '../labels/index.js';
import { HistoryEntry } from './history-entry.js';
import { keepOpen } from './keep-open.js';
import { linkTo, readLink } from './link.js';
import { openInWorker } from './open-in-worker.js';
import { pastedHtml } from './pasted-html.js';
import { partsOf } from './playground-parts.js';
import type { PlaygroundResult } from './read-text.js';
import { Reader } from './reader.js';
import { renderIssue } from './render-issue.js';
import { SourceField } from './source-field.js';

/** Options of `startPlayground`. */
export interface PlaygroundOptions {
  /** Sample texts by name. The first is shown if neither the URL nor the history entry has a text. */
  readonly samples: Readonly<Record<string, string>>;
  /** Starts the worker that reads texts: `worker.ts`. */
  readonly startWorker: () => Worker;
  /** Starts the worker that opens files: `open-worker.ts`. */
  readonly startOpener: () => Worker;
  /** Interface texts of the rendered ladder to override. @default English */
  readonly labels?: Partial<Labels> | undefined;
}

/** Number of issues that are listed. */
const maxIssues = 200;

/**
 * Renders the playground into an element: a field for the text of a ladder, the ladder that was read, the issues by line, and the data
 * as JSON. The text is not sent anywhere; a link holds it in the URL fragment.
 *
 * @returns a function that stops the worker, removes the listeners and empties the element
 */
export function startPlayground(root: HTMLElement, { samples, startWorker, startOpener, labels }: PlaygroundOptions): () => void {
  const parts = partsOf(root, Object.keys(samples));
  const field = new SourceField(parts.text, parts.lines);
  const entry = new HistoryEntry(() => field.text);
  const announce = (words: string): void => {
    parts.status.textContent = words;
  };
  const reader = new Reader(startWorker, show, () =>
    announce('The reader stopped because of a bug in rungs. Please report it, with this text if you can share it.'),
  );
  const ended = new AbortController();
  const { signal } = ended;
  let shown: PlaygroundResult | undefined;
  /** Counts inputs and navigations, so that a link that is decoded too late is dropped. */
  let turns = 0;

  const read = (): void => {
    const levels = parts.levels.value as LevelsOption | '';
    reader.read({ text: field.text, labels, ...(levels !== '' && { levels }) });
  };

  /** Another text has levels of its own. */
  const put = (text: string): void => {
    field.text = text;
    parts.levels.value = '';
    read();
  };

  function show(next: PlaygroundResult): void {
    shown = next;
    const { issues, says, html, json, fileName } = next;
    const fragment = document.createRange().createContextualFragment(html ?? '<p>No ladder was found. See the issues.</p>');
    keepOpen(parts.ladder, fragment);
    parts.ladder.replaceChildren(fragment);
    parts.says.textContent = says;
    parts.count.textContent = issues.length === 1 ? '1 issue' : `${issues.length.toLocaleString('en')} issues`;
    parts.issues.innerHTML = issues.slice(0, maxIssues).map(renderItem).join('');
    parts.more.textContent =
      issues.length > maxIssues ? `${(issues.length - maxIssues).toLocaleString('en')} more are not listed here.` : '';
    // If the text has changed since, the line numbers of the issues are outdated.
    field.mark(next.text === field.text ? issues : []);
    parts.data.hidden = html === undefined;
    parts.download.textContent = `Download ${fileName}`;
    if (parts.data.open) parts.json.value = json;
  }

  /** Shows the text of the history entry or of the URL. */
  async function follow(): Promise<void> {
    const turn = ++turns;
    announce('');
    const { kept } = entry;
    if (kept !== undefined) return kept === field.text && shown ? undefined : put(kept);
    const linked = await readLink(location.hash);
    if (turn !== turns) return undefined;
    if (linked && 'problem' in linked) {
      announce(linked.problem);
      put('');
    } else if (linked) {
      put(linked.text);
      return entry.linkTo(field.text);
    } else if (!shown) put(Object.values(samples)[0] ?? '');
    // A link within the ladder also changes the hash. It keeps the text.
    return entry.keep();
  }

  /** Replaces the text by a new history entry, so that Back restores the previous text. */
  function replace(text: string): void {
    const isReplaced = field.text.trim() !== '' && field.text !== text;
    entry.push(text);
    put(text);
    announce(isReplaced ? 'Go back in the browser to restore the previous text.' : '');
  }

  async function open(file: File): Promise<void> {
    const turn = ++turns;
    announce(`Opening ${file.name} …`);
    const opened = await openInWorker(file, startOpener).catch(() => undefined);
    if (turn !== turns || signal.aborted) return undefined;
    const [first, second] = opened?.files ?? [];
    if (first && !second) return replace(first.text);
    if (first) return announce(`${file.name} contains several files, and the playground reads one. Open one of them, or use rungs check.`);
    return announce(opened?.issues[0]?.message ?? `${file.name} cannot be opened. Check that it still exists and that you may read it.`);
  }

  async function share(): Promise<void> {
    const { text } = field;
    if (text.trim() === '') return announce('There is no text to share yet.');
    const link = await linkTo(text, location.href);
    if ('problem' in link) return announce(link.problem);
    entry.linkTo(text, link.href);
    const copied = await copy(link.href);
    return announce(
      copied ? 'Link copied. It contains the text; nothing was uploaded.' : 'The address of this page now contains the text. Copy it.',
    );
  }

  async function copyJson(): Promise<void> {
    if (await copy(shown?.json ?? '')) return announce('JSON copied.');
    parts.json.select();
    return announce('The JSON is selected. Copy it with the keyboard.');
  }

  const on = (target: EventTarget, type: string, run: (event: Event) => unknown): void =>
    target.addEventListener(type, (event) => void run(event), { signal });
  on(parts.text, 'input', () => {
    turns++;
    announce('');
    read();
    entry.keepSoon();
  });
  on(parts.levels, 'change', read);
  on(parts.text, 'paste', (event) => {
    if (!(event instanceof ClipboardEvent) || !event.clipboardData) return;
    const { clipboardData } = event;
    const html = pastedHtml(clipboardData.getData('text/html'));
    const [file] = clipboardData.files;
    // Office programs add a picture of the copied text.
    if (html === undefined && (!file || clipboardData.getData('text/plain') !== '')) return;
    event.preventDefault();
    if (html === undefined) return file && void open(file);
    // The only way to insert a text that undo takes back.
    if (!document.execCommand('insertText', false, html)) parts.text.setRangeText(html);
  });
  on(parts.samples, 'click', ({ target }) => {
    const sample = samples[(target instanceof Element && target.closest('button')?.textContent) || ''];
    if (sample === undefined) return;
    replace(sample);
  });
  on(parts.file, 'change', async () => {
    const [file] = parts.file.files ?? [];
    if (file) await open(file);
    // Otherwise the same file could not be opened again.
    parts.file.value = '';
  });
  on(parts.issues, 'click', ({ target }) => {
    const at = target instanceof Element ? target.closest('button')?.dataset['at'] : undefined;
    const place = shown?.issues[Number(at)]?.place;
    if (place) field.select(place);
  });
  on(parts.share, 'click', share);
  on(parts.copy, 'click', copyJson);
  on(parts.download, 'click', () => shown && download(shown));
  on(parts.data, 'toggle', () => {
    parts.json.value = parts.data.open ? (shown?.json ?? '') : '';
  });
  on(window, 'popstate', follow);
  on(window, 'beforeunload', () => entry.keep());
  void follow();

  return () => {
    ended.abort();
    reader.stop();
    entry.stop();
    root.replaceChildren();
  };
}

function renderItem(issue: PlaygroundResult['issues'][number], at: number): string {
  const { place } = issue;
  return `<li>${renderIssue(issue, place ? `<button type="button" data-rungs="playground-line" data-at="${at}">Line ${place.start.line}</button> ` : '')}</li>`;
}

/** Copies a text. Resolves to whether the browser allowed it. */
const copy = (text: string): Promise<boolean> =>
  navigator.clipboard
    ? navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      )
    : Promise.resolve(false);

function download({ json, fileName }: PlaygroundResult): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
