import { readFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { LadderView, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { renderElement } from 'rungs/element/server';
import { elementStyles } from 'rungs/element/styles';
import { renderLadder, renderLevel } from 'rungs/html';
import { pageStyles } from 'rungs/html/styles';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { embedScript } from '../../build/embed-script.js';
import { bundlePage } from '../bundle-page.js';
import { buildScript } from '../element/built-script.js';
import { idsIn, offscreen, offscreenTexts } from '../landing.js';
import { servePages } from '../page-server.js';
import { stylesheet } from '../stylesheet.js';

const inHost = (html: string, script = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>L4</title><link rel="stylesheet" href="/styles.css">${script}<main>${html}</main></html>`;
const hydrated = '<script type="module" src="/hydrated.js"></script>';
const files = new Map<string, string>([
  ['/inline', renderLevel(l4, { ladder, page: { styles: { css: pageStyles } } })],
  ['/linked', renderLevel(l4, { ladder, page: { styles: { href: '/page.css' } } })],
  ['/ladder', renderLadder(ladder, { page: { styles: { href: '/page.css' } } })],
  ['/fragment', inHost(renderLevel(l4, { ladder }))],
  ['/react', inHost(renderToString(<LevelView level={l4} ladder={ladder} />), hydrated)],
  ['/react-ladder', inHost(renderToString(<LadderView ladder={ladder} />), hydrated)],
  ['/element', inHost(renderElement(l4, { ladder, styles: { css: elementStyles } }), '<script src="/rungs-element.js" defer></script>')],
  ['/rungs-embed.html', readFileSync('src/embed/page.html', 'utf8')],
  ['/l4.json', JSON.stringify(l4)],
  ['/page.css', pageStyles],
  ['/styles.css', stylesheet],
]);
const types: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript', json: 'application/json' };

beforeAll(async () => {
  files.set('/hydrated.js', await bundlePage(new URL('hydrated-page.tsx', import.meta.url)));
  for (const [path, code] of await buildScript()) files.set(path, code);
  const config = embedScript('page');
  const built = await build({ ...config, configFile: false, logLevel: 'error', build: { ...config.build, write: false } });
  for (const { output } of [built].flat().flatMap((each) => ('output' in each ? each : [])))
    for (const file of output) if (file.type === 'chunk') files.set(`/${file.fileName}`, file.code);
});
const site = servePages(({ url = '' }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  const type = types[pathname.split('.')[1] ?? ''] ?? 'text/html';
  response.setHeader('content-type', `${type}; charset=utf-8`).end(files.get(pathname));
});

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];
/** Each page, and whether links lead anywhere in it where script is off. */
const pages: readonly (readonly [path: string, isStatic: boolean])[] = [
  ['/inline', true],
  ['/linked', true],
  ['/ladder', true],
  ['/fragment', true],
  ['/react', true],
  ['/react-ladder', true],
  // The browser looks for a target in the document only, not in shadow roots.
  ['/element', false],
  ['/rungs-embed.html?src=l4.json', false],
];
const cases = pages
  .flatMap(([path, isStatic]) =>
    [true, ...(isStatic ? [false] : [])].flatMap((script) => sizes.map((size) => [path, script, size] as const)),
  )
  .map((each, at) => [...each, at] as const);
/** Each case follows one link in four, another one than the other cases of its page. With `RUNGS_RUNS=2` it follows all. */
const oneIn = Number(process.env['RUNGS_RUNS'] ?? 1) > 1 ? 1 : 4;

it.each(cases)(
  'leads every link into view, at %s, with script: %s, %o',
  async (path, javaScriptEnabled, viewport, at) => {
    const page = await site.newPage({ viewport, javaScriptEnabled });
    await page.goto(site.urlOf(path));
    await page.locator('#l4').waitFor({ state: 'attached' });
    // A hydrated page waits for its script at each link, so only those below all other levels are followed.
    const ids = (await idsIn(page)).filter((id) => path !== '/react-ladder' || id.startsWith('l4'));
    expect(ids.length).toBeGreaterThan(40);
    const followed = ids.filter((_, nth) => nth % oneIn === at % oneIn);
    expect(await offscreen(page, site.urlOf(path), followed)).toEqual([]);
    await page.close();
  },
  300_000,
);

it.each(sizes)('leads a text fragment into view, %o', async (viewport) => {
  const page = await site.newPage({ viewport });
  const texts = l4.competencies.flatMap(({ expectations, examples }) => [expectations.at(-1), examples.at(-1)]);
  for (const path of ['/linked', '/ladder', '/react'])
    expect([path, await offscreenTexts(page, site.urlOf(path), texts)]).toEqual([path, []]);
  await page.close();
});
