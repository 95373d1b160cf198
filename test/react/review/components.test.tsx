import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LadderMatrix, LevelComparison, LevelView } from 'rungs';
import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { type Assessment, actionsOf, createMemoryStore, evidenceOf, startSession } from 'rungs/review';
import { AssessmentComparison, AssessmentOverlay, AssessmentSummary, assessed, EvidenceLog, GrowthPlan } from 'rungs/review/react';
import { expect, it, vi } from 'vitest';
import { eventually } from '../../eventually.js';
import { empty, managers, self } from './demo.js';

it('keeps evidence with each key, before it is called done', async () => {
  const session = startSession(createMemoryStore(), empty);
  render(<EvidenceLog session={session} />);
  await userEvent.click(screen.getByRole('button', { name: 'Add evidence' }));
  await userEvent.keyboard('Fixed it');
  expect(evidenceOf(session.getSnapshot()).map(({ value }) => value.text)).toEqual(['Fixed it']);
  await userEvent.click(screen.getByText('Domain expertise', { selector: 'summary' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Domain expertise' }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Link/ }), 'https://octopus.com');
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  await eventually(() => expect(screen.getByRole('button', { name: 'Add evidence' })).toHaveFocus());
  expect(screen.getByText('Added')).toBeInTheDocument();
  const [item] = evidenceOf(session.getSnapshot());
  expect(item?.value).toMatchObject({ speaksTo: ['domain-expertise'], link: 'https://octopus.com' });
  expect(screen.getByRole('link', { name: 'https://octopus.com' })).toBeInTheDocument();
});

it('keeps nothing of evidence that has no text', async () => {
  const session = startSession(createMemoryStore(), empty);
  render(<EvidenceLog session={session} variant="add" />);
  await userEvent.click(screen.getByRole('button', { name: 'Add evidence' }));
  await userEvent.keyboard('a{Backspace}');
  expect(evidenceOf(session.getSnapshot())).toEqual([]);
});

it('finds evidence by its words, its day and what it speaks to', async () => {
  render(<EvidenceLog defaultValue={self} />);
  const field = screen.getByRole('searchbox');
  for (const [query, count] of [
    ['record', 1],
    ['expertise decision', 1],
    ['Mar 14', 1],
    ['the', 2],
    ['COBOL', 0],
  ] as const) {
    await userEvent.clear(field);
    await userEvent.type(field, query);
    expect(screen.queryAllByRole('time'), query).toHaveLength(count);
  }
  expect(screen.getByText('Nothing found for “COBOL”')).toBeInTheDocument();
});

it('follows no link that is not allowed', () => {
  render(<EvidenceLog defaultValue={self} />);
  expect(screen.getByText('javascript:alert(1)').closest('a')).toBeNull();
});

it('changes and takes back what was collected', async () => {
  const changed = vi.fn<(value: Assessment) => void>();
  render(<EvidenceLog defaultValue={self} onValueChange={changed} />);
  await userEvent.click(screen.getByRole('button', { name: 'Edit “The workshop”' }));
  await userEvent.keyboard('!{Escape}');
  await eventually(() => expect(screen.getByRole('button', { name: 'Edit “The workshop!”' })).toHaveFocus());
  await userEvent.click(screen.getByRole('button', { name: 'Remove “The workshop!”' }));
  expect(evidenceOf(changed.mock.lastCall?.[0] ?? self).map(({ id }) => id)).toEqual(['e1']);
});

it('shows what is seen differently first, in words', () => {
  const { container } = render(<AssessmentComparison a={self} b={managers} />);
  expect(screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
    'Seen differently',
    'Rated by one of you',
    'Not yet discussed',
  ]);
  const [first] = container.querySelectorAll<HTMLElement>('[data-rungs="views"]');
  expect(within(first ?? container).getByText('Performing')).toBeInTheDocument();
  expect(within(first ?? container).getByText('Exceeding')).toBeInTheDocument();
  expect(within(first ?? container).getByText('I shipped it.')).toBeInTheDocument();
});

it('plans towards the next level, and calls nothing complete', async () => {
  const changed = vi.fn<(value: Assessment) => void>();
  const { container } = render(<GrowthPlan defaultValue={self} next={l4} onValueChange={changed} />);
  expect(container.textContent).not.toMatch(/complete|\d ?%|\d ?\/ ?\d|progress/i);
  expect(screen.getByText('Lead the next one')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Add an action: Teaching and Mentoring' }));
  await userEvent.keyboard('Run a session');
  await userEvent.type(screen.getByLabelText('By when'), '2023-10-01');
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  const added = actionsOf(changed.mock.lastCall?.[0] ?? self).find(({ value }) => value.text === 'Run a session');
  expect(added?.value).toMatchObject({ speaksTo: ['teaching-and-mentoring'], due: '2023-10-01' });
});

it('sums up by words, with what was written, collected and agreed', () => {
  render(<AssessmentSummary assessment={self} />);
  expect(screen.getByRole('heading', { name: 'Performing' })).toBeInTheDocument();
  expect(screen.getByText('I shipped it.')).toBeInTheDocument();
  expect(screen.getByText('Evidence without a subject')).toBeInTheDocument();
  expect(screen.getByText('Lead the next one')).toBeInTheDocument();
});

it.each([
  ['LevelView', <LevelView key="" level={l3} components={assessed} />, 1],
  ['LevelComparison', <LevelComparison key="" from={l3} to={l4} components={assessed} />, 1],
  ['LadderMatrix', <LadderMatrix key="" ladder={ladder} components={assessed} />, 1],
])('shows an assessment on top of a %s, at the level that was rated', (_, element, count) => {
  const { container, unmount } = render(<AssessmentOverlay assessment={self}>{element}</AssessmentOverlay>);
  expect([...container.querySelectorAll('[data-rungs="assessed"]')].map((each) => each.textContent)).toEqual(
    Array.from({ length: count }, () => ' You: Performing · '),
  );
  unmount();
  expect(render(element).container.querySelector('[data-rungs="assessed"]')).toBeNull();
});
