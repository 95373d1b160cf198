import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from './engine.js';
import { engines } from './engines.js';
import { type Site, serve } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await serve();
});
afterAll(() => site.close());

describe.each(engines)('an English definition in an Arabic page, in $name', ({ open }) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await open();
    await tab.goto(`${site.base}/arabic`);
  });
  afterAll(() => tab.close());

  /** Where the full stop of an element is. */
  const lastLine = (selector: string): Promise<{ readonly stopIsLast: boolean; readonly isAtTheRight: boolean }> =>
    tab.evaluate((found) => {
      const element = document.querySelector(found);
      const text = element?.firstChild;
      const length = text?.textContent?.length ?? 0;
      const rectOf = (from: number, to: number): DOMRect => {
        const range = document.createRange();
        if (text) {
          range.setStart(text, from);
          range.setEnd(text, to);
        }
        return range.getBoundingClientRect();
      };
      const stop = rectOf(length - 1, length);
      return {
        stopIsLast: stop.left > rectOf(length - 2, length - 1).left,
        isAtTheRight: (element?.getBoundingClientRect().right ?? Number.NaN) - stop.right < 20,
      };
    }, selector);

  it.each(['[data-rungs="level-summary"]', '[data-rungs="fact"]:last-child > dd', '[data-rungs="expectation"]:last-child'])(
    'ends a sentence with its full stop, at the right: %s',
    async (selector) => {
      // What is not yet seen is not laid out. A fact has padding.
      await expect.poll(() => lastLine(selector)).toEqual({ stopIsLast: true, isAtTheRight: true });
    },
  );

  it('counts in Arabic digits and plural forms', async () => {
    const counts = await tab.evaluate(() => [...document.querySelectorAll('[data-rungs="counts"]')].map((each) => each.textContent));
    expect(counts[0]).toBe('٥ توقعات · ٣ أمثلة');
  });
});
