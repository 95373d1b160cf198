import { cp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { isSafeUrl, type Level, validateLadder } from 'rungs';
import { docxFormat, xlsxFormat } from 'rungs/formats';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { findBrowser } from '../browser.js';
import { read } from '../helpers/read.js';
import { newFolder, startPreview } from './run.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const secret = 'Zinnober';
const text = `# L1: Engineer\n\n- no label\n\n## Craft\n\n- I write ${secret} tests.\n\n## Care\n\n- I ask.\n`;

const fisher: Level = {
  id: 'f1',
  code: 'F1',
  title: 'Fisher',
  facts: [],
  competencies: [
    { id: 'nets', title: 'Nets', expectations: [{ id: 'mends', text: 'Mends a net.' }], examples: [] },
    { id: 'boats', title: 'Boats', expectations: [{ id: 'rows', text: 'Rows to the buoy.' }], examples: [] },
  ],
};

interface Opened {
  readonly url: URL;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What was asked for over the network, with what was sent. */
  readonly requests: readonly string[];
  readonly faults: readonly string[];
}

let browser: Browser;
let playground: URL;
let endPlayground = (): void => {};
beforeAll(async () => {
  browser = await chromium.launch(findBrowser());
  ({ url: playground } = await startPreview([], { ends: (end) => (endPlayground = end) }));
});
afterAll(async () => {
  endPlayground();
  await browser.close();
});

async function open(options: BrowserContextOptions = {}, path = '', url = playground): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const requests: string[] = [];
  const faults: string[] = [];
  context.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  context.on('console', (message) => faults.push(message.text()));
  context.on('weberror', (error) => faults.push(error.error().message));
  const page = await context.newPage();
  await page.goto(url.href + path);
  await page.getByRole('heading', { name: /\d issues?$/ }).waitFor();
  return { url, context, page, requests, faults: faults };
}

const source = (page: Page) => page.getByRole('textbox', { name: 'A ladder’s text' });
const status = (page: Page) => page.getByRole('status');
const shown = (page: Page) => page.getByRole('region', { name: 'Ladder' });

it('reads what is pasted in the browser, and sends nothing of it', async () => {
  const { url, page, requests, faults } = await open();
  await source(page).fill(text);
  await shown(page).getByRole('heading', { name: 'Craft' }).click();
  await shown(page).getByText(secret).waitFor();
  await page.getByRole('button', { name: 'Copy a link to this text' }).click();
  await status(page)
    .filter({ hasText: /Link copied|The address/ })
    .waitFor();
  expect(page.url()).toContain('#text=');
  await page.reload();
  await shown(page).getByRole('heading', { name: 'Craft' }).waitFor();
  const own = ['', 'playground.css', 'playground.js', 'playground-worker.js'].map((path) => `GET ${url.href}${path} `);
  expect(new Set(requests)).toEqual(new Set(own));
  expect(requests.length).toBe(2 * own.length);
  expect(faults).toEqual([]);
  // Nor could it: the page's own policy allows no request.
  const tried = await page.evaluate(async () => {
    const refused = (ask: Promise<unknown>): Promise<boolean> =>
      ask.then(
        () => false,
        () => true,
      );
    return [await refused(fetch('/')), navigator.sendBeacon('/', 'text') && (await refused(fetch('https://example.org')))];
  });
  expect(tried[0]).toBe(true);
  expect(new Set(requests)).toEqual(new Set(own));
});

it.each([
  ['docx', docxFormat],
  ['xlsx', xlsxFormat],
])('opens a .%s file in the browser, and sends nothing of it', async (extension, format) => {
  const { url, page, requests, faults } = await open();
  await source(page).fill(text);
  const written = { name: `ladder.${extension}`, mimeType: format.mediaType, buffer: Buffer.from(await format.write(fisher)) };
  await page.getByLabel('Open a file').setInputFiles(written);
  await shown(page).getByText('Mends a net.').waitFor({ state: 'attached' });
  await page.getByRole('heading', { name: '0 issues' }).waitFor();
  expect(await source(page).inputValue()).toMatch(/^<!DOCTYPE html>/);
  await status(page).filter({ hasText: 'Go back' }).waitFor();
  const own = ['', 'playground.css', 'playground.js', 'playground-worker.js', 'playground-open-worker.js'];
  expect(new Set(requests)).toEqual(new Set(own.map((path) => `GET ${url.href}${path} `)));
  expect(faults).toEqual([]);
  await page.goBack();
  await expect.poll(() => source(page).inputValue()).toBe(text);
});

