import type { Page } from 'playwright';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { CompetencyTabs, CopyLink, LadderView, LevelActions, LevelCard, LevelComparison, LevelView, proseText } from 'rungs';
import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { l5, ladder as software } from 'rungs/data/octopus-software-engineering';
import { csvFormat, markdownFormat } from 'rungs/formats';
import { expect, it } from 'vitest';
import { levels } from '../cases/levels.js';
import { servePages } from '../page-server.js';
import { levelStylesheet, stylesheet } from '../stylesheet.js';
import { squeeze, textsOf } from './words.js';

const policy = "default-src 'none'; style-src 'self'; script-src 'self'";
/** What hosts do to bare elements, and worse. */
const hostile = `
  h1, h2, h3 { margin: 40px; padding: 9px; color: red; font: italic 50px serif; text-transform: uppercase; letter-spacing: 9px; border: 1px solid }
  ul, ol, dl, p, header, footer, article, div, section { margin: 30px; padding: 20px }
  li { margin: 20px; color: brown; list-style: square }
  button { padding: 20px; border: 3px solid; background: pink; color: blue; font: 20px serif; box-shadow: 0 0 9px; text-transform: uppercase }
  dt, dd { margin-left: 60px; color: green; font-style: italic }
  summary, details { padding: 20px; border: 2px solid; background: yellow }
  a { color: lime; text-decoration: none; padding: 9px; border-bottom: 3px dotted }
  fieldset { margin: 30px; padding: 20px; border: 3px groove; min-width: 900px }
  [hidden] { display: none !important }`;
/** A host of bare margins, and the text size that a reader asks for; every level is laid out, though not seen. */
const sizeSheet = (text: string): string => `body { margin: 0; font-size: ${text} } [data-rungs='level'] { content-visibility: visible }`;
const elements: Readonly<Record<string, ReactElement>> = {
  '/accordion': <LevelView level={l4} ladder={ladder} />,
  '/tabs': <LevelView level={l4} components={{ Competencies: CompetencyTabs }} />,
  '/links': <LevelView level={l5} components={{ Permalink: CopyLink }} defaultValue={l5.competencies.map(({ id }) => id)} />,
  '/actions': <LevelActions level={l4} ladder={ladder} formats={[markdownFormat, csvFormat]} />,
  '/states': (
    <main>
      {Object.entries(levels).map(([name, level], at) => (
        <section key={name}>
          <LevelView level={level} idPrefix={`${at}-`} defaultValue={level.competencies.map(({ id }) => id)} />
          <LevelCard level={level} ladder={ladder} variant="compact" />
          <LevelActions level={level} formats={[markdownFormat, csvFormat]} />
          <LevelView level={level} idPrefix={`${at}-l-`} components={{ Permalink: CopyLink }} />
          <CompetencyTabs level={level} idPrefix={`${at}-h-`} />
          <CompetencyTabs level={level} idPrefix={`${at}-v-`} orientation="vertical" />
        </section>
      ))}
      <LadderView ladder={software} idPrefix="v-" />
      <LevelComparison from={software.levels[4] ?? l3} to={software.levels[5] ?? l4} ladder={software} />
      <LevelComparison from={levels['very long words']} to={l4} />
    </main>
  ),
  '/view': <LadderView ladder={software} />,
  '/comparison': <LevelComparison from={l3} to={l4} ladder={ladder} />,
  '/ladder': (
    <main>
      {software.levels.map((level) => (
        <LevelView key={level.id} level={level} ladder={software} />
      ))}
    </main>
  ),
};

const site = servePages((request, response) => {
  const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
  const element = elements[pathname];
  const sheets = search === '?hostile' ? ['hostile', 'styles'] : [search.slice(1) || 'styles'];
  if (element) {
    response.setHeader('content-type', 'text/html; charset=utf-8').setHeader('content-security-policy', policy);
    response.end(
      `<!doctype html><html lang="en"><title>L4</title>${sheets.map((name) => `<link rel="stylesheet" href="/${name}.css">`).join('')}${renderToString(element)}</html>`,
    );
  } else if (pathname.endsWith('.css'))
    response
      .setHeader('content-type', 'text/css')
      .end({ '/styles.css': stylesheet, '/level.css': levelStylesheet, '/hostile.css': hostile }[pathname] ?? sizeSheet(search.slice(1)));
  else response.setHeader('content-type', 'image/x-icon').end();
});

/** The text that is seen: `innerText` leaves out what is not rendered, and closed panels are skipped by the layout. */
const seen = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const visible = [...document.querySelectorAll('li, h2, h3, dt, dd, p, summary')].filter(
      (each) => each.checkVisibility({ contentVisibilityAuto: false, visibilityProperty: true }) && each.getClientRects().length > 0,
    );
    return visible.map((each) => each.textContent).join('\n');
  });

async function pdfPages(page: Page): Promise<readonly string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4' })), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let at = 1; at <= pdf.numPages; at++) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await pdf.destroy();
  return texts;
}

const pdfText = async (page: Page): Promise<string> => (await pdfPages(page)).join('');

