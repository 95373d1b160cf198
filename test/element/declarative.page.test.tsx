import type { ServerResponse } from 'node:http';
import type { BrowserContextOptions, Page } from 'playwright';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { type RenderElementOptions, renderElement } from 'rungs/element/server';
import { elementStyles } from 'rungs/element/styles';
import { contentSecurityPolicy } from 'rungs/html';
import { arabic } from 'rungs/labels/ar';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { servePages } from '../page-server.js';
import { squeeze, textsOf } from '../react/words.js';
import { buildScript } from './built-script.js';

const inline = { css: elementStyles };
const linked = { href: '/element.css' };

let files: ReadonlyMap<string, string>;
let html = '';
let policy = '';
let isScriptHeld = true;
const held: (() => void)[] = [];

beforeAll(async () => {
  files = await buildScript();
  const policyOfStyles = await contentSecurityPolicy(inline);
  policy = `${policyOfStyles.replace("style-src '", "style-src 'self' '")}; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'`;
});
const site = servePages(({ url = '' }, response) => {
  const script = files.get(url);
  const answer = (type: string, body: string): ServerResponse => response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
  if (script !== undefined) {
    if (isScriptHeld) held.push(() => answer('text/javascript', script));
    else answer('text/javascript', script);
  } else if (url === '/element.css') answer('text/css', elementStyles);
  else if (url === '/l4.json') answer('application/json', JSON.stringify(l4));
  else if (url === '/') {
    response.setHeader('content-security-policy', policy);
    answer('text/html', html);
  } else response.writeHead(204).end();
});
beforeEach(() => {
  isScriptHeld = true;
  held.length = 0;
});

