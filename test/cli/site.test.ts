import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { compareLevels, paragraphsOf, proseText } from 'rungs';
import { ladder } from 'rungs/data/octopus-data-engineering';
import { readLadder } from 'rungs/formats';
import { german } from 'rungs/labels/de';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../browser.js';
import { idsIn, offscreen } from '../landing.js';
import { squeeze, textsOf } from '../react/words.js';
import { newFolder, rungs } from './run.js';

const pages = 'data/octopus/data-engineering';
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let site = '';
let browser: Browser;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'rungs-site-'));
  const { code, err } = await rungs(['html', pages, '-o', site]);
  if (code !== 0) throw new Error(err);
  browser = await chromium.launch(findBrowser());
});
afterAll(async () => {
  await browser.close();
  await rm(site, { recursive: true, force: true });
});

/** A page as it is on the disk; what it says on the console, and what it asks for beyond the folder, is a fault. */
async function open(file: string, options: BrowserContextOptions = {}): Promise<{ page: Page; faults: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(site).href)) faults.push(request.url());
  });
  await page.goto(`${pathToFileURL(join(site, file)).href}`);
  return { page, faults };
}

async function violationsOf(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const { axe } = globalThis as typeof globalThis & {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  });
}

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const files = ['index.html', 'l2.html', 'l3.html', 'l4.html', 'changes-l3.html', 'changes-l4.html', 'matrix.html'];

it('is a page for each level, each step, the table and the index', async () => {
  expect((await readdir(site)).toSorted()).toEqual(['.rungs-site.json', ...files, 'ladder.js', 'search.js', 'site.css'].toSorted());
});

it.each([true, false])(
  'has its look on every page, and asks for nothing but what lies beside it, with script: %s',
  async (javaScriptEnabled) => {
    const { page, faults } = await open('index.html', { javaScriptEnabled });
    for (const file of files) {
      await page.goto(pathToFileURL(join(site, file)).href);
      expect([file, faults]).toEqual([file, []]);
      expect([file, await page.locator('h1').count()]).toEqual([file, 1]);
      const link = page.locator('[data-rungs="site-link"]').first();
      expect([file, await link.evaluate((node) => getComputedStyle(node).display)]).toEqual([file, expect.stringMatching(/flex$/)]);
    }
    await page.close();
  },
);

it.each([360, 768, 1280, 1600])('begins header, content and footer of a page at one edge, at %i pixels', async (width) => {
  const { page } = await open('index.html', { viewport: { width, height: 900 } });
  for (const [file, content] of [
    ['l4.html', 'ladder'],
    ['changes-l4.html', 'comparison'],
    ['matrix.html', 'ladder-matrix'],
  ] as const) {
    await page.goto(pathToFileURL(join(site, file)).href);
    const parts = file === 'matrix.html' ? ['site-header', content] : ['site-header', content, 'site-footer'];
    const edges = await page.evaluate(
      (names) =>
        names.map((name) => {
          const part = document.querySelector(`[data-rungs="${name}"]`);
          return (name.startsWith('site-') ? part?.firstElementChild : part)?.getBoundingClientRect().left;
        }),
      parts,
    );
    expect([file, edges]).toEqual([file, parts.map(() => expect.closeTo(edges[0] ?? expect.fail(), 0))]);
  }
  await page.close();
});

it('has every word of the ladder without script, and links that lead to every page', async () => {
  const { page } = await open('index.html', { javaScriptEnabled: false });
  expect(await page.getByRole('search').count()).toBe(0);
  const seen = new Set<string>();
  const follow = async (): Promise<void> => {
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((each) => [each.getAttribute('href') ?? '', (each as HTMLAnchorElement).href]));
    for (const [href = '', url = ''] of links) {
      if (/^https?:/.test(href)) continue;
      expect(href).not.toMatch(/^(?:\/|file:)/);
      const { pathname, hash } = new URL(url);
      const name = pathname.split('/').at(-1) ?? '';
      expect(files).toContain(name);
      if (hash) expect(await readFile(join(site, name), 'utf8')).toContain(`id="${decodeURIComponent(hash.slice(1))}"`);
      if (seen.has(name)) continue;
      seen.add(name);
      await page.goto(url);
      await follow();
    }
  };
  await follow();
  expect([...seen].toSorted()).toEqual(files.toSorted());
  for (const level of ladder.levels) {
    await page.goto(pathToFileURL(join(site, `${level.id}.html`)).href);
    const text = squeeze((await page.locator('main').textContent()) ?? '');
    for (const part of textsOf(level)) expect(text).toContain(squeeze(part));
  }
  await page.close();
});

