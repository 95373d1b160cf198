import { render } from '@testing-library/react';
import { type CSSProperties, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LadderMatrix } from 'rungs';
import { ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import 'rungs/styles.css';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { eventually } from '../eventually.js';

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

function active(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
const nameOf = (element: Element | null): string => {
  const ids = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  return (element?.getAttribute('aria-label') || named || element?.textContent || '').replace(/\P{L}*(\p{Extended_Pictographic})/gu, ' ');
};
const focusIs = (pattern: RegExp): Promise<void> => eventually(() => expect(nameOf(active())).toMatch(pattern));
const part = (name: string): HTMLElement => document.querySelector<HTMLElement>(`[data-rungs="${name}"]`) ?? document.body;

describe('by keyboard, in a wide page', () => {
  it('goes from the button for all to the table, the pins of its columns, and each row’s pin and cells', async () => {
    await page.viewport(1280, 800);
    render(<LadderMatrix ladder={ladder} />);
    const order = [
      /^Expand all$/,
      /^Data Engineering: competencies by level$/,
      /^Pin L2: Data Engineer$/,
      /^Pin L3/,
      /^Pin L4/,
      /^Pin Domain expertise$/,
      /^3 more\s+Domain expertise L2 Data Engineer$/,
      /^5 more/,
      /^2 more/,
      /^Pin Teaching and Mentoring$/,
    ];
    for (const name of order) {
      await userEvent.tab();
      await focusIs(name);
    }
  });

  it('opens and closes a cell with Enter and Space', async () => {
    await page.viewport(1280, 800);
    render(<LadderMatrix ladder={ladder} />);
    const more = part('matrix-more');
    more.focus();
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(more.getAttribute('aria-expanded')).toBe('true'));
    await userEvent.keyboard(' ');
    await eventually(() => expect(more.getAttribute('aria-expanded')).toBe('false'));
  });

  it('pins with Enter and Space, and keeps the focus on what moves', async () => {
    await page.viewport(1280, 800);
    render(<LadderMatrix ladder={software} />);
    document.getElementById('matrix-l5-column-pin')?.focus();
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(document.querySelectorAll('thead th')[1]?.textContent).toContain('Principal Software Engineer'));
    await focusIs(/^Pin L5/);
    document.getElementById('matrix-customer-success-row-pin')?.focus();
    await userEvent.keyboard(' ');
    await eventually(() => expect(active()?.closest('thead')).not.toBeNull());
    await focusIs(/^Pin Customer Success/);
    await userEvent.keyboard(' ');
    await eventually(() => expect(active()?.closest('tbody')).not.toBeNull());
    await focusIs(/^Pin Customer Success/);
  });

  it.each([
    ['nothing pinned', {}],
    ['a level and a competency pinned', { level: 'l4', competency: 'teaching-and-mentoring' }],
  ])('never leaves the focus beneath what stays in view, with %s', async (_, pins) => {
    await page.viewport(1000, 800);
    render(<LadderMatrix ladder={software} defaultPinned={pins} />);
    await userEvent.click(part('expand-all'));
    await eventually(() => expect(document.querySelector('[aria-expanded="false"]')).toBeNull());
    const buttons = [...document.querySelectorAll<HTMLElement>('tbody button, tbody a')];
    for (const button of [...buttons, ...buttons.toReversed()]) {
      button.focus();
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isInline = button.getClientRects().length > 1;
      if (!isInline) expect(button.contains(seen), `${button.outerHTML} is beneath ${seen?.outerHTML.slice(0, 200)}`).toBe(true);
    }
  });
});

