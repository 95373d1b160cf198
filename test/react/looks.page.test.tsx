import type { BrowserContextOptions, Page } from 'playwright';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { CopyLink, type Ladder, LadderMatrix, LadderSearch, LadderView, type Level, LevelComparison, LevelView } from 'rungs';
import { ladder } from 'rungs/data/octopus-data-engineering';
import { AssessmentForm, AssessmentSummary, EvidenceLog, RatingInput } from 'rungs/review/react';
import { describe, expect, it } from 'vitest';
import { servePages } from '../page-server.js';
import { reviewStylesheet, stylesheet } from '../stylesheet.js';
import { self } from './review/demo.js';

const levelOf = (id: string, texts: readonly string[]): Level => ({
  id,
  code: id.toUpperCase(),
  title: id,
  facts: [
    { id: 'horizon', label: 'Horizon', value: '6-12 months' },
    { id: 'radius', label: 'Radius', value: 'Team (5-15)' },
  ],
  competencies: [{ id: 'craft', title: 'Craft', examples: [], expectations: texts.map((text, at) => ({ id: `${id}-${at}`, text })) }],
});
const mixed: Ladder = {
  id: 'mixed',
  title: 'Mixed',
  levels: [levelOf('a', ['I lead.', 'أقود الفريق.']), levelOf('b', ['I lead well.', 'أقود الفريق جيدا.'])],
};
const [a, b] = mixed.levels as readonly [Level, Level];

const elements: Readonly<Record<string, ReactElement>> = {
  '/view': <LadderView ladder={ladder} />,
  '/links': <LadderView ladder={ladder} value="l3" hrefFor={({ id }) => `#${id}`} />,
  '/level': <LevelView level={ladder.levels[1] as Level} ladder={ladder} components={{ Permalink: CopyLink }} />,
  '/mixed': (
    <>
      <LevelView level={a} defaultValue={['craft']} />
      <LevelComparison from={a} to={b} ladder={mixed} />
      <LadderMatrix ladder={mixed} defaultValue="a" />
    </>
  ),
  '/search': <LadderSearch ladder={ladder} />,
  '/review': (
    <>
      <AssessmentForm defaultValue={self} />
      <AssessmentSummary assessment={self} />
      <EvidenceLog defaultValue={self} />
      <RatingInput name="r" />
    </>
  ),
  '/words': (
    <div lang="de">
      <RatingInput
        name="r"
        variant="compact"
        scale={[
          { id: 'a', title: 'Verbesserungsbedarf' },
          { id: 'b', title: 'Erfüllt' },
        ]}
        defaultValue="a"
      />
    </div>
  ),
};
const site = servePages((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  const element = elements[pathname];
  if (pathname === '/styles.css') response.setHeader('content-type', 'text/css').end(stylesheet + reviewStylesheet);
  else if (element) {
    const dir = searchParams.get('dir') ?? 'ltr';
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en" dir="${dir}"><title>Looks</title><link rel="stylesheet" href="/styles.css">${renderToString(element)}</html>`,
    );
  } else response.setHeader('content-type', 'image/x-icon').end();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await site.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  await page.goto(site.urlOf(path));
  return page;
}
const styleOf = (page: Page, selector: string, property: string): Promise<readonly string[]> =>
  page.locator(selector).evaluateAll((all, property) => all.map((each) => getComputedStyle(each).getPropertyValue(property)), property);

describe.each([360, 1280])('at %i px', (width) => {
  const viewport = { width, height: 800 };

  it.each(['/view', '/links'])('has the rail once, at %s', async (path) => {
    const page = await open(path, { viewport });
    expect(await page.locator('[data-rungs="ladder-rungs"]:visible').count()).toBe(1);
    expect(await page.locator('[data-rungs="rail"]:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-rungs="ladder-rungs"]:visible').count()).toBe(0);
    expect(await page.locator('[data-rungs="rail"]:visible').count()).toBeGreaterThan(0);
    await page.close();
  });

  it.each(['ltr', 'rtl'])('keeps statements of either direction beside their bullets: %s', async (dir) => {
    const page = await open(`/mixed?dir=${dir}`, { viewport });
    const apart = await page.evaluate((dir) => {
      const items = [...document.querySelectorAll('li[data-rungs="expectation"], li[data-rungs="difference"] > [data-rungs="side"]')];
      return items.flatMap((item) => {
        if (!item.checkVisibility()) return [];
        const texts = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
        const boxes: DOMRect[] = [];
        const range = document.createRange();
        while (texts.nextNode()) {
          range.selectNodeContents(texts.currentNode);
          if (!texts.currentNode.parentElement?.matches('[data-rungs="side-name"]')) boxes.push(range.getBoundingClientRect());
        }
        const own = item.getBoundingClientRect();
        const away =
          dir === 'ltr' ? Math.min(...boxes.map(({ left }) => left)) - own.left : own.right - Math.max(...boxes.map(({ right }) => right));
        return away > 60 ? [[item.textContent, away]] : [];
      });
    }, dir);
    expect(apart).toEqual([]);
    await page.close();
  });
});

