import type { LevelsOption } from '../formats/index.js';
import { escapeHtml } from '../html/index.js';

/** Renders the playground into an element and returns the parts that change. */
export function partsOf(root: HTMLElement, samples: readonly string[]) {
  root.innerHTML = render(samples);
  const find = <Part extends Element>(name: string, type: new () => Part): Part => {
    const found = root.querySelector(`[data-rungs="playground-${name}"]`);
    if (!(found instanceof type)) throw new Error(`The playground has no ${name}.`);
    return found;
  };
  return {
    samples: find('samples', HTMLDivElement),
    file: find('file', HTMLInputElement),
    share: find('share', HTMLButtonElement),
    status: find('status', HTMLParagraphElement),
    lines: find('lines', HTMLDivElement),
    text: find('text', HTMLTextAreaElement),
    levels: find('levels', HTMLSelectElement),
    says: find('says', HTMLParagraphElement),
    count: find('count', HTMLHeadingElement),
    issues: find('issues', HTMLOListElement),
    more: find('more', HTMLParagraphElement),
    ladder: find('ladder', HTMLDivElement),
    data: find('data', HTMLDetailsElement),
    copy: find('copy', HTMLButtonElement),
    download: find('download', HTMLButtonElement),
    json: find('json', HTMLTextAreaElement),
  };
}

/** What the levels can be said to be, with the words of the select. */
const levelsOptions: readonly (readonly [value: LevelsOption | '', text: string])[] = [
  ['', 'found by the structure'],
  ['files', 'the whole text'],
  ['headings', 'headings'],
  ['h1', 'first-level headings'],
  ['h2', 'second-level headings'],
  ['h3', 'third-level headings'],
  ['labels', 'words in bold before a text'],
  ['rows', 'rows of a table'],
  ['columns', 'columns of a table'],
  ['keys', 'keys of data'],
];
/** Extensions that the file dialog of the browser offers. */
const extensions = '.docx,.xlsx,.html,.htm,.md,.markdown,.csv,.tsv,.yaml,.yml,.json';

const render = (samples: readonly string[]): string =>
  `<div data-rungs="playground">
<section data-rungs="playground-pane" aria-label="Source">
<h1>Playground</h1>
<p>Paste a ladder as Markdown, CSV, YAML or JSON, or copy a table or page from Excel, Word, Google Docs or Confluence. It is read in this browser, and is not sent anywhere.</p>
<div data-rungs="playground-samples" role="group" aria-labelledby="playground-begin"><span id="playground-begin">Start with</span>${samples.map((name) => button(escapeHtml(name))).join('')}</div>
<div data-rungs="playground-bar"><label for="playground-file">Open a file</label><input type="file" data-rungs="playground-file" id="playground-file" accept="${extensions}"></div>
<label data-rungs="playground-label" for="playground-text">A ladder’s text</label>
<div data-rungs="playground-source"><div data-rungs="playground-lines" aria-hidden="true"></div>
<textarea data-rungs="playground-text" id="playground-text" spellcheck="false" autocapitalize="off" autocomplete="off"></textarea></div>
<div data-rungs="playground-bar">${button('Copy a link to this text', 'share')}<p data-rungs="playground-status" role="status"></p></div>
<div data-rungs="playground-bar"><label for="playground-levels">Levels are</label><select data-rungs="playground-levels" id="playground-levels">${levelsOptions.map(([value, text]) => `<option value="${value}">${text}</option>`).join('')}</select><p data-rungs="playground-says"></p></div>
<h2 data-rungs="playground-count">Reading …</h2>
<ol data-rungs="playground-issues"></ol>
<p data-rungs="playground-more"></p>
</section>
<section data-rungs="playground-pane" aria-label="Ladder">
<div data-rungs="playground-ladder"></div>
<details data-rungs="playground-data" hidden><summary>Data as JSON</summary>
<div data-rungs="playground-bar">${button('Copy JSON', 'copy')}${button('Download', 'download')}</div>
<textarea data-rungs="playground-json" aria-label="JSON" readonly rows="16" spellcheck="false"></textarea></details>
</section>
</div>`;

const button = (text: string, name = 'sample'): string => `<button type="button" data-rungs="playground-${name}">${text}</button>`;