it('goes from level to level, to what changes, and back, by keyboard', async () => {
  const { page } = await open('l3.html', { javaScriptEnabled: false });
  expect(await page.locator('[aria-current="page"]').textContent()).toContain('Senior Data Engineer');
  for (const [name, file] of [
    ['L4: Lead Data Engineer', 'l4.html'],
    ['L3: Senior Data Engineer', 'l3.html'],
    ['What changes from L2', 'changes-l3.html'],
    ['L2: Data Engineer', 'l2.html'],
    ['Data Engineering', 'index.html'],
    ['Data Engineering: competencies by level', 'matrix.html'],
    ['Lead Data Engineer', 'l4.html'],
  ] as const) {
    await page.getByRole('link', { name, exact: true }).press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith(`/${file}`));
  }
  await page.close();
});

it.each([
  [390, true],
  [390, false],
  [1280, true],
  [1280, false],
])('leads every link into view, at %i pixels, with script: %s', async (width, javaScriptEnabled) => {
  const { page } = await open('l4.html', { viewport: { width, height: 800 }, javaScriptEnabled });
  const ids = await idsIn(page);
  expect(ids.length).toBeGreaterThan(40);
  expect(await offscreen(page, pathToFileURL(join(site, 'l4.html')).href, ids)).toEqual([]);
  await page.close();
});

it('searches without a server, and leads to what it found, open', async () => {
  const { page, faults } = await open('index.html');
  const field = page.getByRole('searchbox', { name: 'Search the ladder' });
  await field.fill('scope hammer');
  expect(await page.getByRole('status').textContent()).toBe('1 result');
  await field.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/l4\.html#/);
  expect(await page.getByText('scope hammer').evaluate((node) => node.checkVisibility())).toBe(true);
  await page.goBack();
  expect(await page.getByRole('searchbox').inputValue()).toBe('scope hammer');
  await page.getByRole('searchbox').fill('zzz');
  expect(await page.getByRole('status').textContent()).toBe('Nothing found for “zzz”');
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-rungs="search-results"]').count()).toBe(0);
  await page.getByRole('searchbox').fill('i');
  const { length } = await page.locator('[data-rungs="search-results"] > li').all();
  await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
  expect((await page.locator('[data-rungs="search-results"] > li').all()).length).toBeGreaterThan(length);
  expect(faults).toEqual([]);
  await page.close();
});

it.each(files)('%s is clean to axe, at 320 and at 1,280 pixels, in light and in dark', async (file) => {
  // The policy would keep axe out, as it should.
  const { page } = await open(file, { bypassCSP: true });
  await page.addScriptTag({ path: axe });
  if (file === 'index.html') await page.getByRole('searchbox').fill('stakeholder');
  for (const width of [320, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect([width, colorScheme, await violationsOf(page)]).toEqual([width, colorScheme, []]);
      expect([width, await overflowOf(page)]).toEqual([width, 0]);
    }
  await page.close();
});

it('opens what else a cell of the table says, and prints it', async () => {
  const { page } = await open('matrix.html', { javaScriptEnabled: false });
  const last = page.locator('[data-rungs="matrix-cell"]').first().locator('details [data-rungs="expectation"]').last();
  expect(await last.isVisible()).toBe(false);
  await page.locator('summary').first().click();
  expect(await last.isVisible()).toBe(true);
  await page.reload();
  await page.emulateMedia({ media: 'print' });
  expect(await last.evaluate((node) => node.getBoundingClientRect().height)).toBeGreaterThan(0);
  await page.close();
});

it('has on its first page what the ladder says beside its levels, clean to axe', async () => {
  const cwd = await newFolder();
  const source = join(process.cwd(), 'test/cases/codecademy/README.md');
  expect((await rungs(['html', source, '-o', 'site'], { cwd })).code).toBe(0);
  expect(await readFile(join(cwd, 'site/ladder.js'), 'utf8')).not.toContain(process.cwd());
  const page = await browser.newPage({ viewport: { width: 320, height: 900 }, bypassCSP: true });
  await page.goto(pathToFileURL(join(cwd, 'site/index.html')).href);
  const { ladder: read } = readLadder([{ path: source, text: await readFile(source, 'utf8') }]);
  const text = squeeze((await page.locator('[data-rungs="notes"]').textContent()) ?? '');
  for (const { title = '', text: said = '' } of read?.notes ?? expect.fail())
    for (const each of [title, ...paragraphsOf(said).map(proseText)]) expect(text).toContain(squeeze(each));
  await page.addScriptTag({ path: axe });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  }
  await page.close();
});

