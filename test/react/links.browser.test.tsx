import { act, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { CompetencyTabs, LadderView, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import 'rungs/styles.css';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../eventually.js';

const expectation = 'l4-define-review-document';
const example = 'l4-performed-analysis-communicated';

afterEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
  document.querySelector('#host')?.remove();
  scrollTo(0, 0);
});

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`Nothing has the id ${id}.`);
  return found;
};
const follow = (id: string): void => {
  location.hash = `#${id}`;
};
const level = (): string | undefined => document.querySelector('[role="tab"][aria-selected="true"]')?.textContent;

/** Open, in view, focused and marked. */
async function expectArrival(id: string, focused = byId(id)) {
  await eventually(() => expect(document.activeElement).toBe(focused));
  await eventually(() => {
    const { top, bottom, height } = byId(id).getBoundingClientRect();
    expect(height).toBeGreaterThan(10);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(Math.min(bottom, innerHeight) - top).toBeGreaterThan(10);
  });
  expect([...document.querySelectorAll('[data-target]')].map((each) => each.id)).toEqual([id]);
  expect(getComputedStyle(byId(id)).outlineStyle).toBe('solid');
  for (let around: Element | null = byId(id); around; around = around.parentElement) {
    if (!around.matches('[data-rungs="panel"]')) continue;
    const panel = around;
    await eventually(() => expect(panel.getAttribute('data-state')).toBe('open'));
  }
}

describe('a link', () => {
  it('leads to an expectation in a closed competency of a level that is not shown', async () => {
    render(<LadderView ladder={ladder} />);
    expect(level()).toContain('L2');
    follow(expectation);
    await expectArrival(expectation);
    expect(level()).toContain('L4');
    expect(document.querySelector('#l4-teaching-and-mentoring [aria-expanded]')).toHaveAttribute('aria-expanded', 'true');
  });

  it('leads to an example, and opens the examples', async () => {
    render(<LadderView ladder={ladder} />);
    follow(example);
    await expectArrival(example);
    expect(byId(example).closest('details')?.open).toBe(true);
  });

  it('leads to a competency, opens it and focuses its heading', async () => {
    render(<LadderView ladder={ladder} />);
    follow('l3-stakeholder-success');
    await eventually(() => expect(level()).toContain('L3'));
    const trigger = byId('l3-stakeholder-success').querySelector<HTMLElement>('button');
    if (trigger) await expectArrival('l3-stakeholder-success', trigger);
    await eventually(() => expect(trigger).toHaveAttribute('aria-expanded', 'true'));
  });

  it('leads to a level', async () => {
    render(<LadderView ladder={ladder} />);
    follow('l3');
    await eventually(() => expect(document.activeElement).toBe(byId('l3')));
    expect(level()).toContain('L3');
  });

  it('leads to the tab of a competency', async () => {
    render(<LadderView ladder={ladder} components={{ Competencies: CompetencyTabs }} />);
    follow(expectation);
    await expectArrival(expectation);
  });

  it('is followed when it was there before the page', async () => {
    history.replaceState(null, '', `#${expectation}`);
    render(<LadderView ladder={ladder} />);
    await expectArrival(expectation);
  });

  it('is followed after hydration, with no warning', async () => {
    const tree = (
      <StrictMode>
        <LadderView ladder={ladder} />
      </StrictMode>
    );
    const host = document.createElement('div');
    host.id = 'host';
    host.innerHTML = renderToString(tree);
    vi.mocked(console.error).mockClear();
    document.body.append(host);
    // As a browser does before any script has run.
    follow(expectation);
    await eventually(() => expect(byId(expectation).closest('[data-rungs="panel"]')?.hasAttribute('hidden')).toBe(false));
    const root = await act(() => hydrateRoot(host, tree));
    await expectArrival(expectation);
    expect(level()).toContain('L4');
    act(() => root.unmount());
  });

  it('is followed back and forth', async () => {
    render(<LadderView ladder={ladder} />);
    follow('l2');
    await eventually(() => expect(document.activeElement).toBe(byId('l2')));
    follow(expectation);
    await expectArrival(expectation);
    history.back();
    await eventually(() => expect(level()).toContain('L2'));
    await eventually(() => expect(document.activeElement).toBe(byId('l2')));
    history.forward();
    await expectArrival(expectation);
  });

  it('scrolls what it leads to clear of what is stuck above it', async () => {
    render(
      <>
        <header id="bar" style={{ position: 'sticky', top: 0, zIndex: 1, height: 90, background: 'Canvas' }}>
          The intranet
        </header>
        <LadderView ladder={ladder} />
        <div style={{ height: 2000 }} />
      </>,
    );
    follow('l4-pragmatically-plan-minimum');
    await expectArrival('l4-pragmatically-plan-minimum');
    const top = () => byId('l4-pragmatically-plan-minimum').getBoundingClientRect().top;
    await eventually(() => expect(top()).toBeGreaterThanOrEqual(90));
    expect(top()).toBeLessThan(140);
  });

  it('leads into the level where its statement is no longer there', async () => {
    render(<LadderView ladder={ladder} />);
    follow('l4-words-of-last-year');
    await eventually(() => expect(document.activeElement).toBe(byId('l4')));
  });

  it('survives that its statement is reworded, where the id is kept', async () => {
    const reword = (text: string) => text.replace('define, review, document and evolve', 'shape');
    const reworded = JSON.parse(JSON.stringify(ladder), (key, value: unknown) =>
      key === 'text' && typeof value === 'string' ? reword(value) : value,
    ) as typeof ladder;
    render(<LadderView ladder={reworded} />);
    follow(expectation);
    await expectArrival(expectation);
    expect(byId(expectation).textContent).toBe('I shape practices in the data engineering space.');
  });

  it('is left to the host where it leads elsewhere', async () => {
    render(
      <>
        <p id="contact">Contact</p>
        <LevelView level={l4} />
      </>,
    );
    const before = document.activeElement;
    follow('contact');
    await new Promise((done) => setTimeout(done, 150));
    expect(document.activeElement).toBe(before);
    expect(document.querySelector('[data-target]')).toBeNull();
  });

  it('is not followed twice: what a reader closes stays closed', async () => {
    const { rerender } = render(<LevelView level={l4} />);
    follow(expectation);
    await expectArrival(expectation);
    const trigger = document.querySelector<HTMLElement>('#l4-teaching-and-mentoring button');
    await act(async () => trigger?.click());
    rerender(
      <>
        <LevelView level={l4} />
        <LevelView level={l4} idPrefix="b-" />
      </>,
    );
    await new Promise((done) => setTimeout(done, 150));
    expect(document.querySelectorAll('#b-l4-teaching-and-mentoring [aria-expanded="true"]')).toHaveLength(0);
  });
});

describe('a link in a shadow root', () => {
  it('is followed too, where browsers do nothing', async () => {
    const host = document.createElement('div');
    host.id = 'host';
    document.body.append(host);
    const container = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    render(<LadderView ladder={ladder} />, { container });
    follow(expectation);
    const target = () => host.shadowRoot?.getElementById(expectation);
    await eventually(() => expect(host.shadowRoot?.activeElement).toBe(target()));
    const selected = () => host.shadowRoot?.querySelector('[role="tab"][aria-selected="true"]')?.textContent;
    await eventually(() => expect(selected()).toContain('L4'));
  });
});
