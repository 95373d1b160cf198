import type { BrowserContextOptions, Page } from 'playwright';
import { renderToStaticMarkup } from 'react-dom/server';
import { CompetencyAccordion, type CompetencyListProps, type Level, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { contentSecurityPolicy, renderLadder, renderLevel } from 'rungs/html';
import { pageStyles } from 'rungs/html/styles';
import { beforeAll, describe, expect, it } from 'vitest';
import { levels as shapes } from '../cases/levels.js';
import { servePages } from '../page-server.js';
import { textsOf } from '../react/words.js';

const inline = { css: pageStyles };
const linked = { href: '/page.css' };
const documentOf = (html: string, dir = 'ltr'): string =>
  `<!doctype html><html lang="en" dir="${dir}"><title>L4</title><link rel="stylesheet" href="/hostile.css"><link rel="stylesheet" href="/page.css"><main>${html}</main></html>`;
/** What hosts do to bare elements. */
const hostile = `
  h1, h2, h3 { margin: 40px; padding: 9px; color: red; font: italic 50px serif; text-transform: uppercase; border: 1px solid }
  ul, ol, dl, p, header, footer, article, div, section { margin: 30px; padding: 20px }
  li { margin: 20px; color: brown; list-style: square }
  summary, details { padding: 20px; margin: 10px; border: 2px solid; background: yellow; color: red; font: bold 30px serif; display: block }`;

const Accordion = (props: CompetencyListProps) => <CompetencyAccordion {...props} expandAll={false} />;
const component = (level: Level, open: readonly string[]): string =>
  renderToStaticMarkup(<LevelView level={level} ladder={ladder} components={{ Competencies: Accordion }} defaultValue={open} />);

const pages = new Map<string, { readonly html: string; readonly policy?: string }>();

beforeAll(async () => {
  pages.set('/l4', { html: renderLevel(l4, { ladder, page: { styles: inline } }), policy: await contentSecurityPolicy(inline) });
  pages.set('/linked', { html: renderLevel(l4, { ladder, page: { styles: linked } }), policy: await contentSecurityPolicy(linked) });
  pages.set('/other', {
    html: renderLevel(l4, { page: { styles: { css: `${pageStyles} ` } } }),
    policy: await contentSecurityPolicy(inline),
  });
  pages.set('/ladder', { html: renderLadder(software, { page: { styles: inline } }), policy: await contentSecurityPolicy(inline) });
  for (const [name, level] of Object.entries({ closed: l4, open: l4, ...shapes })) {
    const open = name === 'closed' ? [] : level.competencies.map(({ id }) => id);
    for (const dir of ['ltr', 'rtl']) {
      pages.set(`/component/${encodeURIComponent(name)}/${dir}`, { html: documentOf(component(level, open), dir) });
      pages.set(`/static/${encodeURIComponent(name)}/${dir}`, { html: documentOf(renderLevel(level, { ladder, open }), dir) });
    }
  }
});
const site = servePages((request, response) => {
  const { pathname } = new URL(request.url ?? '', 'http://localhost');
  const page = pages.get(pathname);
  if (page) {
    if (page.policy) response.setHeader('content-security-policy', page.policy);
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page.html);
  } else if (pathname.endsWith('.css')) response.setHeader('content-type', 'text/css').end(pathname === '/page.css' ? pageStyles : hostile);
  else response.setHeader('content-type', 'image/x-icon').end();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; violations: string[] }> {
  const page = await site.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  const violations: string[] = [];
  page.on('console', (message) => violations.push(message.text()));
  await page.goto(site.urlOf(path));
  return { page, violations };
}

const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

async function printed(page: Page): Promise<readonly string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4' })), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let at = 1; at <= pdf.numPages; at++) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    texts.push(letters(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await pdf.destroy();
  return texts;
}

const isSeen = (page: Page, id: string): Promise<boolean> =>
  page.evaluate((id) => document.getElementById(id)?.checkVisibility({ contentVisibilityAuto: false }) ?? false, id);

describe('under the strictest policy', () => {
  it.each(['/l4', '/linked', '/ladder'])('has its look, and nothing is refused: %s', async (path) => {
    const { page, violations } = await open(path);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('[data-rungs="rung"]') ?? document.body).display)).toBe(
      'grid',
    );
    expect(violations).toEqual([]);
    await page.close();
  });

  it('is refused any other stylesheet', async () => {
    const { page, violations } = await open('/other');
    expect(violations.join()).toContain('style-src');
    await page.close();
  });
});