/** Opens a page whose script has not come yet. */
async function open(element: string, options: BrowserContextOptions = {}): Promise<{ page: Page; said: string[] }> {
  html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>L4</title><script src="/rungs-element.js" defer></script><body>${element}<p id="after">After</p></body></html>`;
  const page = await site.newPage({ reducedMotion: 'reduce', ...options });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(site.urlOf('/'), { waitUntil: 'commit' });
  await page.locator('#after').waitFor();
  await page.evaluate('document.fonts.ready');
  await page.evaluate(stopClock);
  return { page, said };
}

/** Of the four seconds after which all is open (element.css), not one goes by, however slow the machine. */
function stopClock(): void {
  for (const animation of document.querySelector('rungs-level, rungs-ladder')?.shadowRoot?.getAnimations() ?? []) {
    animation.currentTime = 0;
    animation.pause();
  }
}
function startClock(): void {
  for (const animation of document.querySelector('rungs-level, rungs-ladder')?.shadowRoot?.getAnimations() ?? []) animation.play();
}

/** Has the script come, and waits until the elements have taken over. */
async function upgrade(page: Page): Promise<void> {
  await expect.poll(() => held.length).toBeGreaterThan(0);
  isScriptHeld = false;
  for (const answer of held) answer();
  await page.waitForFunction(() => {
    const root = document.querySelector('rungs-level, rungs-ladder')?.shadowRoot;
    return (
      root && root.childNodes.length === 1 && Object.keys(root.querySelector('[data-rungs]') ?? {}).some((key) => key.startsWith('__react'))
    );
  });
}
/** How many pixels of two pictures are not the same; the edge of a letter may be another shade. */
async function differing(before: Buffer, after: Buffer): Promise<number> {
  const page = await site.newPage();
  const count = await page.evaluate(
    async (pictures) => {
      const [one, other] = await Promise.all(
        pictures.map(async (picture) => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (one?.length !== other?.length) return Number.NaN;
      return one?.filter((value, at) => Math.abs(value - (other?.[at] ?? 0)) > 16).length ?? Number.NaN;
    },
    [before, after].map((each) => each.toString('base64')),
  );
  await page.close();
  return count;
}
const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('rungs-level, rungs-ladder')?.shadowRoot?.textContent ?? '');

const cases: readonly (readonly [name: string, element: string, context: BrowserContextOptions])[] = [
  ['a level', renderElement(l4, { styles: inline, ladder, open: ['domain-expertise'] }), {}],
  ['a level, its stylesheet linked', renderElement(l4, { styles: linked }), {}],
  ['a level that is loaded', renderElement(l4, { styles: inline, src: '/l4.json' }), {}],
  ['a level as tabs', renderElement(l4, { styles: inline, view: 'tabs', open: ['culture-and-leadership'], headingLevel: 3 }), {}],
  ['a level in Arabic, dark', renderElement(l4, { styles: inline, labels: arabic, theme: 'dark' }), {}],
  ['a ladder', renderElement(ladder, { styles: inline, value: 'l3', open: 'all' }), {}],
  [
    'a level, narrow and dark',
    renderElement(l4, { styles: inline, ladder }),
    { viewport: { width: 320, height: 900 }, colorScheme: 'dark' },
  ],
];

describe.each(cases)('%s that a server rendered', (_, element, context) => {
  it('looks the same before and after its script has come, and is the same nodes', async () => {
    const { page, said } = await open(element, context);
    const before = await page.screenshot({ fullPage: true });
    const words = await textOf(page);
    await page.evaluate(() => {
      for (const each of document.querySelector('rungs-level, rungs-ladder')?.shadowRoot?.querySelectorAll('li, h2, h3') ?? [])
        Object.assign(each, { isOfServer: true });
    });
    await upgrade(page);
    expect(squeeze(await textOf(page))).toBe(squeeze(words.replace(/.*\}/s, '')));
    expect(await differing(before, await page.screenshot({ fullPage: true }))).toBe(0);
    const others = (): unknown =>
      [...(document.querySelector('rungs-level, rungs-ladder')?.shadowRoot?.querySelectorAll('li, h2, h3') ?? [])].filter(
        (each) => !('isOfServer' in each),
      ).length;
    expect(await page.evaluate(others)).toBe(0);
    expect(
      await page.evaluate(
        () => document.querySelector('rungs-level, rungs-ladder')?.shadowRoot?.querySelectorAll('[data-rungs]:not([part])').length,
      ),
    ).toBe(0);
    expect(said).toEqual([]);
    await page.close();
  });

  it('is all there without script, and in view', async () => {
    const { page } = await open(element, { ...context, javaScriptEnabled: false });
    const shown = squeeze(await textOf(page));
    const levels = element.startsWith('<rungs-ladder') ? ladder.levels : [l4];
    expect(levels.flatMap(textsOf).filter((text) => !shown.includes(squeeze(text)))).toEqual([]);
    const hidden = await page
      .locator('[data-rungs="expectation"]')
      .evaluateAll((all) => all.filter((each) => !each.checkVisibility()).length);
    expect(hidden).toBe(0);
    await page.close();
  });
});

describe('a reader', () => {
  it('keeps what is open, where the page is and what is chosen', async () => {
    const { page, said } = await open(
      `<div style="height:300px"></div>${renderElement(l4, { styles: inline, open: ['domain-expertise'] })}`.replace(/ style="[^"]*"/, ''),
      {
        viewport: { width: 600, height: 400 },
      },
    );
    const examples = page.locator('[data-rungs="example-list"]').first();
    await examples.locator('summary').click();
    const place = (): Promise<readonly number[]> =>
      page.evaluate(() => [scrollY, document.querySelector('rungs-level')?.getBoundingClientRect().height ?? 0]);
    await page.evaluate(() => {
      scrollTo(0, 250);
      const text = document.querySelector('rungs-level')?.shadowRoot?.querySelector('[data-rungs="example"]');
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 1);
    });
    const before = await place();
    await upgrade(page);
    expect(await place()).toEqual(before);
    expect(await examples.getAttribute('open')).toBe('');
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('data-rungs'))).toBe(
      'example-list-trigger',
    );
    await page.getByRole('button', { name: /Teaching/ }).click();
    await expect
      .poll(() => page.evaluate(() => document.querySelector('rungs-level')?.open))
      .toEqual(['domain-expertise', 'teaching-and-mentoring']);
    expect(said).toEqual([]);
    await page.close();
  });

  it('reads all after four seconds where the script does not come, and keeps it open when it does', async () => {
    const { page } = await open(renderElement(l4, { styles: inline }));
    const visible = (): Promise<number> =>
      page
        .locator('[data-rungs="expectation"]')
        .evaluateAll((all) => all.filter((each) => each.checkVisibility({ contentVisibilityAuto: false })).length);
    expect(await visible()).toBe(0);
    await page.evaluate(startClock);
    await expect.poll(visible, { timeout: 8_000 }).toBeGreaterThan(20);
    await upgrade(page);
    await expect.poll(() => page.evaluate(() => document.querySelector('rungs-level')?.open.length)).toBe(l4.competencies.length);
    await page.close();
  });

  it('gets what the page’s script has set before, and not what was rendered', async () => {
    const { page, said } = await open(renderElement(l4, { styles: inline }));
    await page.evaluate((level) => {
      const element = document.querySelector('rungs-level');
      if (element) Object.assign(element, { level: { ...level, title: 'Another' }, open: ['domain-expertise'] });
    }, l4);
    await expect.poll(() => held.length).toBeGreaterThan(0);
    for (const answer of held) answer();
    await expect.poll(() => page.locator('h2').textContent()).toBe('Another');
    expect(await page.locator('article').count()).toBe(1);
    expect(await page.locator('[data-rungs="competency"][data-state="open"]').count()).toBe(1);
    expect(said).toEqual([]);
    await page.close();
  });
});

it('writes nothing that a text could end', () => {
  const hostile = '</script></template><img src=x onerror=alert(1)>"\' data-rungs="x"';
  const level = { ...l4, title: hostile, summary: hostile };
  const options: RenderElementOptions = { styles: { href: '"><b>' }, src: undefined };
  const text = renderElement(level, options);
  expect(text.match(/<\/template>|<\/script>/g)).toEqual(['</template>', '</script>']);
  expect(text).not.toContain('<img');
  expect(text).not.toContain('<b>');
  expect(text).not.toContain('part="x"');
  const [, data = ''] = /<script type="application\/json">(.*)<\/script>/s.exec(text) ?? [];
  expect((JSON.parse(data) as typeof level).title).toBe(hostile);
});
