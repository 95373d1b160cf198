import type { Labels } from '../labels/index.js';
import { HistoryEntry } from './history-entry.js';
import { keepOpen } from './keep-open.js';
import { linkTo, readLink } from './link.js';
import { partsOf } from './playground-parts.js';
import type { Shown } from './read-text.js';
import { Reader } from './reader.js';
import { renderIssue } from './render-issue.js';
import { SourceField } from './source-field.js';

export interface PlaygroundOptions {
  /** What one may begin with, by its name; the first is there where neither the address nor the history has a text. */
  readonly samples: Readonly<Record<string, string>>;
  /** Starts the worker that reads: `worker.ts`. */
  readonly startWorker: () => Worker;
  /** Words around the ladder. */
  readonly labels?: Partial<Labels> | undefined;
}

/** How many issues are listed. */
const most = 200;

/**
 * Makes an element the playground: a ladder's text, what it is read as, the issues at their lines, and the data to take.
 * The text goes nowhere: not even a link to it is more than its fragment. Gives a function that ends it.
 */
export function startPlayground(root: HTMLElement, { samples, startWorker, labels }: PlaygroundOptions): () => void {
  const parts = partsOf(root, Object.keys(samples));
  const field = new SourceField(parts.text, parts.lines);
  const entry = new HistoryEntry(() => field.text);
  const say = (words: string): void => {
    parts.status.textContent = words;
  };
  const reader = new Reader(startWorker, show, () =>
    say('The reader stopped, which is a fault of rungs. Please report it, with this text if you may.'),
  );
  const ended = new AbortController();
  const { signal } = ended;
  let shown: Shown | undefined;
  let asked = 0;

  const put = (text: string): void => {
    field.text = text;
    reader.read({ text, labels });
  };

  function show(next: Shown): void {
    shown = next;
    const { issues, html, json, fileName } = next;
    const fragment = document
      .createRange()
      .createContextualFragment(html ?? '<p>Nothing could be read as a ladder. The issues say why.</p>');
    keepOpen(parts.ladder, fragment);
    parts.ladder.replaceChildren(fragment);
    parts.count.textContent = issues.length === 1 ? '1 issue' : `${issues.length.toLocaleString('en')} issues`;
    parts.issues.innerHTML = issues.slice(0, most).map(renderItem).join('');
    parts.more.textContent = issues.length > most ? `${(issues.length - most).toLocaleString('en')} more are not listed here.` : '';
    // While one types on, what was read has other lines.
    field.mark(next.text === field.text ? issues : []);
    parts.data.hidden = html === undefined;
    parts.download.textContent = `Download ${fileName}`;
    if (parts.data.open) parts.json.value = json;
  }

  /** Shows what the entry of the history has, or its address. */
  async function follow(): Promise<void> {
    const turn = ++asked;
    say('');
    const { kept } = entry;
    if (kept !== undefined) return kept === field.text && shown ? undefined : put(kept);
    const linked = await readLink(location.hash);
    if (turn !== asked) return undefined;
    if (linked && 'problem' in linked) {
      say(linked.problem);
      put('');
    } else if (linked) {
      put(linked.text);
      return entry.linkTo(field.text);
    } else if (!shown) put(Object.values(samples)[0] ?? '');
    // A link within the ladder leads here too, and the text stays.
    return entry.keep();
  }

  async function share(): Promise<void> {
    const { text } = field;
    if (text.trim() === '') return say('There is no text to share yet.');
    const link = await linkTo(text, location.href);
    if ('problem' in link) return say(link.problem);
    entry.linkTo(text, link.href);
    const copied = await copy(link.href);
    return say(copied ? 'Link copied: the text is in it, and in nothing else.' : 'The address of this page has the text now: copy it.');
  }

  async function copyJson(): Promise<void> {
    if (await copy(shown?.json ?? '')) return say('JSON copied.');
    parts.json.select();
    return say('The JSON is selected: copy it by keyboard.');
  }

  const on = (target: EventTarget, type: string, run: (event: Event) => unknown): void =>
    target.addEventListener(type, (event) => void run(event), { signal });
  on(parts.text, 'input', () => {
    asked++;
    say('');
    reader.read({ text: field.text, labels });
    entry.keepSoon();
  });
  on(parts.samples, 'click', ({ target }) => {
    const sample = samples[(target instanceof Element && target.closest('button')?.textContent) || ''];
    if (sample === undefined) return;
    const isLost = field.text.trim() !== '' && field.text !== sample;
    entry.push(sample);
    put(sample);
    say(isLost ? 'The browser’s Back brings the text that was there.' : '');
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

function renderItem(issue: Shown['issues'][number], at: number): string {
  const { place } = issue;
  return `<li>${renderIssue(issue, place ? `<button type="button" data-rungs="playground-line" data-at="${at}">Line ${place.start.line}</button> ` : '')}</li>`;
}

/** Whether the clipboard took a text. */
const copy = (text: string): Promise<boolean> =>
  navigator.clipboard
    ? navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      )
    : Promise.resolve(false);

function download({ json, fileName }: Shown): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
