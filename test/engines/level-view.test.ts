import { l4 } from 'rungs/data/octopus-data-engineering';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { squeeze, textsOf } from '../react/words.js';
import type { Tab } from './engine.js';
import { engines } from './engines.js';
import { type Site, serve } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await serve();
});
afterAll(() => site.close());

describe.each(engines)('LevelView in $name', ({ open }) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await open();
  });
  afterAll(() => tab.close());

  /** What the page had to complain of: nothing, after every test. */
  afterEach(async () => {
    expect(await tab.evaluate(() => Reflect.get(globalThis, 'said') as readonly string[] | undefined)).toEqual([]);
  });

  async function load(fragment = ''): Promise<void> {
    await tab.goto(`${site.base}/level${fragment}`);
    await expect.poll(() => tab.evaluate(() => 'hydrated' in document.documentElement.dataset)).toBe(true);
  }

  /** Whether each competency is open, as its heading says and as is seen. */
  const states = (): Promise<readonly string[]> =>
    tab.evaluate(() =>
      [...document.querySelectorAll('[data-rungs="competency"]')].map((each) => {
        const said = each.querySelector('[data-rungs="competency-trigger"]')?.getAttribute('aria-expanded') === 'true';
        const seen = each.querySelector('[data-rungs="expectation"]')?.checkVisibility();
        return said === seen ? (said ? 'open' : 'closed') : `says ${said}, shows ${seen}`;
      }),
    );
  const [closed, first, second] = [-1, 0, 1].map((open) => l4.competencies.map((_, at) => (at === open ? 'open' : 'closed')));
  const heightOf = (id: string): Promise<number> =>
    tab.evaluate((own) => document.getElementById(own)?.getBoundingClientRect().height ?? 0, id);

  it('has its accent from the page’s scheme', async () => {
    await load();
    const accents = await tab.evaluate(() =>
      ['light', 'dark'].map((scheme) => {
        document.documentElement.style.colorScheme = scheme;
        const rung = document.querySelector('[data-rungs="rung"][aria-current]');
        const colour = rung ? getComputedStyle(rung).backgroundColor : '';
        document.documentElement.style.colorScheme = '';
        return colour;
      }),
    );
    expect(accents).toEqual([expect.stringMatching(/^oklch\(0\.517/), expect.stringMatching(/^oklch\(0\.764/)]);
  });

  it('shows every word where there is no script', async () => {
    await load();
    // No driver can switch off the script of all three; a frame that may run none has none.
    await tab.evaluate((source) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-same-origin');
      frame.src = source;
      document.body.append(frame);
    }, `${site.base}/level?static`);
    const seen = (): Promise<string> =>
      tab.evaluate(() => {
        const parts = document.querySelector('iframe')?.contentDocument?.querySelectorAll('li, h2, h3, dt, dd, p, summary') ?? [];
        const visible = [...parts].filter(
          (each) => each.checkVisibility({ contentVisibilityAuto: false }) && each.getClientRects().length > 0,
        );
        return visible.map((each) => each.textContent).join('\n');
      });
    const missing = async (): Promise<string[]> => {
      const text = squeeze(await seen());
      return textsOf(l4).filter((part) => !text.includes(squeeze(part)));
    };
    await expect.poll(missing).toEqual([]);
  });

  it('opens a competency by a click, and closes it', async () => {
    await load();
    expect(await states()).toEqual(closed);
    await tab.click('[data-rungs="competency-trigger"]');
    await expect.poll(states).toEqual(first);
    await tab.click('[data-rungs="competency-trigger"]');
    await expect.poll(states).toEqual(closed);
  });

  it.each(['Enter', 'Space'] as const)('opens a competency by %s, from the keyboard alone', async (key) => {
    await load();
    // Past the button that opens all.
    await tab.press('Tab');
    await tab.press('Tab');
    await tab.press('ArrowDown');
    await tab.press(key);
    await expect.poll(states).toEqual(second);
  });

  it('opens the competency that a link leads into', async () => {
    await load();
    await tab.click('a[href="#l4-define-review-document"]');
    await expect.poll(states).toEqual(second);
    expect(await heightOf('l4-define-review-document')).toBeGreaterThan(10);
  });

  it('opens the competency that the address leads into when the page is loaded', async () => {
    await load('#l4-define-review-document');
    await expect.poll(states).toEqual(second);
    await tab.click('[data-rungs="competency"]:nth-of-type(2) [data-rungs="competency-trigger"]');
    await expect.poll(states).toEqual(closed);
  });

  it('opens the examples that the address leads into when the page is loaded', async () => {
    await load('#l4-performed-analysis-communicated');
    await expect.poll(states).toEqual(first);
    expect(await heightOf('l4-performed-analysis-communicated')).toBeGreaterThan(10);
  });

  const hash = (): Promise<string> => tab.evaluate(() => location.hash);

  it('goes back where a link led away from, and keeps what it opened', async () => {
    await load();
    await tab.click('a[href="#l4-define-review-document"]');
    await expect.poll(hash).toBe('#l4-define-review-document');
    await expect.poll(states).toEqual(second);
    await tab.back();
    await expect.poll(hash).toBe('');
    expect(await states()).toEqual(second);
  });
});