it('compares each level with the one below', async () => {
  const { page } = await open('changes-l4.html', { javaScriptEnabled: false });
  const [, l3, l4] = ladder.levels;
  const { competencies } = compareLevels(l3 ?? expect.fail(), l4 ?? expect.fail());
  expect(await page.locator('h1').textContent()).toBe('What changes from L3 to L4');
  expect(await page.locator('h2').count()).toBe(competencies.length);
  await page.close();
});

it('speaks another language, in words of one’s own too', async () => {
  const cwd = await newFolder();
  const page = join(process.cwd(), pages);
  await writeFile(join(cwd, 'words.json'), JSON.stringify({ examples: 'Belege' }));
  await rungs(['html', page, '-o', 'site', '--lang', 'de', '--labels', 'words.json', '--base-url', 'https://example.org/ladder'], { cwd });
  const l4 = await readFile(join(cwd, 'site/l4.html'), 'utf8');
  expect(l4).toContain('<html lang="de" dir="ltr">');
  expect(l4).toContain('Belege');
  expect(l4).toContain('<link rel="canonical" href="https://example.org/ladder/l4.html">');
  expect(await readFile(join(cwd, 'site/ladder.js'), 'utf8')).toContain(german.search);
  const sitemap = await readFile(join(cwd, 'site/sitemap.xml'), 'utf8');
  expect(sitemap.match(/<loc>.*<\/loc>/g)).toHaveLength(files.length);
  expect(sitemap).toContain('<loc>https://example.org/ladder/</loc>');
  await writeFile(join(cwd, 'words.json'), JSON.stringify({ exmaples: 'Belege' }));
  const wrong = await rungs(['html', page, '-o', 'site', '--labels', 'words.json'], { cwd });
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('exmaples')]);
});

it('takes away the pages that it no longer makes, and touches nothing else', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'ladder.json'), JSON.stringify(ladder));
  await rungs(['html', 'ladder.json', '-o', 'site'], { cwd });
  await writeFile(join(cwd, 'site/mine.html'), 'mine');
  await writeFile(join(cwd, 'ladder.json'), JSON.stringify({ ...ladder, levels: ladder.levels.slice(1) }));
  await rungs(['html', 'ladder.json', '-o', 'site'], { cwd });
  const left = await readdir(join(cwd, 'site'));
  expect([left.includes('l2.html'), left.includes('mine.html'), left.includes('l3.html')]).toEqual([false, true, true]);
  await writeFile(join(cwd, 'index.html'), 'mine');
  const refused = await rungs(['html', 'ladder.json', '-o', '.'], { cwd });
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('index.html')]);
  expect(await readFile(join(cwd, 'index.html'), 'utf8')).toBe('mine');
  expect((await rungs(['html', 'ladder.json', '-o', '.', '--force'], { cwd })).code).toBe(0);
});

it('names no page outside its folder, whatever the ids', async () => {
  const cwd = await newFolder();
  const ids = ['../../x', 'index', 'CON', 'con', 'L4', 'l4', 'a/b', '"><script>', 'é', 'matrix', 'changes-l4', '職務'];
  const levels = ids.map((id, at) => ({ id, title: `Level ${at}`, facts: [], competencies: [] }));
  await writeFile(join(cwd, 'ladder.json'), JSON.stringify({ id: 'x', title: '</script><img src=x>', levels }));
  const { out } = await rungs(['html', 'ladder.json', '-o', 'site', '--json'], { cwd });
  const names = (JSON.parse(out) as { files: string[] }).files;
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(1 + ids.length * 2 - 1 + 4);
  for (const name of names) expect(name).toMatch(/^site\/[a-z\d-]+\.(?:html|css|js)$/);
  const index = await readFile(join(cwd, 'site/index.html'), 'utf8');
  expect(index).not.toContain('<img');
});