it.each(['ltr', 'rtl'])('keeps the order of words within each fact of a matrix: %s', async (dir) => {
  const page = await open(`/mixed?dir=${dir}`);
  const text = await page.locator('[data-rungs="matrix-column"] small').first().textContent();
  expect(text).toBe('\u20686-12 months\u2069 · \u2068Team (5-15)\u2069');
  await page.close();
});

it('tells the sides of a comparison apart by more than colour', async () => {
  const page = await open('/mixed');
  const widths = await styleOf(page, '[data-rungs="comparison-level"] > [data-rungs="side-name"]', 'border-inline-start-width');
  expect(widths).toEqual(['1px', '2px']);
  await page.close();
});

it('marks the current rung on paper without a fill', async () => {
  const page = await open('/level');
  await page.emulateMedia({ media: 'print' });
  const current = '[data-rungs="rung"][aria-current]';
  expect(await styleOf(page, current, 'background-color')).toEqual(['rgba(0, 0, 0, 0)']);
  expect(await styleOf(page, current, 'border-inline-start-width')).toEqual(['2px']);
  expect(await styleOf(page, current, 'color')).toEqual(await styleOf(page, current, 'border-inline-start-color'));
  await page.close();
});

it.each([100, 120, 150])('breaks no word that fits, with text at %i %', async (percent) => {
  const page = await open('/words', { viewport: { width: 360, height: 800 } });
  await page.addStyleTag({ content: `body { margin: 0; font-size: ${percent}% }` });
  const lines = await page
    .locator('[data-rungs="rating-word"]')
    .first()
    .evaluate((word) => {
      const range = document.createRange();
      range.selectNodeContents(word);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    });
  expect(lines).toBe(1);
  await page.close();
});

it('has controls that grow with the text of their container', async () => {
  const page = await open('/review');
  const sizes = () => styleOf(page, '[data-rungs="review-button"], [data-rungs="review-input"]', 'font-size');
  const before = await sizes();
  await page.addStyleTag({ content: 'body { font-size: 200% }' });
  const after = await sizes();
  expect(after.map((size, at) => Number.parseFloat(size) / Number.parseFloat(before[at] ?? ''))).toEqual(before.map(() => 2));
  await page.close();
});

it.each(['/review', '/search'])('has text fields into which Safari does not zoom, in small text: %s', async (path) => {
  const page = await open(path);
  await page.addStyleTag({ content: 'body { font-size: 12px }' });
  const sizes = await styleOf(page, 'textarea, input:not([type="radio"], [type="checkbox"])', 'font-size');
  expect(sizes.filter((size) => Number.parseFloat(size) < 16)).toEqual([]);
  expect(sizes.length).toBeGreaterThan(0);
  await page.close();
});

it('has links that are high enough to hit', async () => {
  for (const [path, selector] of [
    ['/review', '[data-rungs="evidence-link"] > a'],
    ['/level', '[data-rungs="copy-link"]'],
  ] as const) {
    const page = await open(path);
    for (const link of await page.locator(selector).all()) {
      const box = await link.boundingBox();
      if (box) expect(box.height).toBeGreaterThanOrEqual(24);
    }
    await page.close();
  }
});

it('has lists that Safari takes for lists, though they have no markers', async () => {
  const page = await open('/review');
  const types = await styleOf(page, 'ul, ol', 'list-style-type');
  expect(types.filter((type) => type === 'none')).toEqual([]);
  await page.close();
});

it.each(['light', 'dark'] as const)('draws its controls with a contrast of 3:1, in %s', async (colorScheme) => {
  const page = await open('/review', { colorScheme });
  await page.addStyleTag({ content: ':root { color-scheme: light dark; background: Canvas; color: CanvasText }' });
  const ratios = await page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (colours: readonly string[]): number => {
      if (!canvas) return 0;
      for (const colour of colours) {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const page = getComputedStyle(document.documentElement).backgroundColor;
    const parts = [...document.querySelectorAll('[data-rungs="rating-option"], [data-rungs="review-input"]')];
    return parts.map((part) => {
      const [light = 0, dark = 0] = [luminance([page, getComputedStyle(part).borderBlockStartColor]), luminance([page])].toSorted(
        (one, other) => other - one,
      );
      return (light + 0.05) / (dark + 0.05);
    });
  });
  expect(Math.min(...ratios)).toBeGreaterThanOrEqual(3);
  await page.close();
});
