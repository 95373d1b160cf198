import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContextOptions, chromium, type Frame, type Page } from 'playwright';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { writeLevel } from 'rungs/markdown';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedScript } from '../../build/embed-script.js';
import { findBrowser } from '../browser.js';
import { buildScript } from '../element/built-script.js';
import { squeeze, textsOf } from '../react/words.js';

const html = readFileSync('src/embed/page.html', 'utf8');
const files = new Map<string, readonly [type: string, body: string]>([
  ['/rungs-embed.html', ['text/html', html]],
  ['/l4.json', ['application/json', JSON.stringify(l4)]],
  ['/l4.md', ['text/markdown', writeLevel(l4)]],
  ['/private/l4.json', ['application/json', JSON.stringify(l4)]],
  ['/ladder.json', ['application/json', JSON.stringify(ladder)]],
  ['/broken.json', ['application/json', '{"id": "l4"}']],
]);

/** The page's own site, and that of a host, which has the frame and nothing else of it. */
let site: readonly [Server, string];
let host: readonly [Server, string];
let browser: Browser;
let hostPage = '';

const listen = async (find: (path: string) => readonly [type: string, body: string] | undefined): Promise<[Server, string]> => {
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const [type, body] = find(pathname) ?? ['text/plain', ''];
    response.setHeader('content-type', `${type}; charset=utf-8`);
    // Any site may read the other files, as one in a sandbox has to.
    if (!pathname.startsWith('/private/')) response.setHeader('access-control-allow-origin', '*');
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return [server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`];
};

beforeAll(async () => {
  for (const [path, code] of await buildScript()) files.set(path, ['text/javascript', code]);
  for (const part of ['host', 'page'] as const) {
    const config = embedScript(part);
    const result = await build({ ...config, configFile: false, logLevel: 'error', build: { ...config.build, write: false } });
    for (const { output } of [result].flat().flatMap((each) => ('output' in each ? each : [])))
      for (const file of output) if (file.type === 'chunk') files.set(`/${file.fileName}`, ['text/javascript', file.code]);
  }
  site = await listen((path) => files.get(path));
  host = await listen((path) => (path === '/' ? ['text/html', hostPage] : path.endsWith('.js') ? files.get(path) : undefined));
  browser = await chromium.launch(findBrowser());
});
afterAll(async () => {
  await browser?.close();
  for (const [server] of [site, host]) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

interface Opened {
  readonly page: Page;
  readonly frame: Frame;
  readonly said: string[];
}
/** A page of another site with the frame in it. */
async function open(parameters: string, attributes = '', context: BrowserContextOptions = {}): Promise<Opened> {
  hostPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><script src="/rungs-embed.js"></script><body><iframe src="${site[1]}/rungs-embed.html${parameters}" width="600" height="150" ${attributes}></iframe></body></html>`;
  const page = await browser.newPage(context);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(host[1]);
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error('There is no frame.');
  return { page, frame, said };
}
/** Calls `rungs.embed` in the host's page. */
const embed = (page: Page, options: object): Promise<void> =>
  page.evaluate((given) => {
    const rungs = Reflect.get(globalThis, 'rungs') as { readonly embed: (frame: Element | null, options: object) => () => void };
    Reflect.set(globalThis, 'stop', rungs.embed(document.querySelector('iframe'), given));
  }, options);
const missing = async (frame: Frame): Promise<readonly string[]> => {
  await frame.locator('article').first().waitFor({ state: 'attached' });
  const text = squeeze((await frame.locator('article').allTextContents()).join(' '));
  return textsOf(l4).filter((each) => !text.includes(squeeze(each)));
};
const fits = (page: Page, frame: Frame): Promise<boolean> =>
  Promise.all([
    page.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0),
    frame.evaluate(() => [
      document.querySelector('main')?.getBoundingClientRect().height ?? 0,
      document.documentElement.scrollHeight,
      innerHeight,
    ]),
  ]).then(([height, [inner = 0, scroll = 0, window = 0]]) => height === Math.ceil(inner) && scroll === window && height > 300);

const json = ['?src=l4.json', '?src=ladder.json&level=L4&view=tabs', '?src=ladder.json&show=ladder&value=l4'];

