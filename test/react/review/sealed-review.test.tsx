import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { acknowledgeSeal, rate, sealVersion, writeNote } from 'rungs/review';
import { germanReview } from 'rungs/review/labels/de';
import { SealedReview } from 'rungs/review/react';
import { expect, it, vi } from 'vitest';
import { manager, managers, self, stamp, you } from './demo.js';

const first = await sealVersion(undefined, [self, managers], { by: manager, at: '2023-07-06T09:00:00Z' });
const changed = rate(writeNote(self, 'domain-expertise', 'I shipped both.', stamp), 'domain-expertise', 'exceeding', stamp);
const second = await sealVersion(
  await acknowledgeSeal(first, { by: you, at: '2023-07-07T09:00:00Z', comment: 'Not my words.' }),
  [changed],
  {
    by: you,
    at: '2023-07-20T09:00:00Z',
  },
);
const versionOf = (name: string): HTMLElement => {
  const section = screen.getByRole('heading', { name }).closest<HTMLElement>('[data-rungs="sealed-version"]');
  return section ?? expect.fail(`There is no ${name}.`);
};

it('shows each version, by whom it was signed off, what it was before, and who has seen it', async () => {
  render(<SealedReview sealed={second} />);
  expect(await screen.findByText(/^Verified/)).toBeInTheDocument();
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Version 2', 'Version 1']);
  const [latest, earliest] = [versionOf('Version 2'), versionOf('Version 1')];
  expect(within(earliest).getByText('Signed off by Your manager, Jul 6, 2023')).toBeInTheDocument();
  expect(within(earliest).getByText('Seen by You, Jul 7, 2023')).toBeInTheDocument();
  expect(within(earliest).getByText('Not my words.')).toBeInTheDocument();
  expect(within(latest).getByText(/^No longer part of it: Manager’s assessment/)).toBeInTheDocument();
  const record = within(latest).getByText('Note: Domain expertise').closest<HTMLElement>('[data-rungs="changed-record"]');
  expect(record?.textContent).toBe('Note: Domain expertiseBeforeI shipped it.AfterI shipped both.');
  expect(within(latest).queryByRole('textbox')).toBeNull();
});

it('shows what was changed since, beside what was signed off', () => {
  render(<SealedReview sealed={first} current={[changed, managers]} />);
  const since = versionOf('Changed since it was signed off');
  expect(within(since).getByText('Rating: Domain expertise')).toBeInTheDocument();
  expect(versionOf('Version 1').textContent).toContain('I shipped it.');
});

it('asks only whether it was seen, and takes a comment along', async () => {
  const onAcknowledge = vi.fn();
  const { rerender } = render(<SealedReview sealed={first} onAcknowledge={onAcknowledge} />);
  expect(screen.getByText('This says that you have seen it. It does not say that you agree.')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox'), ' Seen otherwise. ');
  await userEvent.click(screen.getByRole('button', { name: 'I have seen it' }));
  expect(onAcknowledge.mock.calls).toEqual([['Seen otherwise.']]);
  const seen = await acknowledgeSeal(first, { by: you, at: '2023-07-07T09:00:00Z', comment: '' });
  rerender(<SealedReview sealed={seen} onAcknowledge={onAcknowledge} />);
  expect(screen.queryByRole('button', { name: 'I have seen it' })).toBeNull();
});

it('says that something was altered, and which hash to note, in another language', async () => {
  const altered = { ...first, entries: first.entries.map((entry) => ({ ...entry, at: '2023-01-01T09:00:00Z' })) };
  render(<SealedReview sealed={altered} labels={germanReview} />);
  expect(await screen.findByText(/^Nicht so, wie es abgeschlossen wurde/)).toBeInTheDocument();
  expect(document.querySelector('[data-rungs="seal-state"]')?.getAttribute('data-state')).toBe('altered');
  expect(screen.getByText(`Zum späteren Vergleich notieren: ${first.entries[0]?.hash}`)).toBeInTheDocument();
});
