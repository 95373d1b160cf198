import { CompetencyAccordion, CompetencyTabs, LevelView } from 'rungs';
import { l4 } from 'rungs/data/octopus-data-engineering';
import 'rungs/styles.css';
import { render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { eventually } from '../eventually.js';

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

const trigger = (name: string): Element | undefined =>
  [...document.querySelectorAll('[data-rungs="competency-trigger"]')].find((each) => each.textContent?.includes(name));

it('opens the competency that a link leads into', async () => {
  const onValueChange = vi.fn();
  render(<CompetencyAccordion level={l4} onValueChange={onValueChange} />);
  location.hash = '#l4-define-review-document';
  await eventually(() => expect(trigger('Teaching')?.getAttribute('aria-expanded')).toBe('true'));
  expect(onValueChange).toHaveBeenCalledExactlyOnceWith(['teaching-and-mentoring']);
  expect(document.getElementById('l4-define-review-document')?.getBoundingClientRect().height).toBeGreaterThan(10);
});

it('opens the examples that a link leads into', async () => {
  render(<LevelView level={l4} defaultValue={['domain-expertise']} />);
  location.hash = '#l4-performed-analysis-communicated';
  await eventually(() => expect(document.getElementById('l4-performed-analysis-communicated')?.closest('details')?.open).toBe(true));
});

it('opens the competency and the examples in it that a link leads into', async () => {
  render(<LevelView level={l4} />);
  location.hash = '#l4-performed-analysis-communicated';
  await eventually(() => expect(trigger('Domain')?.getAttribute('aria-expanded')).toBe('true'));
  const example = document.getElementById('l4-performed-analysis-communicated');
  await eventually(() => expect(example?.closest('details')?.open).toBe(true));
  expect(example?.getBoundingClientRect().height).toBeGreaterThan(10);
});

it('closes the other competency where one may be open', async () => {
  render(<CompetencyAccordion level={l4} type="single" defaultValue={['domain-expertise']} />);
  location.hash = '#l4-define-review-document';
  await eventually(() => expect(trigger('Teaching')?.getAttribute('aria-expanded')).toBe('true'));
  expect(trigger('Domain')?.getAttribute('aria-expanded')).toBe('false');
});

it('asks before it opens where the host keeps the state', async () => {
  const onValueChange = vi.fn();
  render(<CompetencyAccordion level={l4} value={[]} onValueChange={onValueChange} />);
  location.hash = '#l4-define-review-document';
  await eventually(() => expect(onValueChange).toHaveBeenCalledWith(['teaching-and-mentoring']));
});

it('selects the tab that a link leads into', async () => {
  render(<CompetencyTabs level={l4} />);
  location.hash = '#l4-define-review-document';
  await eventually(() => expect(document.querySelector('[role="tab"][aria-selected="true"]')?.textContent).toContain('Teaching'));
  expect(document.querySelectorAll('[role="tabpanel"]')).toHaveLength(1);
});
