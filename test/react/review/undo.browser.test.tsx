import { cleanup, render, screen } from '@testing-library/react';
import { act, type ReactElement, useState } from 'react';
import { l4 } from 'rungs/data/octopus-data-engineering';
import {
  type Assessment,
  actionsOf,
  conflictsOf,
  createMemoryStore,
  editEvidence,
  evidenceOf,
  mergeAssessments,
  type ReviewSession,
  startSession,
} from 'rungs/review';
import { AssessmentForm, type AssessmentStateProps, EvidenceLog, GrowthPlan } from 'rungs/review/react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { self } from './demo.js';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(cleanup);

const press = (keys: string): Promise<void> => act(() => userEvent.keyboard(keys));
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const click = (name: string | RegExp): Promise<void> => act(() => userEvent.click(button(name)));
const textsOf = (assessment: Assessment): readonly string[] => evidenceOf(assessment).map(({ value }) => value.text);
/** What a screen reader was told last. */
const said = (): readonly (string | null)[] =>
  screen.getAllByRole('status').flatMap(({ dataset, textContent }) => (dataset['rungs'] === 'action-status' ? [textContent] : []));

let current: Assessment;
function Controlled({ children }: { readonly children: (state: AssessmentStateProps) => ReactElement }) {
  const [value, setValue] = useState(current);
  current = value;
  return children({ value, onValueChange: setValue });
}

/** Shows a component with a session, or with an assessment that the page holds. Returns what gives the assessment as it is now. */
function show(how: string, assessment: Assessment, component: (state: AssessmentStateProps) => ReactElement): () => Assessment {
  current = assessment;
  const session: ReviewSession = startSession(createMemoryStore(), assessment);
  render(how === 'session' ? component({ session }) : <Controlled>{component}</Controlled>);
  return () => (how === 'session' ? session.getSnapshot() : current);
}

it.each(['session', 'controlled'])('removes and restores evidence by keyboard, and says so: %s', async (how) => {
  const now = show(how, self, (state) => <EvidenceLog {...state} />);
  button('Remove “The workshop”').focus();
  await press('{Enter}');
  expect(textsOf(now())).toEqual(['The decision record']);
  expect(said()).toEqual(['Removed · Undo']);
  expect(screen.getByRole('list', { name: 'Evidence' })).toHaveTextContent(/^Removed · Undo/);
  expect(button('Edit “The decision record”')).toHaveFocus();
  await press('{Shift>}{Tab}{/Shift}');
  expect(button('Undo removing “The workshop”')).toHaveFocus();
  await press('{Enter}');
  expect(textsOf(now())).toEqual(['The workshop', 'The decision record']);
  expect(said()).toEqual(['Restored']);
  expect(button('Edit “The workshop”')).toHaveFocus();
});

it('leads to the add button where nothing is next, and restores each that was removed in its place', async () => {
  const now = show('session', self, (state) => <EvidenceLog {...state} />);
  await click('Remove “The workshop”');
  await click('Remove “The decision record”');
  expect(button('Add evidence')).toHaveFocus();
  expect(textsOf(now())).toEqual([]);
  await click('Undo removing “The workshop”');
  await click('Undo removing “The decision record”');
  expect(textsOf(now())).toEqual(['The workshop', 'The decision record']);
  expect(screen.queryByText(/^Removed/)).toBeNull();
});

it('restores after other changes, with both versions of a conflict', async () => {
  const at = '2023-07-07T10:00:00.000Z';
  const both = mergeAssessments(
    editEvidence(self, 'e1', { text: 'The record of May' }, { actor: 'x', at, who: 'One' }),
    editEvidence(self, 'e1', { text: 'The record of June' }, { actor: 'y', at, who: 'Other' }),
  );
  const now = show('session', both, (state) => <EvidenceLog {...state} />);
  const before = conflictsOf(both).flatMap(({ versions }) => versions.map(({ value, who }) => [value, who]));
  await click(/^Remove “The record/);
  await click('Edit “The workshop”');
  await press('!');
  expect(conflictsOf(now())).toEqual([]);
  await click(/^Undo removing “The record/);
  expect(conflictsOf(now()).flatMap(({ versions }) => versions.map(({ value, who }) => [value, who]))).toEqual(before);
  expect(textsOf(now())).toContain('The workshop!');
});

it('offers to restore evidence whose text was emptied', async () => {
  const now = show('session', self, (state) => <EvidenceLog {...state} />);
  await click('Edit “The workshop”');
  await press('{Control>}a{/Control}{Backspace}{Escape}');
  expect(textsOf(now())).toEqual(['The decision record']);
  expect(said()).toEqual(['Removed · Undo']);
  expect(button('Edit “The decision record”')).toHaveFocus();
  await click(/^Undo/);
  expect(textsOf(now())).toEqual(['The workshop', 'The decision record']);
});

it('does so in a form and in a plan', async () => {
  const now = show('session', self, (state) => (
    <>
      <AssessmentForm {...state} />
      <GrowthPlan {...state} next={l4} />
    </>
  ));
  await click('Remove “The decision record”');
  expect(button('Add evidence: Domain expertise')).toHaveFocus();
  await click('Undo removing “The decision record”');
  expect(textsOf(now())).toEqual(['The workshop', 'The decision record']);
  await click('Remove “Lead the next one”');
  expect(actionsOf(now())).toEqual([]);
  expect(button('Add an action: Domain expertise')).toHaveFocus();
  await click('Undo removing “Lead the next one”');
  expect(actionsOf(now()).map(({ value }) => value.text)).toEqual(['Lead the next one']);
  expect(button('Edit “Lead the next one”')).toHaveFocus();
});