describe('without script', () => {
  it('shows closed text when its heading is clicked, or chosen with the keyboard', async () => {
    const { page } = await open('/l4', { javaScriptEnabled: false });
    const [first, second] = l4.competencies.map(({ expectations }) => expectations[0]?.id ?? '');
    expect([await isSeen(page, first ?? ''), await isSeen(page, second ?? '')]).toEqual([false, false]);
    await page.getByRole('heading', { name: 'Domain expertise' }).click();
    expect([await isSeen(page, first ?? ''), await isSeen(page, second ?? '')]).toEqual([true, false]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return [document.activeElement?.localName, outlineStyle, outlineWidth];
    });
    expect(ring).toEqual(['summary', 'solid', '2px']);
    await page.keyboard.press('Enter');
    expect(await isSeen(page, second ?? '')).toBe(true);
    await page.close();
  });

  it('opens what a link leads to', async () => {
    const { page } = await open('/l4', { javaScriptEnabled: false });
    const ids = l4.competencies.flatMap(({ expectations, examples }) => [expectations.at(-1)?.id, examples.at(-1)?.id]);
    for (const id of ids.filter((id) => id !== undefined)) {
      await page.goto(site.urlOf('/ladder'));
      await page.goto(site.urlOf(`/l4#${id}`));
      expect([id, await isSeen(page, id)]).toEqual([id, true]);
    }
    await page.close();
  });

  it('leads from the rungs of a ladder to its levels', async () => {
    const { page } = await open('/ladder', { javaScriptEnabled: false });
    for (const { id, code, title } of software.levels) {
      await page
        .getByRole('navigation')
        .getByRole('link', { name: `${code} ${title}` })
        .click();
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      expect(await page.evaluate((id) => document.getElementById(id)?.matches(':target'), id)).toBe(true);
    }
    await page.close();
  });
});

describe('on paper', () => {
  it.each([
    ['/l4', [l4]],
    ['/ladder', software.levels],
  ] as const)('has every word with everything closed, at %s', async (path, levels) => {
    const { page } = await open(path);
    const text = (await printed(page)).join('');
    for (const part of levels.flatMap(textsOf)) expect(text).toContain(letters(part));
    await page.close();
  });

  it('begins a page with each level', async () => {
    const { page } = await open('/ladder');
    const pages = await printed(page);
    const [first, ...others] = software.levels.map(({ code = '', title }) => letters(code + title));
    expect(pages[0]).toMatch(letters(software.title) + first);
    for (const start of others) expect(pages.filter((text) => text.startsWith(start))).toHaveLength(1);
    await page.close();
  });
});

describe('looks like the component', () => {
  const looks: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
    ['1,280 px', {}],
    ['320 px', { viewport: { width: 320, height: 800 } }],
    ['dark', { colorScheme: 'dark' }],
  ];
  const cases = [
    ['closed', 'ltr'],
    ['open', 'rtl'],
    ['nested expectations, a fact of links', 'ltr'],
    ['no icons, no examples', 'ltr'],
    ['no facts, no summary', 'ltr'],
    ['very long words', 'ltr'],
  ] as const;

  it.each(looks)(
    'pixel by pixel, at %s',
    async (_, options) => {
      const { page } = await open('/l4', { ...options, reducedMotion: 'reduce' });
      for (const [name, dir] of cases) {
        const shots: Buffer[] = [];
        for (const kind of ['component', 'static']) {
          await page.goto(site.urlOf(`/${kind}/${encodeURIComponent(name)}/${dir}`));
          shots.push(await page.screenshot({ fullPage: true, animations: 'disabled' }));
        }
        const [component, html] = shots;
        expect(component?.equals(html ?? component.subarray(1)), `${name} ${dir}`).toBe(true);
      }
      await page.close();
    },
    120_000,
  );

  it('has rows that a finger can hit', async () => {
    const { page } = await open('/l4', { viewport: { width: 320, height: 800 } });
    for (const row of await page.locator('summary:visible').all()) expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.close();
  });
});
