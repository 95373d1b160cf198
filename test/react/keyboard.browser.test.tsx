import { render } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CompetencyAccordion, CompetencyTabs, LadderView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import 'rungs/styles.css';
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { eventually } from '../eventually.js';

const names = ['Domain expertise', 'Teaching and Mentoring', 'Culture and Leadership', 'Stakeholder Success'];
const focused = (): string => deepActive()?.textContent?.replace(/^\P{L}+/u, '') ?? '';
function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
const focusIs = (name: string): Promise<void> => eventually(() => expect(focused()).toBe(name));

// https://www.w3.org/WAI/ARIA/apg/patterns/accordion/
describe('the accordion', () => {
  beforeEach(() => {
    render(<CompetencyAccordion level={l4} expandAll={false} />);
  });
  const expanded = (): string[] => [...document.querySelectorAll('[aria-expanded="true"]')].map((each) => each.textContent ?? '');

  it('opens with Enter', async () => {
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(expanded()).toHaveLength(1);
  });
  it('opens with Space', async () => {
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(expanded()).toHaveLength(1);
  });
  it('closes with Enter and with Space', async () => {
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Enter}');
    expect(expanded()).toHaveLength(0);
    await userEvent.keyboard(' ');
    await userEvent.keyboard(' ');
    expect(expanded()).toHaveLength(0);
  });
  it('has each heading in the tab sequence', async () => {
    for (const name of names) {
      await userEvent.tab();
      await focusIs(name);
    }
  });
  it('goes back with Shift and Tab', async () => {
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    await focusIs('Domain expertise');
  });
  it('tabs over what is closed and into what is open', async () => {
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    expect(deepActive()?.tagName).toBe('SUMMARY');
    await userEvent.tab();
    await focusIs('Teaching and Mentoring');
  });
  it('moves down and wraps with Down Arrow', async () => {
    await userEvent.tab();
    for (const name of [...names.slice(1), 'Domain expertise']) {
      await userEvent.keyboard('{ArrowDown}');
      await focusIs(name);
    }
  });
  it('moves up and wraps with Up Arrow', async () => {
    await userEvent.tab();
    for (const name of names.toReversed()) {
      await userEvent.keyboard('{ArrowUp}');
      await focusIs(name);
    }
  });
  it('moves to the ends with Home and End', async () => {
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    await focusIs('Stakeholder Success');
    await userEvent.keyboard('{Home}');
    await focusIs('Domain expertise');
  });
  it('wraps each trigger in a heading, says what it opens and whether that is open', () => {
    for (const trigger of document.querySelectorAll('[data-rungs="competency-trigger"]')) {
      expect(trigger.parentElement?.tagName).toBe('H3');
      expect(trigger.getAttribute('aria-expanded')).toBe('false');
      expect(document.getElementById(trigger.getAttribute('aria-controls') ?? '')?.dataset['rungs']).toBe('panel');
    }
  });
});

// https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
describe.each(['in the page', 'in a shadow root'])('the tabs %s', (where) => {
  const showIn = (children: ReactNode): void => {
    const tree = <StrictMode>{children}</StrictMode>;
    const { container } = render(where === 'in the page' ? tree : <div />);
    if (where === 'in the page') return;
    createRoot((container.firstElementChild ?? container).attachShadow({ mode: 'open' })).render(tree);
  };
  const show = (props: { orientation?: 'horizontal' | 'vertical'; dir?: 'rtl' } = {}): void =>
    showIn(
      <div dir={props.dir}>
        <CompetencyTabs level={l4} orientation={props.orientation} />
      </div>,
    );
  const within = (): ParentNode =>
    document.querySelector('[data-rungs]')
      ? document
      : ([...document.querySelectorAll('div')].find((each) => each.shadowRoot)?.shadowRoot ?? document);
  const selected = (): string =>
    within()
      .querySelector('[aria-selected="true"]')
      ?.textContent?.replace(/^\P{L}+/u, '') ?? '';
  const enter = async (): Promise<void> => {
    await eventually(() => expect(selected()).toBe('Domain expertise'));
    await userEvent.tab();
    await focusIs('Domain expertise');
  };

  it('enter on the active tab', async () => {
    show();
    await enter();
  });
  it('go on to the panel with Tab', async () => {
    show();
    await enter();
    await userEvent.tab();
    await eventually(() => expect(deepActive()?.getAttribute('role')).toBe('tabpanel'));
  });
  it.each(['CompetencyTabs', 'LadderView'])('leave no tab stop and no role at panels that they close: %s', async (component) => {
    if (component === 'CompetencyTabs') show();
    else showIn(<LadderView ladder={ladder} />);
    await eventually(() => expect(within().querySelectorAll('[role="tab"]').length).toBeGreaterThan(2));
    for (const tab of within().querySelectorAll<HTMLElement>('[role="tab"]')) {
      await userEvent.click(tab);
      await eventually(() => expect(tab.getAttribute('aria-selected')).toBe('true'));
      const opened = within().querySelector(`#${tab.getAttribute('aria-controls')}`);
      await eventually(() => expect(opened).toHaveAttribute('data-state', 'open'));
      const panels = [...within().querySelectorAll<HTMLElement>('[data-rungs="panel"]')].filter(
        (each) => each.parentElement === opened?.parentElement,
      );
      expect(panels.filter((each) => each.tabIndex === 0)).toEqual([opened]);
      expect(panels.filter((each) => each.hasAttribute('tabindex'))).toEqual([opened]);
      expect(panels.filter((each) => each.hasAttribute('role'))).toEqual([opened]);
      expect(panels.filter((each) => each.hasAttribute('aria-labelledby'))).toEqual([opened]);
    }
  });
  it('move right and wrap with Right Arrow, selecting as they go', async () => {
    show();
    await enter();
    for (const name of [...names.slice(1), 'Domain expertise']) {
      await userEvent.keyboard('{ArrowRight}');
      await focusIs(name);
      await eventually(() => expect(selected()).toBe(name));
    }
  });
  it('move left and wrap with Left Arrow', async () => {
    show();
    await enter();
    await userEvent.keyboard('{ArrowLeft}');
    await focusIs('Stakeholder Success');
  });
  it('move to the ends with Home and End', async () => {
    show();
    await enter();
    await userEvent.keyboard('{End}');
    await focusIs('Stakeholder Success');
    await userEvent.keyboard('{Home}');
    await focusIs('Domain expertise');
  });
  it('move with Down and Up Arrow when vertical', async () => {
    show({ orientation: 'vertical' });
    await enter();
    await userEvent.keyboard('{ArrowDown}');
    await focusIs('Teaching and Mentoring');
    await userEvent.keyboard('{ArrowUp}');
    await focusIs('Domain expertise');
    await userEvent.keyboard('{ArrowRight}');
    await focusIs('Domain expertise');
  });
  it('move the other way where text runs from right to left', async () => {
    show({ dir: 'rtl' });
    await enter();
    await userEvent.keyboard('{ArrowLeft}');
    await focusIs('Teaching and Mentoring');
    await userEvent.keyboard('{ArrowRight}');
    await focusIs('Domain expertise');
  });
  it('name the list, and each panel by its tab', async () => {
    show();
    await enter();
    const root = within();
    expect(root.querySelector('[role="tablist"]')?.getAttribute('aria-label')).toBe('Competencies');
    const panel = root.querySelector('[role="tabpanel"]');
    expect(root.querySelector(`#${panel?.getAttribute('aria-labelledby')}`)?.getAttribute('aria-controls')).toBe(panel?.id);
  });
});
