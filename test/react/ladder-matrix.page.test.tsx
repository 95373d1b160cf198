import type { BrowserContextOptions, Page } from 'playwright';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { LadderMatrix, LadderRadar, type Level, proseText } from 'rungs';
import { ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { expect, it } from 'vitest';
import { levels as shapes } from '../cases/levels.js';
import { servePages } from '../page-server.js';
import { stylesheet } from '../stylesheet.js';

const hostile = `
  table { border-collapse: collapse; width: 10px; margin: 30px; color: red; font: 30px serif }
  th, td { padding: 40px; border: 5px solid red; background: pink; text-align: right; color: red; font-weight: 100 }
  tr:nth-child(even) { background: yellow }
  fieldset, legend, figure, figcaption, caption { margin: 30px; padding: 20px; border: 3px solid; color: red }
  ul { margin: 30px; padding: 20px } li { margin: 20px; list-style: square } small, label, span { letter-spacing: 0 }
  button { padding: 20px; border: 3px solid; background: pink; font: 20px serif; text-transform: uppercase } svg { margin: 9px }`;
const wide: Level = { ...shapes['very long words'], id: 'wide' };
const elements: Readonly<Record<string, ReactElement>> = {
  '/matrix': <LadderMatrix ladder={software} defaultValue="l3" />,
  '/pinned': <LadderMatrix ladder={software} defaultPinned={{ level: 'l5', competency: 'culture-and-leadership' }} />,
  '/three': <LadderMatrix ladder={ladder} />,
  '/long': <LadderMatrix ladder={{ ...ladder, levels: [wide, ...ladder.levels] }} />,
  '/radar': (
    <>
      <LadderRadar levels={[software.levels[0] ?? wide, software.levels[3] ?? wide, software.levels[5] ?? wide]} />
      <LadderRadar
        levels={ladder.levels.slice(2)}
        ratings={[{ title: 'Self', values: { 'domain-expertise': 3, 'stakeholder-success': 1 } }]}
        ratingTitles={['Improvement needed', 'Maturing', 'Performing', 'Exceeding']}
      />
      <LadderRadar levels={[{ ...wide, competencies: [...wide.competencies, ...(ladder.levels[0]?.competencies ?? [])] }]} />
      {[1, 2, 3, 4, 5, 6, 7, 8, 9, 30].map((count) => (
        <LadderRadar
          key={count}
          levels={[
            {
              ...shapes['thirty competencies'],
              competencies: shapes['thirty competencies'].competencies.slice(0, count) as Level['competencies'],
            },
          ]}
        />
      ))}
    </>
  ),
};

const site = servePages((request, response) => {
  const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
  const element = elements[pathname];
  const sheets = search === '?hostile' ? ['hostile', 'styles'] : ['styles'];
  if (pathname.endsWith('.css')) {
    const size = `body { margin: 0; font-size: ${search.slice(1) || '100%'} }`;
    response.setHeader('content-type', 'text/css').end({ '/styles.css': stylesheet, '/hostile.css': hostile }[pathname] ?? size);
  } else if (element)
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .setHeader('content-security-policy', "default-src 'none'; style-src 'self'")
      .end(
        `<!doctype html><html lang="en"><title>Ladder</title>${sheets.map((name) => `<link rel="stylesheet" href="/${name}.css">`).join('')}<link rel="stylesheet" href="/size.css"><main>${renderToString(element)}</main></html>`,
      );
  else response.setHeader('content-type', 'image/x-icon').end();
});

async function open(path: string, width: number, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await site.newPage({ viewport: { width, height: 800 }, ...options });
  await page.goto(site.urlOf(path));
  return page;
}

const boxesOf = (page: Page, selector: string) =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return { x, y, width, height, text: each.textContent ?? '' };
      }),
    selector,
  );
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
type Statements = Level['competencies'][number]['expectations'];
const statementsIn = (list: Statements): string[] =>
  list.flatMap(({ text, children = [] }) => [proseText(text), ...statementsIn(children)]);
const textsOf = (levels: readonly Level[]): string[] =>
  levels.flatMap(({ title, competencies }) => [title, ...competencies.flatMap((each) => [each.title, ...statementsIn(each.expectations)])]);

/** The text of each page of the PDF. */
async function print(page: Page, landscape = false): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4', landscape })), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let at = 1; at <= pdf.numPages; at++) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    texts.push(letters(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await pdf.destroy();
  return texts;
}

