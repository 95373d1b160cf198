import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright';
import { fingerprint, type Level } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { writeLevel } from 'rungs/markdown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../browser.js';
import { squeeze, textsOf } from '../react/words.js';
import { buildScript } from './built-script.js';

/** The strictest that a host has. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const json = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

interface Answer {
  readonly body?: string;
  /** What comes a while after that. */
  readonly rest?: string;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

let server: Server;
let other: Server;
let browser: Browser;
let base = '';
let otherBase = '';
/** What each request came with. */
const requests: { readonly path: string; readonly cookie: string | undefined }[] = [];
const answers = new Map<string, Answer>();

const javascript = 'text/javascript';
const open = async (html: string, csp = policy): Promise<{ page: Page; said: string[] }> => {
  answers.set('/', { body: html, type: 'text/html; charset=utf-8', headers: { 'content-security-policy': csp } });
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(base);
  return { page, said };
};
const document = (element: string, scripts = '<script src="/rungs-element.js" defer></script>'): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>L4</title>${scripts}<body>${element}</body></html>`;

const wordsIn = async (page: Page): Promise<string> => {
  await page.locator('[data-rungs]:not([data-rungs="loading"])').first().waitFor();
  return squeeze(
    (await page.evaluate(() => globalThis.document.querySelector('rungs-level, rungs-ladder')?.shadowRoot?.textContent)) ?? '',
  );
};
const missing = (text: string, levels: readonly Level[]): string[] =>
  levels.flatMap(textsOf).filter((part) => !text.includes(squeeze(part)));
/** What an element says in place of a definition from this address. */
const problemOf = async (attributes: string): Promise<string> => {
  const { page } = await open(
    document(`<rungs-level ${attributes}></rungs-level>`),
    policy.replace("connect-src 'self'", `connect-src 'self' ${otherBase}`),
  );
  const text = (await page.locator('[data-rungs="problem"]').textContent()) ?? '';
  await page.close();
  return text;
};

const listen = async (answer: Map<string, Answer>): Promise<[Server, string]> => {
  const server = createServer(({ url = '/', headers: { cookie } }, response) => {
    requests.push({ path: url, cookie });
    const found = answer.get(url);
    if (found?.status === 0) return;
    response.writeHead(found ? (found.status ?? 200) : 404, {
      'content-type': found?.type ?? 'text/plain; charset=utf-8',
      ...found?.headers,
    });
    response.write(found?.body ?? '');
    setTimeout(() => response.end(found?.rest), found?.rest === undefined ? 0 : 300);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return [server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`];
};

beforeAll(async () => {
  for (const [path, body] of await buildScript()) answers.set(path, { body, type: javascript });
  [server, base] = await listen(answers);
  [other, otherBase] = await listen(
    new Map([['/l4.json', { body: JSON.stringify(l4), type: 'application/json', headers: { 'access-control-allow-origin': '*' } }]]),
  );
  for (const level of ladder.levels) answers.set(`/${level.id}.md`, { body: writeLevel(level), type: 'text/markdown' });
  answers.set('/l4.json', { body: `\ufeff${JSON.stringify(l4)}`, type: 'application/json' });
  answers.set('/ladder.json', { body: JSON.stringify(ladder), type: 'application/json' });
  browser = await chromium.launch(findBrowser());
});
afterAll(async () => {
  await browser?.close();
  for (const each of [server, other]) each?.closeAllConnections();
  await Promise.all([server, other].map((each) => new Promise((done) => each.close(done))));
});

describe('under the strictest policy, the script', () => {
  it.each([
    ['a classic script', '<script src="/rungs-element.js" defer></script>'],
    ['a script in the head, before the element', '<script src="/rungs-element.js"></script>'],
    ['a module', '<script src="/rungs-element.js" type="module"></script>'],
    ['there twice', '<script src="/rungs-element.js"></script><script src="/rungs-element.js?again" type="module"></script>'],
  ])('shows every word of L4, as %s', async (_, scripts) => {
    answers.set('/rungs-element.js?again', answers.get('/rungs-element.js') ?? {});
    const { page, said } = await open(document(`<rungs-level><script type="application/json">${json(l4)}</script></rungs-level>`, scripts));
    expect(missing(await wordsIn(page), [l4])).toEqual([]);
    expect(await page.locator('article').getAttribute('data-rungs-fingerprint')).toBe(fingerprint(l4));
    await page.getByRole('button', { name: /Domain expertise/ }).click();
    await page.getByText('I am a well-rounded data engineer and have').waitFor({ state: 'visible' });
    // Only an adopted sheet can say so here.
    expect(await page.locator('[data-rungs="level-card"]').evaluate((card) => getComputedStyle(card).containerType)).toBe('inline-size');
    expect(said).toEqual([]);
    await page.close();
  });

  it.each([
    ['<rungs-level src="l4.json"></rungs-level>', [l4]],
    ['<rungs-level src="/l4.md"></rungs-level>', [l4]],
    ['<rungs-ladder src="ladder.json"></rungs-ladder>', ladder.levels],
    ['<rungs-ladder src="l2.md l4.md l3.md"></rungs-ladder>', ladder.levels],
    ['<rungs-level src="l4.md" view="tabs" lang="de"></rungs-level>', [l4]],
  ])('shows every word of %s', async (element, levels) => {
    const { page, said } = await open(document(element));
    expect(missing(await wordsIn(page), levels)).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  });

  it('loads no reader and no language that nothing asks for', async () => {
    requests.length = 0;
    const { page } = await open(document('<rungs-level src="l4.json"></rungs-level>'));
    await wordsIn(page);
    expect(requests.map(({ path }) => path).filter((path) => path !== '/favicon.ico')).toEqual(['/', '/rungs-element.js', '/l4.json']);
    await page.close();
  });

  it('says so where its folder is not beside it, and speaks English', async () => {
    answers.set('/alone/rungs-element.js', answers.get('/rungs-element.js') ?? {});
    const alone = '<script src="/alone/rungs-element.js" defer></script>';
    const { page } = await open(document('<rungs-level src="l4.md" lang="fr"></rungs-level>', alone));
    expect(await wordsIn(page)).toMatch(/^The definition cannot be shown.*The reader of Markdown could not be loaded/);
    await page.close();
  });
});