it('opens a file that is pasted, and reports one that it cannot read', async () => {
  const { page, faults } = await open();
  const paste = (name: string, bytes: Uint8Array): Promise<void> =>
    source(page).evaluate(
      (node, [file, content]) => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([Uint8Array.from(content)], file));
        node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      [name, [...bytes]] as const,
    );
  await paste('ladder.docx', await docxFormat.write(fisher));
  await shown(page).getByText('Mends a net.').waitFor({ state: 'attached' });
  const before = await source(page).inputValue();
  await paste('ladder.pdf', new TextEncoder().encode('%PDF-1.7'));
  await status(page).filter({ hasText: 'It is a PDF' }).waitFor();
  expect(await source(page).inputValue()).toBe(before);
  expect(faults).toEqual([]);
});

it('reads a table that is pasted from a spreadsheet', async () => {
  const { page } = await open();
  await source(page).fill('');
  await source(page).evaluate((node) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/html',
      '<table><tr><td>Skill<td>Junior<td>Senior</tr><tr><td>Nets<td>Mends a net.<td>Makes a net.</tr></table>',
    );
    clipboardData.setData('text/plain', 'Skill\tJunior\tSenior\nNets\tMends a net.\tMakes a net.');
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await shown(page).getByText('Makes a net.').waitFor({ state: 'attached' });
  // The paste can be undone.
  await source(page).press('ControlOrMeta+z');
  await expect.poll(() => source(page).inputValue()).toBe('');
});

it('shows hostile text as text', async () => {
  const attacks = JSON.parse(await readFile('test/cases/corpora/dompurify-fixtures.json', 'utf8')) as { payload: string }[];
  const { page, requests, faults } = await open();
  const payloads = attacks.map(({ payload }) => payload);
  for (const hostile of [payloads.map((payload) => `- ${payload.replace(/\s+/g, ' ')}`).join('\n'), payloads.join('\n\n')]) {
    await source(page).fill(`# L1: Engineer\n\n## Craft\n\n- I read all ${hostile.length} letters.\n\n${hostile}\n`);
    await shown(page).getByText(`I read all ${hostile.length} letters.`).waitFor({ state: 'attached' });
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('[data-rungs="playground-ladder"] *, [data-rungs="playground-issues"] *')].map((each) => ({
        tag: each.localName,
        attributes: each.getAttributeNames(),
        href: each.getAttribute('href'),
      })),
    );
    const tags =
      /^(a|article|bdi|blockquote|br|button|code|dd|details|div|dl|dt|em|footer|h[1-6]|header|li|nav|ol|p|rungs-panel|section|small|span|strong|summary|ul)$/;
    expect(found.filter(({ tag }) => !tags.test(tag)).map(({ tag }) => tag)).toEqual([]);
    expect(found.flatMap(({ attributes }) => attributes).filter((name) => /^on|^style$|^src/.test(name))).toEqual([]);
    expect(found.flatMap(({ href }) => href ?? []).filter((href) => !isSafeUrl(href))).toEqual([]);
    expect(found.length).toBeGreaterThan(attacks.length);
  }
  expect(requests.filter((request) => !/^GET \S+\/(playground[\w.-]*)? $/.test(request))).toEqual([]);
  expect(faults).toEqual([]);
});