describe.each([
  ['', '', [...json, '?src=l4.md&view=tabs']],
  // There a script of the page's site has no address to load others by, such as the reader of Markdown.
  ['in a sandbox', 'sandbox="allow-scripts"', json],
])('a frame %s', (_, attributes, addresses) => {
  it.each(addresses)('shows every word of %s', async (parameters) => {
    const { page, frame, said } = await open(parameters, attributes);
    expect(await missing(frame)).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  });

  it('shows what its host gives it, is as high as that, and follows it as it opens', async () => {
    const { page, frame, said } = await open('', attributes);
    await embed(page, { level: l4, ladder });
    expect(await missing(frame)).toEqual([]);
    expect(await page.locator('iframe').getAttribute('title')).toBe(l4.title);
    await expect.poll(() => fits(page, frame)).toBe(true);
    const before = await page.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0);
    await frame.getByRole('button', { name: /Domain expertise/ }).click();
    await frame.getByText('I am a well-rounded data engineer and have').waitFor({ state: 'visible' });
    await expect.poll(() => page.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0)).toBeGreaterThan(before + 100);
    await expect.poll(() => fits(page, frame)).toBe(true);
    await frame.getByRole('button', { name: /Domain expertise/ }).click();
    await expect.poll(() => page.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0)).toBe(before);
    expect(await frame.locator('[aria-current]').textContent()).toBe('L4');
    expect(said).toEqual([]);
    await page.close();
  });
});

it('says what a file needs in a sandbox', async () => {
  const own = await open('?src=private/l4.json');
  expect(await missing(own.frame)).toEqual([]);
  await own.page.close();
  const { page, frame } = await open('?src=private/l4.json', 'sandbox="allow-scripts"');
  await frame.getByText('Access-Control-Allow-Origin: *').waitFor();
  await page.close();
});

it('speaks another language', async () => {
  const { page, frame } = await open('?src=l4.json&lang=de');
  await frame.getByRole('button', { name: 'Alle aufklappen' }).waitFor();
  expect(await frame.locator('html').getAttribute('lang')).toBe('de');
  await page.close();
});

describe('the look', () => {
  const schemeOf = (frame: Frame): Promise<string> =>
    frame.locator('article').evaluate((article) => {
      const [red = 0] = getComputedStyle(article).color.match(/\d+/g)?.map(Number) ?? [];
      return red > 128 ? 'dark' : 'light';
    });

  it('is light or dark as the reader likes, unless the address or the host says which', async () => {
    const dark = await open('?src=l4.json', '', { colorScheme: 'dark' });
    await dark.frame.locator('article').waitFor();
    expect(await schemeOf(dark.frame)).toBe('dark');
    await dark.page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => schemeOf(dark.frame)).toBe('light');
    await dark.page.close();
    const { page, frame } = await open('?src=l4.json&theme=dark');
    await frame.locator('article').waitFor();
    expect(await schemeOf(frame)).toBe('dark');
    await page.close();
  });

  it('is switched by the host, and the reader keeps what is open', async () => {
    const { page, frame } = await open('?src=l4.json');
    await frame.getByRole('button', { name: /Domain expertise/ }).click();
    await frame.locator('article').evaluate((article) => Object.assign(article, { isSame: true }));
    await embed(page, { theme: 'dark' });
    await expect.poll(() => schemeOf(frame)).toBe('dark');
    expect(await frame.locator('[data-rungs="competency"][data-state="open"]').count()).toBe(1);
    await embed(page, { theme: 'auto' });
    await expect.poll(() => schemeOf(frame)).toBe('light');
    expect(await frame.locator('article').evaluate((article) => 'isSame' in article)).toBe(true);
    await page.close();
  });
});