it('waits for a definition that is still on its way', async () => {
  const watch = 'let said = 0; addEventListener("rungs-error", () => said++);';
  answers.set('/watch.js', { body: watch, type: javascript });
  const scripts = '<script src="/watch.js"></script><script src="/rungs-element.js"></script>';
  const html = document(`<rungs-level><script type="application/json">${json(l4)}</script></rungs-level>`, scripts);
  const middle = html.indexOf('Stakeholder');
  answers.set('/', { body: html.slice(0, middle), rest: html.slice(middle), type: 'text/html; charset=utf-8' });
  const page = await browser.newPage();
  await page.goto(base);
  expect(missing(await wordsIn(page), [l4])).toEqual([]);
  expect(await page.evaluate('said')).toBe(0);
  await page.close();
});

describe('an address', () => {
  it('is asked without cookies', async () => {
    answers.set('/cookie', { headers: { 'set-cookie': 'session=secret' } });
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${base}/cookie`);
    answers.set('/', { body: document('<rungs-level src="l4.json"></rungs-level>'), type: 'text/html' });
    requests.length = 0;
    await page.goto(base);
    await wordsIn(page);
    expect(requests.find(({ path }) => path === '/')?.cookie).toBe('session=secret');
    expect(requests.find(({ path }) => path === '/l4.json')?.cookie).toBeUndefined();
    await context.close();
  });

  it('of another site is not asked, unless that is allowed', async () => {
    const src = `src="${otherBase}/l4.json"`;
    requests.length = 0;
    expect(await problemOf(src)).toContain('is of another site');
    expect(await problemOf(`${src} cross-origin="false"`)).toContain('other-origin');
    expect(requests.map(({ path }) => path)).not.toContain('/l4.json');
    const { page } = await open(
      document(`<rungs-level ${src} cross-origin></rungs-level>`),
      policy.replace("connect-src 'self'", `connect-src ${otherBase}`),
    );
    expect(missing(await wordsIn(page), [l4])).toEqual([]);
    await page.close();
  });

  it('that leads to another site is not followed', async () => {
    answers.set('/moved.json', { status: 302, headers: { location: `${otherBase}/l4.json` } });
    requests.length = 0;
    expect(await problemOf('src="moved.json"')).toContain('unreachable');
    expect(requests.map(({ path }) => path)).not.toContain('/l4.json');
  });

  it.each([
    ['gone.json', { status: 404 }, 'The server responded with status 404 for http://127.0.0.1'],
    ['page.json', { body: '\n<!DOCTYPE html><title>Sign in</title>' }, 'is a web page and not a definition'],
    ['half.json', { body: '{"id": "l4",' }, 'is not JSON, so there is nothing to show: SyntaxError'],
    ['wrong.json', { body: '{"id": "l4"}' }, 'missing'],
    ['no.md', { body: 'No heading' }, 'no-level'],
    ['large.md', { body: `# L4: Long\n\n${'x '.repeat(500_001)}` }, 'is longer than 1 MB'],
  ] satisfies [string, Answer, string][])('of %s says what is wrong with it', async (path, answer, words) => {
    answers.set(`/${path}`, answer);
    expect(await problemOf(`src="${path}"`)).toContain(words);
  });

  it.each(['javascript:alert(1)', 'data:application/json,{}', 'https://', 'file:///etc/passwd'])(
    'that is none is not asked: %s',
    async (src) => {
      expect(await problemOf(`src="${src}" cross-origin`)).toContain('bad-address');
    },
  );

  it('that does not answer is given up after ten seconds', async () => {
    answers.set('/slow.json', { status: 0 });
    answers.set('/', { body: document('<rungs-level src="slow.json"></rungs-level>'), type: 'text/html' });
    const page = await browser.newPage();
    await page.clock.install();
    await page.goto(base);
    await page.locator('[data-rungs="loading"]').waitFor({ state: 'attached' });
    await page.clock.runFor(9_000);
    expect(await page.locator('[data-rungs="problem"]').count()).toBe(0);
    await page.clock.runFor(1_500);
    expect(await page.locator('[data-rungs="problem"]').textContent()).toContain('too-slow');
    await page.close();
  });

  it('that changes meanwhile is the one that is shown', async () => {
    const { page, said } = await open(document('<rungs-level src="slow.json"></rungs-level>'));
    await page.locator('[data-rungs="loading"]').waitFor({ state: 'attached' });
    await page.evaluate(() => {
      const element = globalThis.document.querySelector('rungs-level');
      element?.addEventListener('rungs-error', () => console.log('rungs-error'));
      element?.setAttribute('src', 'l4.json');
    });
    await page.locator('article').waitFor();
    expect(missing(await wordsIn(page), [l4])).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  });
});