/** Printed lines break anywhere, and fonts join letters: words are compared without their spaces. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

it.each(['/accordion', '/tabs'])('shows every word of L4 without script, at %s', async (path) => {
  const page = await site.newPage({ javaScriptEnabled: false });
  await page.goto(site.urlOf(path));
  const text = squeeze(await seen(page));
  for (const part of textsOf(l4)) expect(text).toContain(squeeze(part));
  await page.close();
});

it.each(['/accordion', '/tabs'])('shows nothing of what is closed where script runs, at %s', async (path) => {
  const page = await site.newPage();
  await page.goto(site.urlOf(path));
  const text = await seen(page);
  expect(text).toContain('Planning horizon');
  expect(text).not.toContain('I define, review, document');
  expect(text).not.toContain('I performed analysis');
  await page.close();
});

it.each([
  ['/accordion', [l4]],
  ['/tabs', [l4]],
  ['/ladder', software.levels],
  ['/view', software.levels],
] as const)('prints every word with everything closed, at %s', async (path, levels) => {
  const page = await site.newPage();
  await page.goto(site.urlOf(path));
  const text = letters(await pdfText(page));
  for (const part of levels.flatMap(textsOf)) expect(text).toContain(letters(part));
  await page.close();
});

it('prints each level of a ladder from a new page on, with its title first and no statement cut in two', async () => {
  const page = await site.newPage();
  await page.goto(site.urlOf('/view'));
  const pages = (await pdfPages(page)).map(letters);
  for (const { code = '', title } of software.levels)
    expect(pages.filter((text) => text.startsWith(letters(code + title)))).toHaveLength(1);
  const statements = software.levels.flatMap(({ competencies }) =>
    competencies.flatMap((each) => [...each.expectations, ...each.examples]),
  );
  const cut = statements.map(({ text }) => letters(proseText(text))).filter((text) => !pages.some((each) => each.includes(text)));
  expect(cut).toEqual([]);
  await page.close();
});

it('shows no actions where they do nothing: without script, and on paper', async () => {
  const page = await site.newPage({ javaScriptEnabled: false });
  await page.goto(site.urlOf('/actions'));
  expect(await page.getByRole('button').count()).toBe(0);
  await page.close();
  const printed = await site.newPage();
  await printed.goto(site.urlOf('/actions'));
  expect(await printed.getByRole('button').count()).toBe(5);
  expect(letters(await pdfText(printed))).toBe('');
  await printed.close();
});

it('prints no link to a part, nor room for one', async () => {
  const page = await site.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(site.urlOf('/links'));
  expect(await page.locator('[data-rungs="copy-link"]').count()).toBeGreaterThan(50);
  expect(await page.locator('[data-rungs="copy-link"]:visible').count()).toBe(0);
  await page.close();
});

it('shows a link to a part when it is pointed at or focused, and always where nothing points', async () => {
  const opacity = (page: Page): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.querySelector('li > [data-rungs="copy-link"]') ?? document.body).opacity);
  const page = await site.newPage();
  await page.goto(site.urlOf('/links'));
  expect(await opacity(page)).toBe('0');
  await page.locator('li:has(> [data-rungs="copy-link"])').first().hover();
  expect(await opacity(page)).toBe('1');
  await page.mouse.move(0, 0);
  await page.locator('li > [data-rungs="copy-link"]').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await opacity(page)).toBe('1');
  await page.close();
  const touch = await site.newPage({ hasTouch: true, isMobile: true });
  await touch.goto(site.urlOf('/links'));
  expect(await opacity(touch)).toBe('1');
  await touch.close();
});

it.each(['/accordion', '/tabs', '/view', '/comparison'])('breaks no rule of a strict content security policy, at %s', async (path) => {
  const page = await site.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(site.urlOf(path));
  await page.waitForLoadState('networkidle');
  expect(said).toEqual([]);
  await page.close();
});

it.each(['/accordion', '/tabs'])('looks the same with the sheet for levels alone, at %s', async (path) => {
  const page = await site.newPage({ viewport: { width: 800, height: 900 } });
  const picture = async (url: string): Promise<Buffer> => {
    await page.goto(site.urlOf(url));
    return page.screenshot({ fullPage: true });
  };
  expect((await picture(`${path}?level`)).equals(await picture(path))).toBe(true);
  await page.close();
});

it.each(['/accordion', '/tabs', '/view', '/comparison', '/links', '/actions'])(
  'looks the same whatever the host does to bare elements, at %s',
  async (path) => {
    const page = await site.newPage({ viewport: { width: 800, height: 900 } });
    const picture = async (url: string): Promise<Buffer> => {
      await page.goto(site.urlOf(url));
      return page.locator('[data-rungs]').first().screenshot();
    };
    expect((await picture(`${path}?hostile`)).equals(await picture(path))).toBe(true);
    await page.close();
  },
);

it.each([
  [280, '100%'],
  [320, '100%'],
  [320, '200%'],
  [768, '100%'],
  [768, '200%'],
  [1200, '100%'],
])('fits every shape of a level into %i px, its text at %s', async (width, text) => {
  const page = await site.newPage({ viewport: { width, height: 900 } });
  await page.goto(site.urlOf('/states'));
  await page.addStyleTag({ url: `/fit.css?${text}` });
  const wide = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    // A part of 1 px is for screen readers.
    const parts = [...document.querySelectorAll('[data-rungs]')].filter(
      (part) => part.checkVisibility({ contentVisibilityAuto: true }) && part.clientWidth !== 1,
    );
    return parts
      .filter(
        (part) =>
          part.getBoundingClientRect().right > edge + 1 ||
          (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline'),
      )
      .map((part) => part.outerHTML.slice(0, 120));
  });
  expect(wide).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await page.close();
});
