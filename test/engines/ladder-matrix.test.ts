import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from './engine.js';
import { engines } from './engines.js';
import { type Site, serve } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await serve();
});
afterAll(() => site.close());

describe.each(engines)('LadderMatrix in $name', ({ open }) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await open();
  });
  afterAll(() => tab.close());

  /** What the page had to complain of: nothing, after every test. */
  afterEach(async () => {
    expect(await tab.evaluate(() => Reflect.get(globalThis, 'said') as readonly string[] | undefined)).toEqual([]);
  });

  async function load(): Promise<void> {
    await tab.goto(`${site.base}/ladder-matrix`);
    await expect.poll(() => tab.evaluate(() => 'hydrated' in document.documentElement.dataset)).toBe(true);
  }

  /** Codes of the columns that are seen. */
  const columns = (within: string): Promise<readonly string[]> =>
    tab.evaluate(
      (own) =>
        [...document.querySelectorAll(`${own} [data-rungs="matrix-column"]`)]
          .filter((each) => each.getClientRects().length > 0)
          .map((each) => /L\d/.exec(each.textContent ?? '')?.[0] ?? ''),
      within,
    );
  const focus = (): Promise<string | undefined> => tab.evaluate(() => document.activeElement?.id);
  const pin = async (id: string): Promise<void> => {
    await tab.evaluate((own) => document.getElementById(own)?.focus(), id);
    await tab.press('Enter');
  };

  it('pins a level beside the names and a competency beneath the levels, and both stay in view with the headers', async () => {
    await load();
    await pin('matrix-l4-column-pin');
    await expect.poll(() => columns('#wide')).toEqual(['L4', 'L1', 'L2', 'L3', 'L5', 'L6']);
    expect(await focus()).toBe('matrix-l4-column-pin');
    await pin('matrix-teaching-and-mentoring-row-pin');
    await expect.poll(() => tab.evaluate(() => document.querySelectorAll('#wide thead > tr').length)).toBe(2);
    await expect.poll(focus).toBe('matrix-teaching-and-mentoring-row-pin');

    await tab.evaluate(() => document.querySelector('#wide [data-rungs="matrix-scroll"]')?.scrollTo(500, 300));
    const places = (): Promise<unknown> =>
      tab.evaluate(() => {
        const rect = (selector: string): DOMRect => document.querySelector(`#wide ${selector}`)?.getBoundingClientRect() ?? new DOMRect();
        const scroll = rect('[data-rungs="matrix-scroll"]');
        // The scroller has a border of one pixel.
        const from = ({ left, top }: DOMRect): readonly number[] => [left - scroll.left - 1, top - scroll.top - 1].map(Math.round);
        const names = rect('tbody > tr:last-child > th');
        const unpinned = rect('thead th:nth-child(3)');
        return {
          corner: from(rect('[data-rungs="matrix-corner"]')),
          pinnedIsBeside: Math.abs(rect('thead th[data-pinned]').left - names.right) < 2,
          pinnedCellIsBeside: Math.abs(rect('tbody > tr:last-child > [data-pinned]').left - names.right) < 2,
          pinnedRowIsBeneath: Math.abs(rect('thead > tr + tr').top - rect('thead > tr').bottom) < 2,
          rowsAreAtTheStart: from(names)[0],
          others: unpinned.left < names.left,
        };
      });
    await expect.poll(places).toEqual({
      corner: [0, 0],
      pinnedIsBeside: true,
      pinnedCellIsBeside: true,
      pinnedRowIsBeneath: true,
      rowsAreAtTheStart: 0,
      others: true,
    });
  });

  it('shows one level in a narrow container, and another by a click and by arrow keys, its header in view', async () => {
    await load();
    expect(await columns('#narrow')).toEqual(['L1']);
    await tab.click('#narrow label:nth-of-type(3)');
    await expect.poll(() => columns('#narrow')).toEqual(['L3']);
    await tab.press('ArrowRight');
    await expect.poll(() => columns('#narrow')).toEqual(['L4']);
    const checked = (): Promise<readonly string[]> =>
      tab.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('#narrow input:checked')].map(({ value }) => value));
    expect(await checked()).toEqual(['l4']);
    expect(await tab.evaluate(() => document.activeElement === document.querySelector('#narrow input:checked'))).toBe(true);

    const headerTop = (): Promise<number> =>
      tab.evaluate(() => {
        document.querySelector('#narrow tbody > tr:last-child')?.scrollIntoView();
        return Math.round(document.querySelector('#narrow thead > tr')?.getBoundingClientRect().top ?? Number.NaN);
      });
    await expect.poll(headerTop).toBe(0);
  });
});
