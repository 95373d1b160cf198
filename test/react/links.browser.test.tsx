import { act, render } from '@testing-library/react';
import { type ReactNode, StrictMode, useState } from 'react';
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
/** As long as nothing must happen: what follows a link begins within two frames, and ends within seven after that. */
async function frames(count = 12): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
}
/** Follows a link that leads out of a part, and gives what follows links all the time that it takes elsewhere. */
async function followAway(id: string): Promise<void> {
  const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
  follow(id);
  await changed;
  await frames();
}
const triggerOf = (competency: string): HTMLElement => {
  const found = byId(competency).querySelector('button');
  if (!found) throw new Error(`${competency} has no trigger.`);
  return found;
};
const level = (): string | undefined => document.querySelector('[role="tab"][aria-selected="true"]')?.textContent;

/** Keeps which level is shown, and takes twenty frames for each. */
function SlowHost() {
  const [shown, show] = useState('l2');
  return <LadderView ladder={ladder} value={shown} onValueChange={(next) => void frames(20).then(() => act(() => show(next)))} />;
}

/** Open, in view, focused and marked, all at once. */
const expectArrival = (id: string, focusedOf = byId): Promise<void> =>
  eventually(() => {
    expect(document.activeElement).toBe(focusedOf(id));
    const { top, bottom, height } = byId(id).getBoundingClientRect();
    expect(height).toBeGreaterThan(10);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(Math.min(bottom, innerHeight) - top).toBeGreaterThan(10);
    expect([...document.querySelectorAll('[data-target]')].map((each) => each.id)).toEqual([id]);
    expect(getComputedStyle(byId(id)).outlineStyle).toBe('solid');
    for (let around: Element | null = byId(id); around; around = around.parentElement)
      if (around.matches('[data-rungs="panel"]')) expect(around.getAttribute('data-state')).toBe('open');
  });

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
    await expectArrival('l3-stakeholder-success', triggerOf);
    expect(level()).toContain('L3');
    await eventually(() => expect(triggerOf('l3-stakeholder-success')).toHaveAttribute('aria-expanded', 'true'));
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

  it('is followed again by a reader who has closed what it led to and comes back from the top of the page', async () => {
    render(<LevelView level={l4} />);
    follow(expectation);
    await expectArrival(expectation);
    history.back();
    await eventually(() => expect(location.hash).toBe(''));
    await act(async () => triggerOf('l4-teaching-and-mentoring').click());
    triggerOf('l4-teaching-and-mentoring').focus();
    history.forward();
    await expectArrival(expectation);
  });

  it('gives way to the one that is followed at once after it', async () => {
    render(<LadderView ladder={ladder} />);
    for (const id of ['l2', expectation, 'l3-stakeholder-success', example, 'l3', expectation]) follow(id);
    await expectArrival(expectation);
    await frames();
    await expectArrival(expectation);
    expect(level()).toContain('L4');
  });

  it('leaves the focus with a reader who moves it on in the next frame', async () => {
    render(<LevelView level={l4} />);
    const arrived = new Promise((done) => addEventListener('focusin', done, { once: true }));
    follow(expectation);
    await arrived;
    await frames(1);
    triggerOf('l4-teaching-and-mentoring').focus();
    await frames();
    expect(document.activeElement).toBe(triggerOf('l4-teaching-and-mentoring'));
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
    await eventually(() => {
      expect(top()).toBeGreaterThanOrEqual(90);
      expect(top()).toBeLessThan(140);
    });
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
    // What follows links is loaded for the first of them.
    const { unmount } = render(<LevelView level={l4} />);
    follow(expectation);
    await expectArrival(expectation);
    unmount();
    render(
      <>
        <p id="contact">Contact</p>
        <LevelView level={l4} />
      </>,
    );
    const before = document.activeElement;
    await followAway('contact');
    expect(document.activeElement).toBe(before);
    expect(document.querySelector('[data-target]')).toBeNull();
  });

  it('is not followed twice: what a reader closes stays closed', async () => {
    const { rerender } = render(<LevelView level={l4} />);
    follow(expectation);
    await expectArrival(expectation);
    await act(async () => triggerOf('l4-teaching-and-mentoring').click());
    rerender(
      <>
        <LevelView level={l4} />
        <LevelView level={l4} idPrefix="b-" />
      </>,
    );
    await frames();
    expect(document.querySelectorAll('#b-l4-teaching-and-mentoring [aria-expanded="true"]')).toHaveLength(0);
  });
});

describe('a link in a shadow root', () => {
  const renderWithin = (ui: ReactNode): ShadowRoot => {
    const host = document.createElement('div');
    host.id = 'host';
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    render(ui, { container: root.appendChild(document.createElement('div')) });
    return root;
  };
  const expectFocus = (root: ShadowRoot): Promise<void> =>
    eventually(() => {
      expect(root.activeElement?.id).toBe(expectation);
      const { top, bottom } = root.activeElement?.getBoundingClientRect() ?? new DOMRect();
      expect(top).toBeGreaterThan(-1);
      expect(Math.min(bottom, innerHeight) - top).toBeGreaterThan(10);
      expect(root.querySelector('[role="tab"][aria-selected="true"]')?.textContent).toContain('L4');
      expect(root.querySelector('#l4-teaching-and-mentoring [aria-expanded]')).toHaveAttribute('aria-expanded', 'true');
    });

  it('is followed too, where browsers do nothing', async () => {
    const root = renderWithin(<LadderView ladder={ladder} />);
    follow(expectation);
    await expectFocus(root);
  });

  it('is followed again where another was left for it at once', async () => {
    const root = renderWithin(<LadderView ladder={ladder} />);
    follow(expectation);
    await expectFocus(root);
    const trigger = root.querySelector<HTMLElement>('#l4-teaching-and-mentoring [aria-expanded]');
    await act(async () => trigger?.click());
    trigger?.focus();
    follow('l4');
    follow(expectation);
    await expectFocus(root);
  });

  it('waits for a host that takes its time to show what it leads to', async () => {
    const root = renderWithin(
      <>
        {/* As in many a reset; what is hidden so takes no focus. */}
        <style>{'[hidden] { display: none }'}</style>
        <SlowHost />
      </>,
    );
    follow(expectation);
    await expectFocus(root);
  });
});