describe('a stranger', () => {
  it('is not heard by the frame', async () => {
    const { page, frame } = await open('?src=l4.json');
    await missing(frame);
    // A frame beside it, which is not its host.
    await page.evaluate(() => {
      const stranger = document.body.appendChild(document.createElement('iframe'));
      const script = stranger.contentDocument?.createElement('script');
      if (!script) return;
      script.textContent =
        "parent.frames[0].postMessage({ type: 'rungs:show', level: { id: 'x', title: 'Stranger', facts: [], competencies: [] } }, '*')";
      stranger.contentDocument?.body.append(script);
    });
    // So does the frame itself, and what is no message of ours.
    await frame.evaluate(() => postMessage({ type: 'rungs:show', theme: 'dark' }, '*'));
    await page.evaluate(() => {
      for (const data of [null, 'rungs:show', { type: 'rungs:show', theme: 'url(x)', view: {}, lang: '"><', open: [{}], headingLevel: 9 }])
        window.frames[0]?.postMessage(data, '*');
    });
    await embed(page, { view: 'tabs' });
    await frame.locator('[role="tablist"]').waitFor();
    expect(await frame.locator('h2').textContent()).toBe(l4.title);
    expect(await frame.locator('html').getAttribute('data-theme')).toBeNull();
    await page.close();
  });

  it('is not heard by the host', async () => {
    const { page, frame } = await open('?src=l4.json');
    await embed(page, {});
    await expect.poll(() => fits(page, frame)).toBe(true);
    const height = (): Promise<number | undefined> => page.evaluate(() => document.querySelector('iframe')?.clientHeight);
    const before = await height();
    await page.evaluate(() => postMessage({ type: 'rungs:size', height: 9_999 }, '*'));
    await page.evaluate('stop()');
    await frame.getByRole('button', { name: /Domain expertise/ }).click();
    await frame.getByText('I am a well-rounded data engineer and have').waitFor({ state: 'visible' });
    // Once it has ended, nobody is.
    expect(await height()).toBe(before);
    await page.close();
  });

  it('gets no definition that was meant for the site of the frame', async () => {
    const { page, frame } = await open('');
    await page.evaluate(() => {
      for (const [name, value] of [['src', 'https://other.invalid/']] as const)
        Object.defineProperty(document.querySelector('iframe'), name, { value });
    });
    await embed(page, { level: l4 });
    await frame.waitForLoadState();
    await new Promise((done) => setTimeout(done, 200));
    expect(await frame.locator('article').count()).toBe(0);
    await page.close();
  });
});

describe('a problem', () => {
  it.each([
    ['?src=broken.json', 'missing'],
    ['?src=gone.json', 'is not JSON|no-level|nothing'],
    ['?src=ladder.json', 'no-level-named'],
    ['?src=http://127.0.0.1:1/l4.json', 'is of another site'],
    ['?src=javascript:alert(1)', 'bad-address'],
  ])('is said in place: %s', async (parameters, words) => {
    const { page, frame } = await open(parameters);
    expect(await frame.locator('[data-rungs="problem"]').textContent()).toMatch(new RegExp(words));
    await page.close();
  });

  it('is said of what a host gives', async () => {
    const { page, frame } = await open('');
    await embed(page, { level: { id: 'l4' } });
    expect(await frame.locator('[data-rungs="problem"]').textContent()).toContain('missing');
    await page.close();
  });

  it('is said where the page has nothing to show, or is alone', async () => {
    const page = await browser.newPage();
    await page.goto(`${site[1]}/rungs-embed.html`);
    expect(await page.locator('main').textContent()).toContain('Add ?src=');
    const script = files.get('/rungs-element.js');
    files.delete('/rungs-element.js');
    await page.goto(`${site[1]}/rungs-embed.html?src=l4.json`);
    expect(await page.locator('main').textContent()).toContain('rungs-element.js could not be loaded');
    if (script) files.set('/rungs-element.js', script);
    await page.close();
  });
});

it('shows a definition of another site that the page’s owner allows', async () => {
  const other = await listen((path) => files.get(path));
  files.set('/allowing.html', [
    'text/html',
    html.replace("connect-src 'self'", `connect-src ${other[1]}`).replace('content=""', `content="${other[1]}"`),
  ]);
  const page = await browser.newPage();
  await page.goto(`${site[1]}/allowing.html?src=${other[1]}/l4.json`);
  expect(await missing(page.mainFrame())).toEqual([]);
  await page.close();
  await new Promise((done) => other[0].close(done));
});

it('has links lead away from the page around it', async () => {
  const { page, frame } = await open('?src=l4.json&open=all');
  const link = frame.locator('a[data-rungs="link"]').first();
  await link.waitFor();
  await page.route('**/*', (route) => route.fulfill({ body: 'There' }));
  await link.click();
  await page.waitForURL((url) => url.origin !== host[1]);
  await page.close();
});
