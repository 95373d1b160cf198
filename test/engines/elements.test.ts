import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { renderElement } from 'rungs/element/server';
import { elementStyles } from 'rungs/element/styles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScript } from '../element/built-script.js';
import { squeeze, textsOf } from '../react/words.js';
import type { Tab } from './engine.js';
import { engines } from './engines.js';

const json = `<script type="application/json">${JSON.stringify(ladder).replaceAll('<', '\\u003c')}</script>`;
const styles = { css: elementStyles };
/** Each with the element alone. `/late` has no script until it is given one. */
const pages: Readonly<Record<string, string>> = {
  '/level': `<rungs-level level="L4">${json}</rungs-level><section></section>`,
  '/tabs': `<rungs-level level="L4" view="tabs">${json}</rungs-level>`,
  '/ladder': `<rungs-ladder>${json}</rungs-ladder>`,
  '/late': renderElement(l4, { styles, ladder }),
};

let server: Server;
let base = '';
beforeAll(async () => {
  const files = await buildScript();
  server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const script = files.get(pathname);
    const tag = pathname === '/late' ? '' : '<script src="/rungs-element.js" defer></script>';
    const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Elements</title>${tag}<body>${pages[pathname] ?? ''}</body></html>`;
    response.setHeader('content-type', `${script === undefined ? 'text/html' : 'text/javascript'}; charset=utf-8`).end(script ?? page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

describe.each(engines)('an element in $name', ({ name, open }) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await open();
  });
  afterAll(() => tab.close());

  const load = async (path: string): Promise<void> => {
    await tab.goto(base + path);
    await expect.poll(count).toBe(1);
  };
  const count = (): Promise<number> =>
    tab.evaluate(
      () =>
        document.querySelector('rungs-level, rungs-ladder')?.shadowRoot?.querySelectorAll('[data-rungs]:not([data-rungs] *)').length ?? 0,
    );
  const text = (): Promise<string> =>
    tab.evaluate(() => document.querySelector('rungs-level, rungs-ladder')?.shadowRoot?.querySelector('[part="root"]')?.textContent ?? '');
  const opened = (): Promise<readonly string[]> =>
    tab.evaluate(() =>
      [
        ...(document
          .querySelector('rungs-level, rungs-ladder')
          ?.shadowRoot?.querySelectorAll('[data-rungs="competency"][data-state="open"]') ?? []),
      ]
        .filter((each) => (each.querySelector('[data-rungs="panel"]')?.getBoundingClientRect().height ?? 0) > 50)
        .map((each) => each.id),
    );
  const focused = (): Promise<string | undefined> => tab.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id);
  const selected = (): Promise<string | undefined> =>
    tab.evaluate(() => document.querySelector('rungs-level, rungs-ladder')?.shadowRoot?.querySelector('[aria-selected="true"]')?.id);
  const missing = async (levels: typeof ladder.levels): Promise<readonly string[]> => {
    const words = squeeze(await text());
    return levels.flatMap(textsOf).filter((each) => !words.includes(squeeze(each)));
  };
  /** By the page: a driver's selectors do not reach into a shadow root, but for Playwright's. */
  const focus = (selector: string): Promise<void> =>
    tab.evaluate(
      (found) => document.querySelector('rungs-level, rungs-ladder')?.shadowRoot?.querySelector<HTMLElement>(found)?.focus(),
      selector,
    );
  const click = (selector: string): Promise<void> =>
    tab.evaluate(
      (found) => document.querySelector('rungs-level, rungs-ladder')?.shadowRoot?.querySelector<HTMLElement>(found)?.click(),
      selector,
    );

  it('shows every word of a level and of a ladder', async () => {
    await load('/level');
    expect(await missing([l4])).toEqual([]);
    await load('/ladder');
    expect(await missing(ladder.levels)).toEqual([]);
  });

  it('opens a competency by a click and by keyboard', async () => {
    await load('/level');
    await click('#l4-domain-expertise button');
    await expect.poll(opened).toEqual(['l4-domain-expertise']);
    await focus('#l4-teaching-and-mentoring button');
    await tab.press('Enter');
    await expect.poll(opened).toEqual(['l4-domain-expertise', 'l4-teaching-and-mentoring']);
    await tab.press('Space');
    await expect.poll(opened).toEqual(['l4-domain-expertise']);
  });

  it('moves along its tabs by arrow keys', async () => {
    await load('/tabs');
    await tab.press('Tab');
    await expect.poll(focused).toBe('l4-domain-expertise--tab');
    await tab.press('ArrowRight');
    await expect.poll(focused).toBe('l4-teaching-and-mentoring--tab');
    await expect.poll(selected).toBe('l4-teaching-and-mentoring--tab');
    await tab.press('End');
    await expect.poll(selected).toBe('l4-stakeholder-success--tab');
    await tab.press('ArrowRight');
    await expect.poll(selected).toBe('l4-domain-expertise--tab');
  });

  it('opens what a link leads to', async () => {
    await load('/ladder#l4-define-review-document');
    await expect.poll(focused).toBe('l4-define-review-document');
    expect(await selected()).toBe('l4--tab');
    expect(await opened()).toContain('l4-teaching-and-mentoring');
  });

  it('keeps its state when it is moved', async () => {
    await load('/level');
    await click('#l4-domain-expertise button');
    await expect.poll(opened).toEqual(['l4-domain-expertise']);
    await tab.evaluate(() => {
      const element = document.querySelector('rungs-level');
      if (element) document.querySelector('section')?.append(element);
    });
    await tab.evaluate(() => {
      const next = (left: number): unknown =>
        left > 0 ? requestAnimationFrame(() => next(left - 1)) : Object.assign(document.documentElement.dataset, { rested: '' });
      next(6);
    });
    await expect.poll(() => tab.evaluate(() => 'rested' in document.documentElement.dataset)).toBe(true);
    expect(await opened()).toEqual(['l4-domain-expertise']);
    expect(await count()).toBe(1);
  });

  it('that a server rendered is taken over with nothing moved, and what is open stays open', async () => {
    await load('/late');
    await click('[data-rungs="competency"] details > summary');
    const look = (): Promise<unknown> =>
      tab.evaluate(() =>
        [...(document.querySelector('rungs-level')?.shadowRoot?.querySelectorAll('[data-rungs]') ?? [])].map((each) => {
          const { x, y, width, height } = each.getBoundingClientRect();
          const { color, backgroundColor, fontSize } = getComputedStyle(each);
          return [each.getAttribute('data-rungs'), x, y, width, height, color, backgroundColor, fontSize, each.hasAttribute('open')].join(
            ' ',
          );
        }),
      );
    const before = await look();
    expect(before).toHaveLength(
      (await tab.evaluate(() => document.querySelector('rungs-level')?.shadowRoot?.querySelectorAll('[part]').length ?? 0)) - 1,
    );
    await tab.evaluate(() => {
      const script = document.createElement('script');
      script.src = '/rungs-element.js';
      document.head.append(script);
    });
    await expect.poll(() => tab.evaluate(() => document.querySelector('rungs-level')?.shadowRoot?.childNodes.length)).toBe(1);
    await expect.poll(() => tab.evaluate(() => customElements.get('rungs-level') !== undefined)).toBe(true);
    expect(await look()).toEqual(before);
    await click('#l4-domain-expertise button');
    await expect.poll(opened).toEqual(['l4-domain-expertise']);
  });

  // WebKit does not animate what hides it.
  it.skipIf(name === 'WebKitGTK')('that a server rendered is all open after a while where no script comes', async () => {
    await load('/late');
    const shown = (): Promise<number> =>
      tab.evaluate(
        () =>
          [...(document.querySelector('rungs-level')?.shadowRoot?.querySelectorAll('[data-rungs="expectation-list"]') ?? [])].filter(
            (each) => each.checkVisibility(),
          ).length,
      );
    expect(await shown()).toBe(0);
    await expect.poll(shown, { timeout: 8_000 }).toBe(l4.competencies.length);
  });
});