it('leads from an issue to its line, which is marked', async () => {
  const { page } = await open();
  await source(page).fill(text);
  await page.getByRole('button', { name: 'Line 3' }).press('Enter');
  const selected = await source(page).evaluate((node: HTMLTextAreaElement) => [
    document.activeElement === node,
    node.value.slice(node.selectionStart, node.selectionEnd),
  ]);
  expect(selected).toEqual([true, '- no label']);
  const marked = page.locator('[data-rungs="playground-lines"] > [data-severity]');
  expect(await marked.allTextContents()).toEqual(['- no label']);
  // The line lies where the text area shows it.
  await source(page).fill(`${'A long line that breaks in the field. '.repeat(20)}\n${text}`);
  const heights = await source(page).evaluate((node: HTMLTextAreaElement) => [
    node.scrollHeight,
    node.clientHeight,
    node.previousElementSibling?.clientHeight,
  ]);
  expect(heights).toEqual(Array(3).fill(heights[2]));
});

it('says what was taken for levels, and takes what is chosen', async () => {
  const { page, faults } = await open();
  await source(page).fill('Competency,L1,L2\nCraft,I mend bugs.,I design parts.\n');
  const says = page.getByText('Columns are levels, rows are competencies: 2 levels, 1 competency, 2 statements.');
  await says.waitFor();
  const choice = page.getByRole('combobox', { name: 'Levels are' });
  await choice.selectOption('rows');
  await page.getByText('Rows are levels, columns are competencies: 1 level, 2 competencies, 2 statements.').waitFor();
  await shown(page).getByRole('heading', { name: 'Craft' }).waitFor();
  await page.getByRole('button', { name: 'An outline' }).click();
  await page.getByText('Headings are levels').waitFor();
  expect(await choice.inputValue()).toBe('');
  expect(faults).toEqual([]);
});

it('gives the data, to download and to copy', async () => {
  const { page, context } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await source(page).fill(text);
  await page.getByText('Data as JSON').click();
  const ladder = read([{ path: 'ladder', text }], { rules: ['unnamed-competency'] });
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download ${ladder.id}.json` }).click();
  const download = await file;
  expect(download.suggestedFilename()).toBe(`${ladder.id}.json`);
  const data: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(data).toEqual(ladder);
  expect(validateLadder(data).issues).toEqual([]);
  await page.getByRole('button', { name: 'Copy JSON' }).click();
  await status(page).filter({ hasText: 'JSON copied.' }).waitFor();
  expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toEqual(ladder);
  expect(await page.getByRole('textbox', { name: 'JSON' }).inputValue()).toBe(await page.evaluate(() => navigator.clipboard.readText()));
  await context.close();
});

it('keeps a text in a link, half a character too, and says what is wrong with one', async () => {
  const { url, page, context } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  const odd = `${text}\n- Half \ud83e of an owl, and a whole one 🦉.\n`;
  // Playwright's own way of typing puts a sign in place of half a character.
  await source(page).evaluate(
    (node: HTMLTextAreaElement, units) => {
      node.value = String.fromCharCode(...units);
      node.dispatchEvent(new Event('input'));
    },
    Array.from({ length: odd.length }, (_, at) => odd.charCodeAt(at)),
  );
  const units = (of: Page) =>
    source(of).evaluate(({ value }: HTMLTextAreaElement) => Array.from({ length: value.length }, (_, at) => value.charCodeAt(at)));
  const written = await units(page);
  expect(String.fromCharCode(...written)).toBe(odd);
  await page.getByRole('button', { name: 'Copy a link to this text' }).click();
  await status(page).filter({ hasText: 'Link copied' }).waitFor();
  const link = page.url();
  const other = await context.newPage();
  await other.goto(link);
  await expect.poll(() => units(other)).toEqual(written);
  // What is written since is not what the address says.
  await source(other).fill(text);
  await expect.poll(() => other.url()).toBe(url.href);
  await other.goto(link.slice(0, -5));
  await status(other).filter({ hasText: 'the link is incomplete' }).waitFor();
  expect(await source(other).inputValue()).toBe('');
  await source(other).fill('a'.repeat(1_000_001));
  await other.getByRole('button', { name: 'Copy a link to this text' }).click();
  await status(other).filter({ hasText: '1,000,001' }).waitFor();
});

it('brings texts back by Back, Forward and loading anew', async () => {
  const { page, url } = await open();
  await source(page).fill(text);
  await page.getByRole('button', { name: 'A table as CSV' }).click();
  await shown(page)
    .getByRole('heading', { name: /Senior Engineer/ })
    .waitFor();
  const table = await source(page).inputValue();
  expect(table).toContain('Competency,');
  await page.goBack();
  await expect.poll(() => source(page).inputValue()).toBe(text);
  // The table has it twice, and is shown until the text is read.
  await expect.poll(() => shown(page).getByRole('heading', { name: 'Craft' }).count()).toBe(1);
  await page.goForward();
  await expect.poll(() => source(page).inputValue()).toBe(table);
  await source(page).fill(text);
  await page.reload();
  await expect.poll(() => source(page).inputValue()).toBe(text);
  // A link within the ladder changes the address, and no text.
  await shown(page)
    .getByRole('link', { name: /Engineer/ })
    .first()
    .click();
  expect(page.url()).toMatch(/#shown-/);
  expect(await source(page).inputValue()).toBe(text);
  await page.goto(`${url.href}#text=%%%`);
  await status(page).filter({ hasText: 'cannot be read' }).waitFor();
  await page.goBack();
  await expect.poll(() => source(page).inputValue()).toBe(text);
});

