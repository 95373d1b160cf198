import { render } from '@testing-library/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LadderSearch, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import 'rungs/styles.css';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { thousand } from '../cases/thousand.js';
import { eventually } from '../eventually.js';

function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

afterEach(() => window.history.replaceState(null, '', window.location.pathname + window.location.search));

describe.each(['in the page', 'in a shadow root'])('LadderSearch %s', (where) => {
  /** Shows a search, and gives what it is within. */
  const show = async (): Promise<ParentNode> => {
    const search = (
      <StrictMode>
        <LadderSearch ladder={ladder} limit={3} />
      </StrictMode>
    );
    const { container } = render(where === 'in the page' ? search : <div />);
    if (where === 'in the page') return container;
    const root = (container.firstElementChild ?? container).attachShadow({ mode: 'open' });
    createRoot(root).render(search);
    await eventually(() => expect(root.querySelector('input')).not.toBeNull());
    return root;
  };
  const links = (root: ParentNode): Element[] => [...root.querySelectorAll('[data-rungs="search-result"]')];

  it('is used with the keyboard alone', async () => {
    const root = await show();
    await userEvent.tab();
    expect(deepActive()).toBe(root.querySelector('input'));
    await userEvent.keyboard('data');
    await eventually(() => expect(links(root)).toHaveLength(3));
    await userEvent.keyboard('{ArrowDown}');
    expect(deepActive()).toBe(links(root)[0]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(deepActive()?.getAttribute('data-rungs')).toBe('more-results');
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(links(root)).toHaveLength(6));
    await eventually(() => expect(deepActive()).toBe(links(root)[3]));
    await userEvent.keyboard('{ArrowUp}');
    expect(deepActive()).toBe(links(root)[2]);
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(window.location.hash).toBe(links(root)[2]?.getAttribute('href')));
    await userEvent.keyboard('{Escape}');
    expect(deepActive()).toBe(root.querySelector('input'));
    await eventually(() => expect(links(root)).toEqual([]));
  });
});

it('keeps its lines where they are while one types', async () => {
  const { container } = render(<LadderSearch ladder={ladder} />);
  const top = (): number | undefined => container.querySelector('[data-rungs="search-result"]')?.getBoundingClientRect().top;
  await userEvent.tab();
  await userEvent.keyboard('team');
  await eventually(() => expect(top()).toBeGreaterThan(0));
  const before = top();
  await eventually(() => expect(container.querySelector('[role="status"]')?.textContent).toMatch(/results$/));
  expect(top()).toBe(before);
});

it('leads to what it found', async () => {
  const { container } = render(
    <>
      <LadderSearch ladder={ladder} defaultValue="well-rounded data engineer" limit={1} />
      <LevelView level={l4} ladder={ladder} />
    </>,
  );
  await eventually(() => expect(container.querySelector('[data-rungs="search-result"]')).not.toBeNull());
  const hash = container.querySelector('[data-rungs="search-result"]')?.getAttribute('href') ?? '';
  expect(document.getElementById(hash.slice(1))?.textContent).toMatch(/well-rounded data engineer/);
});

it('shows every letter at once, and then what a thousand levels have of it', async () => {
  const { container } = render(<LadderSearch ladder={thousand} />);
  const field = container.querySelector('input');
  await userEvent.tab();
  for (const typed of ['l', 'l9', 'l99', 'l999']) {
    await userEvent.keyboard(typed.slice(-1));
    expect(field).toHaveValue(typed);
  }
  await eventually(() => expect(container.querySelector('[data-rungs="search-result"]')?.getAttribute('href')).toBe('#n999-l2'));
});

it('is large enough for a finger', async () => {
  const { container } = render(<LadderSearch ladder={ladder} defaultValue="data" limit={1} />);
  await eventually(() => expect(container.querySelector('button')).not.toBeNull());
  for (const target of container.querySelectorAll('input, a, button')) {
    expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  }
});