/** Each statement that is seen in a cell of the table. */
const seen = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('th, td li')]
      .filter(
        (each) => each.checkVisibility({ contentVisibilityAuto: false, visibilityProperty: true }) && each.getClientRects().length > 0,
      )
      .map((each) => each.textContent ?? ''),
  );

it.each(['/matrix', '/pinned'])('keeps its headers in view at 1,280 px, wherever it is scrolled to, at %s', async (path) => {
  const page = await open(path, 1000);
  const headers = async () => ({
    columns: (await boxesOf(page, 'thead th')).map(({ y }) => y),
    rows: (await boxesOf(page, '[data-rungs="matrix-row"]')).map(({ x }) => x),
    pinned: (await boxesOf(page, '[data-pinned]')).map(({ x }) => x),
  });
  const before = await headers();
  const [cell] = await boxesOf(page, 'tbody td');
  await page.evaluate(() => document.querySelector('[data-rungs="matrix-scroll"]')?.scrollTo(200, 300));
  expect((await boxesOf(page, 'tbody td'))[0]?.y).toBeCloseTo((cell?.y ?? 0) - 300, 0);
  expect(await headers()).toEqual(before);
  expect(before.pinned).toHaveLength(path === '/pinned' ? 5 : 0);
  await page.close();
});

it('puts a pinned level right beside the competencies, and nothing between', async () => {
  const page = await open('/pinned', 1000);
  const [row] = await boxesOf(page, '[data-rungs="matrix-row"]');
  const [pinned] = await boxesOf(page, '[data-rungs="matrix-cell"][data-pinned]');
  expect(pinned?.x).toBeCloseTo((row?.x ?? 0) + (row?.width ?? 0), 0);
  await page.evaluate(() => document.querySelector('[data-rungs="matrix-scroll"]')?.scrollTo(400, 0));
  const [moved] = await boxesOf(page, '[data-rungs="matrix-cell"][data-pinned]');
  expect(moved?.x).toBeCloseTo(pinned?.x ?? 0, 0);
  await page.close();
});

it('keeps a pinned level beside the competencies where text runs from right to left', async () => {
  const page = await open('/pinned', 1000);
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await page.evaluate(() => document.querySelector('[data-rungs="matrix-scroll"]')?.scrollTo(-400, 0));
  const [row] = await boxesOf(page, '[data-rungs="matrix-row"]');
  const [pinned] = await boxesOf(page, '[data-rungs="matrix-cell"][data-pinned]');
  expect((row?.x ?? 0) + (row?.width ?? 0)).toBeGreaterThan(980);
  expect((pinned?.x ?? 0) + (pinned?.width ?? 0)).toBeCloseTo(row?.x ?? 0, 0);
  await page.close();
});

it('has columns of one width, whatever is in them, and gives the rest of the page to them', async () => {
  const page = await open('/three', 1280);
  const widths = (await boxesOf(page, '[data-rungs="matrix-column"]')).map(({ width }) => Math.round(width));
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
  expect(widths[0]).toBeGreaterThan(300);
  await page.close();
});

it('shows one level at a time at 360 px, and keeps its header in view', async () => {
  const page = await open('/matrix', 360);
  const shown = async () => (await boxesOf(page, '[data-rungs="matrix-column"]')).filter(({ width }) => width > 0);
  expect((await shown()).map(({ text }) => text.slice(0, 2))).toEqual(['L3']);
  expect((await boxesOf(page, 'td')).filter(({ width }) => width > 0)).toHaveLength(4);
  await page.evaluate(() => scrollTo(0, 600));
  const [header] = await shown();
  expect(header?.y).toBeCloseTo(0, 0);
  await page.close();
});

it('has targets of 44 px in a narrow and in a wide page', async () => {
  for (const width of [360, 1280]) {
    const page = await open('/matrix', width);
    const targets = (await boxesOf(page, 'button, input')).filter((each) => each.width > 0);
    expect(targets.length).toBeGreaterThan(10);
    for (const each of targets) {
      expect(each.width).toBeGreaterThanOrEqual(44);
      expect(each.height).toBeGreaterThanOrEqual(44);
    }
    await page.close();
  }
});

