import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from './engine.js';
import { engines } from './engines.js';
import { type Site, serve } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await serve();
});
afterAll(() => site.close());

/** What links lead to, each in a level that is not shown at first: its level, its competency, and what gets the focus. */
const targets = {
  expectation: { id: 'l4-define-review-document', level: 'l4', competency: 'l4-teaching-and-mentoring', focus: 'itself' },
  example: { id: 'l4-performed-analysis-communicated', level: 'l4', competency: 'l4-domain-expertise', focus: 'itself' },
  competency: { id: 'l3-stakeholder-success', level: 'l3', competency: 'l3-stakeholder-success', focus: 'its heading' },
} as const;
type Target = (typeof targets)[keyof typeof targets];

describe.each(engines)('a link into LadderView in $name', ({ open }) => {
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
    await tab.goto(`${site.base}/ladder-view${fragment}`);
    await expect.poll(() => tab.evaluate(() => 'hydrated' in document.documentElement.dataset)).toBe(true);
  }
  const follow = ({ id }: Target): Promise<void> => tab.click(`a[href="#${id}"]`);

  /** What a reader has come to, in the words of the page. */
  const arrival = ({ id }: Target) =>
    tab.evaluate((own) => {
      const target = document.getElementById(own);
      const closest = (selector: string): Element[] => {
        const found = target?.parentElement?.closest(selector);
        return found ? [found] : [];
      };
      const panels: Element[] = [];
      for (let around = target?.parentElement; around; around = around.parentElement)
        if (around.matches('[data-rungs="panel"]')) panels.push(around);
      const competency = target?.closest('[data-rungs="competency"]');
      const trigger = competency?.querySelector('button');
      const { top = Number.NaN, bottom = Number.NaN } = target?.getBoundingClientRect() ?? {};
      const bar = document.querySelector('nav')?.getBoundingClientRect().bottom ?? Number.NaN;
      return {
        selected: [...document.querySelectorAll('[role="tab"][aria-selected="true"][data-state="active"]')].map((each) => each.id),
        shown: [...document.querySelectorAll('[role="tabpanel"][data-state="open"]')].map((each) => each.id),
        competency: competency?.id,
        expanded: [trigger?.getAttribute('aria-expanded'), trigger?.getAttribute('data-state')],
        closed: [
          ...panels.filter((each) => each.getAttribute('data-state') !== 'open' || each.hasAttribute('hidden')),
          ...closest('details:not([open])'),
        ].length,
        focus: document.activeElement === target ? 'itself' : document.activeElement === trigger ? 'its heading' : undefined,
        marked: [...document.querySelectorAll('[data-target]')].map((each) => each.id),
        // Its first line: a competency may be higher than the page.
        isInView: target?.checkVisibility() && bottom - top > 10 && top + 10 < innerHeight,
        isClearOfTheBar: top >= bar && top < bar + 60,
      };
    }, id);

  const expectArrival = (target: Target): Promise<void> =>
    expect
      .poll(() => arrival(target))
      .toEqual({
        selected: [`${target.level}--tab`],
        shown: [`${target.level}--panel`],
        competency: target.competency,
        expanded: ['true', 'open'],
        closed: 0,
        focus: target.focus,
        marked: [target.id],
        isInView: true,
        isClearOfTheBar: true,
      });

  describe.each(Object.keys(targets) as (keyof typeof targets)[])('to an %s', (name) => {
    const target = targets[name];

    it('is followed when it was there before the page', async () => {
      await load(`#${target.id}`);
      await expectArrival(target);
    });

    it('is followed when it is clicked', async () => {
      await load();
      await follow(target);
      await expectArrival(target);
    });

    it('leads to what is simply shown where there is no script', async () => {
      await load();
      // No driver can switch off the script of all three; a frame that may run none has none.
      await tab.evaluate((source) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-same-origin');
        frame.src = source;
        frame.height = '400';
        document.querySelector('#root')?.before(frame);
      }, `${site.base}/ladder-view?static#${target.id}`);
      const isInView = (): Promise<boolean> =>
        tab.evaluate((own) => {
          const found = document.querySelector('iframe')?.contentDocument?.getElementById(own);
          const { top, height } = found?.getBoundingClientRect() ?? { top: Number.NaN, height: 0 };
          return found?.checkVisibility() === true && height > 10 && top >= 0 && top < 390;
        }, target.id);
      await expect.poll(isInView).toBe(true);
    });
  });

  it('is followed back and forward', async () => {
    await load();
    await follow(targets.expectation);
    await expectArrival(targets.expectation);
    await follow(targets.competency);
    await expectArrival(targets.competency);
    await tab.back();
    await expectArrival(targets.expectation);
    await tab.forward();
    await expectArrival(targets.competency);
  });
});
