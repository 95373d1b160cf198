import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright';
import { clipboardContent, type Ladder, type Level } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { l5 } from 'rungs/data/octopus-software-engineering';
import { writeLevel } from 'rungs/markdown';
import type { ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../browser.js';
import { serve } from './serve.js';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(findBrowser());
});
afterAll(() => browser?.close());

/** The tests of the block, the same on each React. */
export function testBlocks(react: '18' | '19'): void {
  describe.each(['blocknote', 'tiptap', 'lexical'])(`the block in %s on React ${react}`, (editor) => {
    let server: ViteDevServer;
    let context: BrowserContext;
    let page: Page;
    let base = '';
    let said: string[] = [];

    beforeAll(async () => {
      server = await serve(react);
      base = server.resolvedUrls?.local[0] ?? '';
    });
    afterAll(() => server?.close());

    beforeEach(async () => {
      context = await browser.newContext();
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: base });
      await open();
    });
    afterEach(async () => {
      await context.close();
      expect(said).toEqual([]);
    });

    async function open(search = ''): Promise<void> {
      await page?.close();
      page = await context.newPage();
      said = [];
      page.on('pageerror', (error) => said.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
      await page.goto(`${base}blocks/?editor=${editor}${search}`);
      await page.waitForFunction(() => 'host' in window);
      await page.locator('[contenteditable="true"]').first().click();
    }

    const block = () => page.locator('[data-rungs="block"]');
    const trigger = (name = 'Domain expertise') => page.getByRole('button', { name, exact: true });
    const press = (...keys: string[]): Promise<void> =>
      keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
    const type = async (text: string): Promise<void> => {
      await page.keyboard.type(text);
      // What is typed within half a second is undone as one.
      await page.waitForTimeout(700);
    };
    const typeAtEndOf = async (paragraph: string, typed: string): Promise<void> => {
      await page.getByText(paragraph, { exact: true }).click();
      // ProseMirror puts the cursor back to where it last knew it, 20 ms after it got the focus.
      await page.waitForTimeout(300);
      await press('End');
      await page.keyboard.type(typed);
    };
    /** Paragraphs and titles, in their order. */
    const text = async (): Promise<string> => (await page.locator('[contenteditable] :is(p, h2)').allTextContents()).join(' ').trim();
    const summary = () => page.locator('[data-rungs="level-summary"]').first();
    const document = async (): Promise<unknown> => JSON.parse(await page.evaluate(() => window.host.json()));
    const inDocument = async (): Promise<readonly unknown[]> => definitionsIn(await document());
    const insert = async (definition: Level | Ladder): Promise<void> => {
      await page.evaluate((each) => window.host.insert(each), definition);
      await block().last().waitFor();
    };
    const copy = (data: Readonly<Record<string, string>>): Promise<void> =>
      page.evaluate(async (texts) => {
        const blobs = Object.entries(texts).map(([kind, each]) => [kind, new Blob([each], { type: kind })]);
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      }, data);
    /** Text, the block, text: the cursor is at the end. */
    async function between(): Promise<void> {
      await type('Before');
      await press('Enter');
      await insert(l4);
      await type('After');
    }

    it('is inserted from the slash menu', async () => {
      await page.keyboard.type('/Lead Data', { delay: 30 });
      await page.waitForTimeout(300);
      await press('Enter');
      await block().waitFor();
      expect(await inDocument()).toEqual([l4]);
      expect(await block().getByRole('heading', { level: 2 }).textContent()).toBe('Lead Data Engineer');
      expect(await text()).not.toContain('/');
    });

    it.each([
      ['L4', l4],
      ['nested expectations and links', l5],
      ['a ladder', ladder],
    ])('loses nothing of %s as JSON and as HTML', async (_, definition) => {
      await insert(definition);
      const json = await page.evaluate(() => window.host.json());
      expect(definitionsIn(JSON.parse(json))).toEqual([definition]);
      await open();
      await page.evaluate((each) => window.host.load(each), json);
      await block().waitFor();
      expect(await inDocument()).toEqual([definition]);
      const html = await page.evaluate(() => window.host.html());
      await open();
      await page.evaluate((each) => window.host.loadHtml(each), html);
      await block().waitFor();
      expect(await inDocument()).toEqual([definition]);
    });

    it('keeps how it is shown, as JSON and as HTML', async () => {
      await insert(l4);
      const shown = (await page.evaluate(() => window.host.json()))
        .replace('"view":"accordion"', '"view":"tabs"')
        .replace('"open":""', '"open":"culture-and-leadership"')
        .replace('"headingLevel":2', '"headingLevel":3');
      await page.evaluate((each) => window.host.load(each), shown);
      await page.getByRole('tab').first().waitFor();
      const html = await page.evaluate(() => window.host.html());
      await page.evaluate((each) => window.host.loadHtml(each), html);
      await page.getByRole('tab', { name: 'Culture and Leadership', selected: true }).waitFor();
      expect(await block().getByRole('heading', { level: 3 }).first().textContent()).toBe('Lead Data Engineer');
    });

    it('has every word of the definition in its HTML, as headings and lists', async () => {
      await insert(l4);
      const html = await page.evaluate(() => window.host.html());
      const [own, outline] = await page.evaluate(
        (pair) =>
          pair.map((each) => new DOMParser().parseFromString(each, 'text/html').querySelector('[data-rungs-definition]')?.innerHTML),
        [html, clipboardContent(l4).html],
      );
      expect(own).toBe(outline);
    });

    describe('is pasted', () => {
      it.each([
        ['as JSON', l4, () => ({ 'text/plain': JSON.stringify(l4, null, 2) })],
        ['as JSON of a ladder', ladder, () => ({ 'text/plain': JSON.stringify(ladder) })],
        ['as Markdown, by the reader that it is given', withoutSource(l4), () => ({ 'text/plain': writeLevel(l4) })],
        [
          'as HTML that was copied from a level',
          l4,
          () => ({ 'text/html': clipboardContent(l4).html, 'text/plain': clipboardContent(l4).text }),
        ],
      ])('%s', async (_, definition, data) => {
        await type('Before');
        await press('Enter');
        await copy(data());
        await press('Control+V');
        await block().waitFor();
        expect((await inDocument()).map(withoutIds)).toEqual([withoutIds(definition)]);
        // What is pasted as HTML is selected as a whole in some.
        await press('Enter');
        await page.keyboard.type('After');
        expect(await text()).toMatch(/^Before .*Data Engineer/);
        expect(await text()).toMatch(/After$/);
      });

      it('as a link to a definition, which undo gives back', async () => {
        await page.route('**/definitions/l4', (route) => route.fulfill({ json: l4 }));
        await copy({ 'text/plain': `${base}definitions/l4` });
        await press('Control+V');
        await block().waitFor();
        expect(await inDocument()).toEqual([l4]);
        expect(await text()).not.toContain('definitions/l4');
        await press('Control+Z');
        await expect.poll(text).toContain(`${base}definitions/l4`);
        expect(await inDocument()).toEqual([]);
      });

      it('not where a link leads to none, where it is among words, or where there is nobody to ask', async () => {
        await page.route('**/definitions/*', (route) =>
          route.fulfill(route.request().url().endsWith('l4') ? { json: l4 } : { status: 404 }),
        );
        await copy({ 'text/plain': `${base}definitions/none` });
        await press('Control+V');
        await press('Enter');
        await page.keyboard.type('See ');
        await copy({ 'text/plain': `${base}definitions/l4` });
        await press('Control+V');
        await page.waitForTimeout(300);
        expect(await text()).toContain(`See ${base}definitions/l4`);
        expect(await inDocument()).toEqual([]);
        said = said.filter((each) => !each.includes('404'));

        await open('&bare');
        await copy({ 'text/plain': `${base}definitions/l4` });
        await press('Control+V');
        await page.waitForTimeout(300);
        expect(await text()).toContain(`${base}definitions/l4`);
        expect(await inDocument()).toEqual([]);
      });

      it('not where a text is no definition, or has more than one', async () => {
        for (const each of ['{"id":"l4"}', '# Notes\n\n## Monday\n\n- Milk\n', `${writeLevel(l4)}\n![a picture](a.png)\n`]) {
          await copy({ 'text/plain': each });
          await press('Control+V');
        }
        await page.waitForTimeout(300);
        expect(await text()).toContain('Milk');
        expect(await inDocument()).toEqual([]);
      });
    });

    it('is opened by mouse, and leaves the cursor and the document as they are', async () => {
      await between();
      const before = await document();
      await trigger().click();
      await expect.poll(() => trigger().getAttribute('aria-expanded')).toBe('true');
      await page.getByText('I am an expert in my team').waitFor();
      await page.locator('summary').first().click();
      expect(await page.locator('details').first().getAttribute('open')).toBe('');
      // What is pressed there is for the block, wherever the cursor is.
      await press('Enter', 'Enter', 'Backspace', 'x');
      expect(await document()).toEqual(before);
      expect(await block().getAttribute('data-state')).toBe('idle');
    });

    it('is selected by a click on its text, and not typed into', async () => {
      await between();
      await summary().click();
      await expect.poll(() => block().getAttribute('data-state')).toBe('selected');
      await type('x');
      expect(await inDocument()).toEqual([l4]);
      expect(await text()).toContain('I am a well-rounded data engineer');
    });

    /** Where the words of a text stand. */
    const placeOf = (words: string) =>
      summary().evaluate((root, found) => {
        const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const start = node.textContent?.indexOf(found) ?? -1;
          if (start < 0) continue;
          node.parentElement?.scrollIntoView({ block: 'center' });
          const range = root.ownerDocument.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + found.length);
          const { left, right, top, height } = range.getBoundingClientRect();
          return { left, right, middle: top + height / 2 };
        }
        throw new Error(`“${found}” is not there.`);
      }, words);
    const selectWords = async (words: string): Promise<void> => {
      const { left, right, middle } = await placeOf(words);
      await page.mouse.move(left, middle);
      await page.mouse.down();
      await page.mouse.move(right, middle, { steps: 10 });
      await page.mouse.up();
    };
    const selected = (): Promise<string> => page.evaluate(() => String(getSelection()));

    it('lets words of it be selected by mouse and copied, also after it was selected as a whole', async () => {
      await between();
      const before = await document();
      for (const isWhole of [false, true]) {
        if (isWhole) {
          await page.getByText('Before', { exact: true }).click();
          await summary().click();
          await expect.poll(() => block().getAttribute('data-state')).toBe('selected');
        }
        await selectWords('well-rounded data engineer');
        await page.waitForTimeout(300);
        expect(await selected()).toBe('well-rounded data engineer');
        await press('Control+C');
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('well-rounded data engineer');
        // Keys are not for the block, which is not selected, nor for the text around it.
        await press('x', 'Backspace', 'Delete', 'Enter');
        expect(await document()).toEqual(before);
        expect(await block().evaluate((each) => getComputedStyle(each).outlineStyle)).toBe('none');
      }
      const { left, middle } = await placeOf('rounded data');
      await page.mouse.dblclick(left + 4, middle);
      expect((await selected()).trim()).toBe('rounded');
      await typeAtEndOf('After', '!');
      expect(await text()).toMatch(/After!$/);
      expect(await inDocument()).toEqual([l4]);
    });

    describe('is moved by its handle', () => {
      /** What is written, and what the block has, in the document's order. */
      const inOrder = async (): Promise<readonly unknown[]> => valuesOf(await document(), 'text', 'definition');
      const handle = () => page.locator('.bn-side-menu [draggable="true"], .handle');
      const boxOf = async (part: Locator) => (await part.boundingBox()) ?? expect.fail('It is not on the page.');
      const isHandleOfBlock = async (): Promise<boolean> => {
        const [own, around] = [await boxOf(handle()), await boxOf(block())];
        const middle = own.y + own.height / 2;
        return middle > around.y && middle < around.y + around.height;
      };

      async function dropAfter(paragraph: string): Promise<void> {
        await summary().hover();
        await expect.poll(isHandleOfBlock).toBe(true);
        await handle().hover();
        await page.mouse.down();
        const { x, y, width, height } = await boxOf(page.getByText(paragraph, { exact: true }));
        await page.mouse.move(x + width - 4, y + height / 2, { steps: 10 });
        await page.mouse.up();
      }

      beforeEach(async () => {
        // Where it is taken and where it is dropped are in view at once: to scroll from one to the other would move both.
        await page.setViewportSize({ width: 1280, height: 2000 });
        for (const each of ['One', 'Two']) {
          await page.keyboard.type(each);
          await press('Enter');
        }
        await insert(l4);
        await page.keyboard.type('Three');
        await press('Enter');
        await type('Four');
      });

      it.each([
        ['up', 'One', (definition: unknown) => ['One', definition, 'Two', 'Three', 'Four']],
        ['down', 'Three', (definition: unknown) => ['One', 'Two', 'Three', definition, 'Four']],
      ])('%s, whole, and back by undo', async (_, paragraph, moved) => {
        const before = await document();
        const [definition] = valuesOf(before, 'definition');
        expect(await inOrder()).toEqual(['One', 'Two', definition, 'Three', 'Four']);
        await dropAfter(paragraph);
        await expect.poll(inOrder).toEqual(moved(definition));
        // BlockNote 0.55 may leave the picture of what was dragged in the page, outside of the editor.
        await expect.poll(() => page.locator('[contenteditable="true"] [data-rungs="block"]').count()).toBe(1);
        await selectWords('well-rounded data engineer');
        await expect.poll(selected).toBe('well-rounded data engineer');
        // BlockNote lets go of the focus.
        await page.getByText('Four', { exact: true }).click();
        await press('Control+Z');
        await expect.poll(document).toEqual(before);
      });
    });

    it('gives the cursor back after it was selected and worked', async () => {
      await between();
      await summary().click();
      await expect.poll(() => block().getAttribute('data-state')).toBe('selected');
      await page.getByRole('button', { name: 'Stakeholder Success', exact: true }).click();
      await typeAtEndOf('Before', '!');
      expect(await text()).toMatch(/^Before! /);
      expect(await inDocument()).toEqual([l4]);
    });

    it('is reached, entered, worked and left by keyboard', async () => {
      await between();
      await press('ArrowUp');
      await expect.poll(() => block().getAttribute('data-state')).toBe('selected');
      await press('Tab');
      expect(await page.evaluate(() => window.document.activeElement?.textContent)).toBe('Expand all');
      await press('Tab', 'Enter');
      await expect.poll(() => trigger().getAttribute('aria-expanded')).toBe('true');
      await press('Space');
      await expect.poll(() => trigger().getAttribute('aria-expanded')).toBe('false');
      expect(await inDocument()).toEqual([l4]);
      await press('Escape');
      await expect.poll(() => block().getAttribute('data-state')).toBe('selected');
      await press('ArrowUp');
      await expect.poll(() => block().getAttribute('data-state')).toBe('idle');
      await press('End');
      await page.keyboard.type('!');
      expect(await text()).toMatch(/^Before! /);
    });

    it('is there again after all is undone and redone', async () => {
      await between();
      const whole = await document();
      for (let i = 0; i < 12; i++) await press('Control+Z');
      expect(await inDocument()).toEqual([]);
      for (let i = 0; i < 12; i++) await press('Control+Shift+Z');
      expect(await inDocument()).toEqual([l4]);
      expect(textsOf(await document())).toEqual(textsOf(whole));
      await trigger().click();
      await expect.poll(() => trigger().getAttribute('aria-expanded')).toBe('true');
    });

    it('is whole again after it is deleted and that is undone', async () => {
      await between();
      await summary().click();
      await expect.poll(() => block().getAttribute('data-state')).toBe('selected');
      await press('Backspace');
      await expect.poll(() => block().count()).toBe(0);
      expect(await inDocument()).toEqual([]);
      await press('Control+Z');
      await block().waitFor();
      expect(await inDocument()).toEqual([l4]);
      expect(textsOf(await document())).toEqual(['Before', 'After']);
    });

    it('is moved by cut and paste', async () => {
      await between();
      await summary().click();
      await expect.poll(() => block().getAttribute('data-state')).toBe('selected');
      await press('Control+X');
      await expect.poll(() => block().count()).toBe(0);
      await page.getByText('After', { exact: true }).click();
      // The editor hears of the cursor by and by.
      await page.waitForTimeout(600);
      await press('End');
      await page.waitForTimeout(100);
      await press('Enter', 'Control+V');
      await block().waitFor();
      expect(await inDocument()).toEqual([l4]);
      expect(await text()).toMatch(/^Before After .*Lead Data Engineer/);
    });

    it('follows the editor when that is made read-only, and when it is not any more', async () => {
      await between();
      await page.evaluate(() => window.host.setEditable(false));
      await expect.poll(() => page.locator('[contenteditable="true"]').count()).toBe(0);
      const before = await document();
      await summary().click();
      await press('Backspace', 'x');
      expect(await document()).toEqual(before);
      expect(await block().getAttribute('data-state')).toBe('idle');
      await trigger().click();
      await expect.poll(() => trigger().getAttribute('aria-expanded')).toBe('true');
      await page.evaluate(() => window.host.setEditable(true));
      await page.locator('[contenteditable="true"]').first().waitFor();
      await summary().click();
      await expect.poll(() => block().getAttribute('data-state')).toBe('selected');
    });

    it.each([
      ['a level', l4],
      ['a ladder', ladder],
    ])('keeps what is open of %s when the editor is made read-only, and when it is not any more', async (_, definition) => {
      await insert(definition);
      if ('levels' in definition) await page.getByRole('tab', { name: /L3/ }).click();
      const shown = page.locator('[data-rungs="competency-trigger"]:visible').first();
      await shown.click();
      const state = async () => [
        await shown.getAttribute('aria-expanded'),
        await shown.textContent(),
        await block().getByRole('tab', { selected: true }).allTextContents(),
      ];
      const before = await state();
      expect(before[0]).toBe('true');
      for (const editable of [false, true]) {
        await page.evaluate((each) => window.host.setEditable(each), editable);
        await expect.poll(() => page.locator('[contenteditable="true"]').count()).toBe(editable ? 1 : 0);
        await expect.poll(state).toEqual(before);
      }
    });

    it('says in place what is wrong with a definition, and keeps it', async () => {
      await insert(l4);
      const json = await page.evaluate(() => window.host.json());
      for (const broken of ['{"id":"l4","title":', '{"id":"l4","title":"<img src=x onerror=alert(1)>","facts":[],"competencies":7}']) {
        const stored = withDefinition(JSON.parse(json), broken);
        await page.evaluate((each) => window.host.load(each), JSON.stringify(stored));
        await page.locator('[data-rungs="problem-issue"]').first().waitFor();
        expect(stringsIn(await document())).toContain(broken);
        const html = await page.evaluate(() => window.host.html());
        await page.evaluate((each) => window.host.loadHtml(each), html);
        await page.locator('[data-rungs="problem-issue"]').first().waitFor();
        expect(stringsIn(await document())).toContain(broken);
      }
    });

    it('stands twice in a document, each with ids of its own', async () => {
      await insert(l4);
      await insert(l4);
      await expect.poll(() => block().count()).toBe(2);
      const ids = await page.locator('[data-rungs="block"] [id]').evaluateAll((all) => all.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      await trigger().last().click();
      await expect.poll(() => trigger().last().getAttribute('aria-expanded')).toBe('true');
      expect(await trigger().first().getAttribute('aria-expanded')).toBe('false');
    });
  });
}

/** The definitions of all blocks of a stored document. */
const definitionsIn = (document: unknown): readonly unknown[] => valuesOf(document, 'definition').map((each) => JSON.parse(String(each)));
const textsOf = (document: unknown): readonly unknown[] => valuesOf(document, 'text').filter((each) => typeof each === 'string');

function valuesOf(data: unknown, ...keys: readonly string[]): readonly unknown[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    keys.includes(name) && typeof value === 'string' ? [value] : valuesOf(value, ...keys),
  );
}

const stringsIn = (data: unknown): readonly string[] =>
  typeof data === 'string' ? [data] : typeof data === 'object' && data !== null ? Object.values(data).flatMap(stringsIn) : [];

function withDefinition(data: unknown, definition: string): unknown {
  return JSON.parse(JSON.stringify(data), (key, value: unknown) => (key === 'definition' ? definition : value));
}

const withoutSource = ({ source: _, ...level }: Level): Level => level;
/** What is read anew may have other ids. */
const withoutIds = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (key, value: unknown) => (key === 'id' || key === 'source' ? undefined : value));
