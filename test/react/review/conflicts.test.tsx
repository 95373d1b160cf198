import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LevelView } from 'rungs';
import { l3, l4 } from 'rungs/data/octopus-data-engineering';
import {
  type Assessment,
  conflictAt,
  editAction,
  editEvidence,
  mergeAssessments,
  overviewOf,
  rate,
  setStatus,
  setTargetLevel,
  writeConversationMarkdown,
  writeNote,
  writeRecord,
} from 'rungs/review';
import {
  AssessmentComparison,
  AssessmentForm,
  AssessmentOverlay,
  AssessmentSummary,
  assessed,
  EvidenceLog,
  GrowthPlan,
} from 'rungs/review/react';
import { expect, it, vi } from 'vitest';
import { managers, self, stamp, you } from './demo.js';

/** What one of two devices wrote while the other one wrote something else. */
const written = (device: string, status: 'draft' | 'shared', target: typeof l4 | undefined): Assessment =>
  [
    (a: Assessment) => rate(a, 'domain-expertise', device === 'laptop' ? 'maturing' : 'exceeding', by(device)),
    (a: Assessment) => writeNote(a, 'domain-expertise', `Note of the ${device}`, by(device)),
    (a: Assessment) => editEvidence(a, 'e1', { text: `Evidence of the ${device}` }, by(device)),
    (a: Assessment) => editEvidence(a, 'e2', { text: `Unplaced of the ${device}` }, by(device)),
    (a: Assessment) => editAction(a, 'a1', { text: `Action of the ${device}` }, by(device)),
    (a: Assessment) => setStatus(a, status, by(device)),
    (a: Assessment) => setTargetLevel(a, target, by(device)),
    (a: Assessment) => writeRecord(a, 'about', { ...you, name: `Name of the ${device}` }, by(device)),
  ].reduce((before, change) => change(before), setStatus(self, 'done', stamp));
const by = (device: string) => ({ actor: device, at: '2023-07-07T10:00:00.000Z', who: `The ${device}` });
const both = mergeAssessments(written('laptop', 'shared', undefined), written('phone', 'draft', l3));

const ofDevices = (what: string): readonly string[] => [`${what} of the laptop`, `${what} of the phone`];
const ofOverview = ['Name of the laptop', 'Name of the phone', 'Shared', 'Draft', `On the way to L3`];
const versions = (container: HTMLElement): string =>
  [...container.querySelectorAll('[data-rungs="conflict"]')].map(({ textContent }) => textContent).join('\n');

it.each([
  ['summary', <AssessmentSummary key="" assessment={both} />, ['Note', 'Evidence', 'Unplaced', 'Action'], ofOverview],
  ['plan', <GrowthPlan key="" defaultValue={both} next={l4} />, ['Note', 'Evidence', 'Action'], ofOverview],
  ['comparison', <AssessmentComparison key="" a={both} b={managers} />, ['Note', 'Evidence'], ofOverview],
  ['form', <AssessmentForm key="" defaultValue={both} />, ['Note', 'Evidence'], ofOverview],
  ['log', <EvidenceLog key="" defaultValue={both} />, ['Evidence', 'Unplaced'], []],
])('shows both versions of all that is in conflict in the %s', (_, element, kinds, overview) => {
  const { container } = render(element);
  for (const text of [...kinds.flatMap(ofDevices), ...overview]) expect(versions(container)).toContain(text);
  expect(versions(container)).toContain('The laptop · Jul 7, 2023');
});

it('offers the choice where one can edit, and nowhere else', () => {
  const choices = (): number => screen.queryAllByRole('button', { name: 'Keep this one' }).length;
  for (const [element, isChoice] of [
    [<AssessmentSummary key="" assessment={both} />, false],
    [<AssessmentComparison key="" a={both} b={managers} />, false],
    [<AssessmentForm key="" defaultValue={both} readOnly />, false],
    [<GrowthPlan key="" defaultValue={both} next={l4} readOnly />, false],
    [<AssessmentForm key="" defaultValue={both} />, true],
    [<GrowthPlan key="" defaultValue={both} next={l4} />, true],
  ] as const) {
    const { container, unmount } = render(element);
    expect(choices()).toBe(isChoice ? container.querySelectorAll('[data-rungs="conflict-version"]').length : 0);
    unmount();
  }
});

it('lets one choose the status and the level', async () => {
  const changed = vi.fn<(value: Assessment) => void>();
  render(<AssessmentForm defaultValue={both} onValueChange={changed} />);
  for (const [title, text] of [
    ['Status: Concurrent edits, not resolved yet', 'Shared'],
    ['Level: Concurrent edits, not resolved yet', /On the way to L3/],
  ] as const) {
    const notice = screen.getByText(title).closest<HTMLElement>('[data-rungs="conflict"]') as HTMLElement;
    const version = within(notice).getByText(text).closest('li') as HTMLElement;
    await userEvent.click(within(version).getByRole('button', { name: 'Keep this one' }));
    expect(screen.queryByText(title)).toBeNull();
  }
  const chosen = changed.mock.lastCall?.[0] as Assessment;
  expect([conflictAt(chosen, 'status'), conflictAt(chosen, 'basis')]).toEqual([undefined, undefined]);
  expect(overviewOf(chosen)).toMatchObject({ status: 'shared', basis: { target: { code: 'L3' } } });
});

it('says so beside a competency of a level', () => {
  const { container } = render(
    <AssessmentOverlay assessment={both}>
      <LevelView level={l3} components={assessed} />
    </AssessmentOverlay>,
  );
  const [shown] = container.querySelectorAll('[data-rungs="assessed"]');
  for (const text of ['Maturing', 'Exceeding', 'Concurrent edits, not resolved yet']) expect(shown).toHaveTextContent(text);
});

it('names what is in conflict in the exported document, and writes it as one reads it', () => {
  const text = writeConversationMarkdown(both);
  expect(text).toContain('**Status, The laptop, Jul 7, 2023**: Shared');
  expect(text).toContain('**Rating: Domain expertise, The phone, Jul 7, 2023**: Exceeding');
  expect(text).not.toContain('fingerprint');
});