describe.each(['in the page', 'in a shadow root'])('the switch of a narrow page, %s', (where) => {
  it('moves by arrow keys, and shows the level that it moves to', async () => {
    await page.viewport(360, 800);
    const matrix = (
      <StrictMode>
        <style>{[...document.querySelectorAll('style')].map((each) => each.textContent).join('')}</style>
        <LadderMatrix ladder={ladder} />
      </StrictMode>
    );
    const { container } = render(where === 'in the page' ? matrix : <div />);
    const host = container.firstElementChild;
    const root = where === 'in the page' ? document : host?.attachShadow({ mode: 'open' });
    if (root instanceof ShadowRoot) createRoot(root).render(matrix);
    const shown = (): string[] =>
      [...(root?.querySelectorAll('th[scope="col"]') ?? [])]
        .slice(1)
        .filter((each) => each.getClientRects().length > 0)
        .map((each) => /L\d/.exec(each.textContent ?? '')?.[0] ?? '');
    await eventually(() => expect(shown()).toEqual(['L2']));
    await userEvent.tab();
    await focusIs(/^L2/);
    await userEvent.keyboard('{ArrowRight}');
    await focusIs(/^L3/);
    await eventually(() => expect(shown()).toEqual(['L3']));
    await userEvent.keyboard('{ArrowLeft}');
    await focusIs(/^L2/);
    await userEvent.keyboard('{ArrowLeft}');
    await focusIs(/^L4/);
    await eventually(() => expect(shown()).toEqual(['L4']));
  });
});

it('opens the cell that a link leads into', async () => {
  await page.viewport(1280, 800);
  render(<LadderMatrix ladder={ladder} />);
  const last = document.querySelector('[data-rungs="panel"] li:last-child');
  location.hash = `#${last?.id}`;
  await eventually(() => expect(part('matrix-more').getAttribute('aria-expanded')).toBe('true'));
  expect(last?.getBoundingClientRect().height).toBeGreaterThan(10);
});

it('shows a pinned level beside the one that is chosen in a narrow page, each named', async () => {
  await page.viewport(360, 800);
  render(<LadderMatrix ladder={ladder} defaultValue="l2" defaultPinned={{ level: 'l4' }} />);
  const names = [...document.querySelectorAll('[data-rungs="matrix-level"]')].filter((each) => each.getClientRects().length > 0);
  expect(names.slice(0, 2).map((each) => each.textContent)).toEqual(['L4', 'L2']);
  expect(names).toHaveLength(8);
});

it('keeps the header of each row at the first line of its cells, and below the head while one scrolls', async () => {
  await page.viewport(1280, 800);
  render(<LadderMatrix ladder={software} style={{ '--rungs-matrix-height': '500px' } as CSSProperties} />);
  const top = (element: Element | null | undefined): number => element?.getBoundingClientRect().top ?? Number.NaN;
  const rows = [...document.querySelectorAll('tbody > tr')];
  const offsets = (): number[] => rows.map((row) => Math.round(top(row.querySelector('th > div')) - top(row.querySelector('td > div'))));
  await eventually(() => expect(part('ladder-matrix').style.getPropertyValue('--_head')).toMatch(/px$/));
  expect(offsets()).toEqual(rows.map(() => 0));
  part('matrix-scroll').scrollTop = (rows[1] as HTMLElement).offsetTop;
  const head = document.querySelector('thead');
  await eventually(() => {
    const header = rows[1]?.querySelector('th > div');
    expect(Math.round(top(header) - (head?.getBoundingClientRect().bottom ?? 0))).toBeGreaterThanOrEqual(0);
    expect(top(header)).toBeLessThan(part('matrix-scroll').getBoundingClientRect().bottom);
  });
});

it('shows the first of a long list that one statement introduces', () => {
  const children = Array.from({ length: 12 }, (_, at) => ({ id: `c${at}`, text: `I do ${at}` }));
  const competency = { id: 'craft', title: 'Craft', examples: [], expectations: [{ id: 'intro', text: 'Within my group:', children }] };
  const level = { id: 'a', title: 'A', facts: [], competencies: [competency] };
  const { container } = render(<LadderMatrix ladder={{ id: 'l', title: 'L', levels: [level] }} />);
  const shown = [...container.querySelectorAll('li')].filter((each) => !each.closest('[data-rungs="panel"]'));
  expect(shown).toHaveLength(4);
  expect(container.querySelector('[data-rungs="matrix-more"]')).toHaveTextContent('9 more');
  expect(container.querySelectorAll('li')).toHaveLength(13);
});