it.each(
  ['/matrix', '/pinned', '/long', '/radar'].flatMap((path) =>
    (
      [
        [280, '100%'],
        [320, '100%'],
        [320, '200%'],
        [360, '100%'],
        [360, '200%'],
        [1280, '200%'],
      ] as const
    ).map(([width, text]) => [path, width, text] as const),
  ),
)('needs no sideways scroll of the page, at %s in %i px, its text at %s', async (path, width, text) => {
  const page = await open(path, width);
  await page.addStyleTag({ url: `/size.css?${text}` });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  if (width < 400) {
    const beyond = (await boxesOf(page, '[data-rungs]')).filter((each) => each.width > 1 && each.x + each.width > width + 1);
    expect(beyond).toEqual([]);
  }
  await page.close();
});

it('clips no title of the picture', async () => {
  const page = await open('/radar', 320);
  const labels = await boxesOf(page, '[data-rungs="radar-label"], [data-rungs="radar-scale"] text');
  expect(labels.length).toBeGreaterThan(80);
  for (const { x, width, text } of labels) {
    expect(x, text).toBeGreaterThanOrEqual(-1);
    expect(x + width, text).toBeLessThanOrEqual(321);
  }
  await page.close();
});

it('has the same picture where text runs from right to left', async () => {
  const page = await open('/radar', 320);
  const places = async () =>
    (await boxesOf(page, '[data-rungs="radar-chart"] *')).map(({ x, width }) => [Math.round(x), Math.round(width)]);
  const before = await places();
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  expect(await places()).toEqual(before);
  await page.close();
});

it('lets no title of the picture run into another', async () => {
  const page = await open('/radar', 320);
  const overlaps = await page.evaluate(() =>
    [...document.querySelectorAll('[data-rungs="radar-chart"]')].flatMap((chart) => {
      const labels = [...chart.querySelectorAll('[data-rungs="radar-label"]')].map(
        (each) => [each.textContent, each.getBoundingClientRect()] as const,
      );
      return labels.flatMap(([name, a], at) =>
        labels
          .slice(at + 1)
          .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3)
          .map(([other]) => `${name} ${other}`),
      );
    }),
  );
  expect(overlaps).toEqual([]);
  await page.close();
});

it.each([
  ['/matrix', 1280],
  ['/matrix', 360],
  ['/pinned', 1280],
  ['/pinned', 360],
])('shows every word without script, at %s in %i px', async (path, width) => {
  const page = await open(path, width, { javaScriptEnabled: false });
  const text = letters((await seen(page)).join(' '));
  for (const part of textsOf(software.levels)) expect(text).toContain(letters(part));
  const names = (await boxesOf(page, '[data-rungs="matrix-level"]')).filter((each) => each.width > 0);
  expect(names).toHaveLength(width === 360 ? 24 : 0);
  expect((await boxesOf(page, 'button, input')).filter((each) => each.width > 0 && !/Expand/.test(each.text))).toEqual([]);
  await page.close();
});

it('shows nothing of what is closed where script runs', async () => {
  const page = await open('/matrix', 1280);
  const text = (await seen(page)).join(' ');
  expect(text).toContain('I am actively learning my domain');
  const [closed] = await boxesOf(page, '[data-rungs="panel"] li');
  expect(text).not.toContain(closed?.text ?? '');
  await page.close();
});

it.each([
  ['/matrix', false],
  ['/matrix', true],
  ['/pinned', false],
  ['/pinned', true],
])('prints every word, at %s, landscape: %s', async (path, landscape) => {
  const page = await open(path, 1280);
  const text = (await print(page, landscape)).join('');
  for (const part of textsOf(software.levels)) expect(text).toContain(letters(part));
  await page.close();
});

it('prints the levels at the head of every page, and leaves none without competencies', async () => {
  const page = await open('/three', 1280);
  const texts = await print(page);
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) {
    expect(text).toContain('SeniorDataEngineer');
    expect(text).toMatch(/I(?:am|have|help|define|identify|ship|consistently)/);
  }
  await page.close();
});

it('names the cells of more levels than portrait paper has room for, beneath each other', async () => {
  const page = await open('/matrix', 1280);
  const text = (await print(page)).join('');
  expect(text).toMatch(/DomainexpertiseL1Iamactivelylearning.*L2Iamcompetentinmydomain/);
  await page.close();
});

it.each([
  ['/matrix', 1280],
  ['/matrix', 360],
  ['/radar', 800],
])('looks the same whatever the host does to bare elements, at %s in %i px', async (path, width) => {
  const picture = async (url: string): Promise<Buffer> => {
    const page = await open(url, width);
    const shot = await page.locator('main > :first-child').screenshot();
    await page.close();
    return shot;
  };
  expect((await picture(`${path}?hostile`)).equals(await picture(path))).toBe(true);
});
