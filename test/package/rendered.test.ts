import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import type { Ladder, Level } from 'rungs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectConsistent, expectSame, referenceOf, type Shown, show } from './consistency.js';
import { launch } from './reader.js';

const load = (file: string): Promise<Readonly<Record<string, unknown>>> =>
  import(/* @vite-ignore */ pathToFileURL(join(inject('checkout'), 'dist', file)).href);

let browser: Browser;
let data: { l4: Level; ladder: Ladder };

beforeAll(async () => {
  browser = await launch();
  data = (await load('data/octopus/data-engineering/index.js')) as typeof data;
});
afterAll(() => browser.close());

describe('an element that a server wrote', () => {
  const page = async (): Promise<Page> => {
    const { renderElement } = (await load('element/server.js')) as { renderElement: (level: Level, options: object) => string };
    const { elementStyles } = (await load('element/styles.js')) as { elementStyles: string };
    const html = renderElement(data.l4, { ladder: data.ladder, styles: { css: elementStyles } });
    const opened = await browser.newPage();
    await opened.setContent(`<!doctype html><html lang="en"><main>${html}</main></html>`);
    return opened;
  };

  it('shows the same as the component alone, once its script has taken it over', async () => {
    const opened = await page();
    await opened.addScriptTag({ path: join(inject('unpacked'), 'dist/rungs-element.js') });
    await expectSame(opened, 'An element from a server');
  });
});

describe('a static page', () => {
  /** What a page without script has of it: there is no button for all, and what opens is no button. */
  const withoutScript = ({ text, tree, ...shown }: Shown): Shown => ({
    ...shown,
    text: text.replace('Collapse all', ''),
    tree: [...tree.matchAll(/^\s*- (heading .*?|list(?:item)?|term|definition)(?: ".*?")?(?: \[expanded\])?:?(?: .*)?$/gm)]
      .map(([, line]) => line)
      .join('\n'),
  });

  it('has the words, headings and lists of the component alone, with no script', async () => {
    const { renderLevel } = (await load('html/index.js')) as { renderLevel: (level: Level, options: object) => string };
    const { pageStyles } = (await load('html/styles.js')) as { pageStyles: string };
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.setContent(renderLevel(data.l4, { ladder: data.ladder, page: { styles: { css: pageStyles } } }));
    const shown = withoutScript(await show(page.locator('[data-rungs="level"]')));
    const reference = withoutScript(await referenceOf(inject('reference'), 'ladder'));
    expect(reference.tree).toMatch(/heading/);
    await expectConsistent(inject('consistency'), 'A static page, no script', shown, reference, { pixels: false });
  });
});