it('shows what was typed last, whatever was being read', async () => {
  const { page } = await open();
  await source(page).evaluate((node: HTMLTextAreaElement, long) => {
    for (const value of [long, `${long}\n`, '# L7: Last\n\n## Craft\n\n- I am the last.\n']) {
      node.value = value;
      node.dispatchEvent(new Event('input'));
    }
  }, text.repeat(3000));
  await shown(page).getByRole('heading', { name: 'Last' }).first().waitFor();
  expect(await page.getByRole('heading', { name: '0 issues' }).count()).toBe(1);
});

it('is worked by keyboard alone', async () => {
  const { page } = await open();
  await source(page).fill(text);
  await page.getByRole('button', { name: 'Line 3' }).waitFor();
  await page.locator('body').evaluate(() => (document.activeElement as HTMLElement).blur());
  const names: string[] = [];
  for (let at = 0; at < 12; at++) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(() => {
        const { activeElement: node } = document;
        return node instanceof HTMLTextAreaElement ? (node.ariaLabel ?? 'text') : (node?.textContent ?? '');
      }),
    );
  }
  for (const name of ['An outline', 'text', 'Copy a link to this text', 'Line 3', 'Data as JSON'])
    expect(names.some((each) => each.includes(name))).toBe(true);
});

it('is what a page of files leads to, and comes back to them', async () => {
  const cwd = await newFolder();
  await cp('data/octopus/data-engineering', join(cwd, 'data'), { recursive: true });
  const { url } = await startPreview([join(cwd, 'data'), '--lang', 'de']);
  const { page } = await open({}, 'playground', url);
  await source(page).fill(text);
  await shown(page)
    .getByText(/Erwartung/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'The files that are shown' }).click();
  expect(page.url()).toBe(url.href);
  await page.getByRole('link', { name: 'Playground' }).click();
  expect(page.url()).toBe(`${url.href}playground`);
});

it('is clean to axe, at 360 and at 1,280 pixels, in light and in dark', async () => {
  // The policy would keep axe out, as it should.
  const { page } = await open({ bypassCSP: true });
  await page.addScriptTag({ path: axe });
  for (const written of [text, 'Nothing to see.']) {
    await source(page).fill(written);
    if (written === text) await page.getByText('Data as JSON').click();
    else await page.getByRole('heading', { name: 'Craft' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Line/ }).first().waitFor();
    for (const width of [360, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as typeof globalThis & {
            axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
        });
        expect([width, colorScheme, violations]).toEqual([width, colorScheme, []]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      }
  }
});
