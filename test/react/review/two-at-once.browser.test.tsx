import { cleanup, render, screen, within } from '@testing-library/react';
import { act } from 'react';
import { l4 } from 'rungs/data/octopus-data-engineering';
import {
  type Assessment,
  actionsOf,
  addEvidence,
  conflictsOf,
  createMemoryStore,
  editAction,
  editEvidence,
  evidenceOf,
  longestText,
  memoryData,
  type ReviewSession,
  removeEvidence,
  startSession,
  writeNote,
} from 'rungs/review';
import { AssessmentForm, EvidenceLog, GrowthPlan } from 'rungs/review/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { eventually } from '../../eventually.js';
import { empty, self } from './demo.js';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const sessions: ReviewSession[] = [];
afterEach(() => {
  cleanup();
  sessions.length = 0;
});

/** Does something, and waits until it is saved. */
const doing = (run: () => unknown): Promise<void> =>
  act(async () => {
    await run();
    for (const session of sessions) await session.flush();
  });

const theirs = { actor: 'theirs', at: '2023-07-07T10:00:00.000Z', who: 'The other device' };

/** A page with an assessment, and another device that has the same of it, and sends what it writes. */
async function twoDevices(assessment: Assessment) {
  const data = memoryData();
  const session = startSession(createMemoryStore(data), assessment, { clock: () => new Date('2023-07-07T09:00:00Z') });
  sessions.push(session);
  await session.flush();
  const store = createMemoryStore(data);
  const before = session.getSnapshot();
  return {
    session,
    /** What the other device writes, who has seen nothing since it had its copy, or `now`. */
    receive: async (edit: (assessment: Assessment) => Assessment, seen: 'before' | 'now' = 'before') => {
      const mine = session.getSnapshot();
      await act(async () => {
        await store.save(edit(seen === 'now' ? mine : before));
        await eventually(() => expect(session.getSnapshot()).not.toBe(mine));
      });
    },
  };
}
const versionsOf = (session: ReviewSession): readonly unknown[] =>
  conflictsOf(session.getSnapshot())
    .flatMap(({ versions }) => versions.map(({ value }) => value))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const type = (text: string): Promise<void> => doing(() => userEvent.keyboard(text));
const noteField = (): HTMLTextAreaElement => {
  const [field] = screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: 'In your own words' });
  if (!field) throw new Error('There is no field.');
  return field;
};

describe('two devices that type into one note', () => {
  it('keep both texts, and neither what is typed nor the caret moves', async () => {
    const { session, receive } = await twoDevices(empty);
    render(<AssessmentForm session={session} />);
    await doing(() => userEvent.click(screen.getAllByText('Add a note')[0] as HTMLElement));
    await eventually(() => expect(noteField()).toHaveFocus());
    await type('I led the migration');
    await type('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    await receive((before) => writeNote(before, 'domain-expertise', 'warehouse', theirs));
    expect([noteField().value, noteField().selectionStart]).toEqual(['I led the migration', 16]);
    await type('X');
    expect([noteField().value, noteField().selectionStart]).toEqual(['I led the migratXion', 17]);
    await receive((before) =>
      writeNote(writeNote(before, 'domain-expertise', 'warehouse', theirs), 'domain-expertise', 'warehouses', theirs),
    );
    await type('Y');
    expect(noteField().value).toBe('I led the migratXYion');
    expect(versionsOf(session)).toEqual(['I led the migratXYion', 'warehouses']);
    act(() => noteField().blur());
    expect(noteField().value).toBe('I led the migratXYion');
    act(() => noteField().focus());
    await type('{End}!');
    expect(versionsOf(session)).toEqual(['I led the migratXYion!', 'warehouses']);
    const other = screen.getByText('warehouses', { selector: 'p' }).closest('li') as HTMLElement;
    await doing(() => userEvent.click(within(other).getByRole('button', { name: 'Keep this one' })));
    expect(noteField().value).toBe('warehouses');
    expect(versionsOf(session)).toEqual([]);
  });

  it('show what replaced the text of a field meanwhile beside it, and keep it', async () => {
    const { session, receive } = await twoDevices(self);
    render(<AssessmentForm session={session} />);
    act(() => noteField().focus());
    await receive((before) => writeNote(before, 'domain-expertise', 'I shipped it twice.', theirs), 'now');
    expect(noteField().value).toBe('I shipped it.');
    expect(screen.getByText('Changed elsewhere meanwhile')).toBeVisible();
    expect(screen.getByText('I shipped it twice.')).toBeVisible();
    await type('{End} Once.');
    expect(versionsOf(session)).toEqual(['I shipped it twice.', 'I shipped it. Once.']);
  });

  it('take in what came in when nothing was typed', async () => {
    const { session, receive } = await twoDevices(self);
    render(<AssessmentForm session={session} />);
    act(() => noteField().focus());
    await receive((before) => writeNote(before, 'domain-expertise', 'I shipped it twice.', theirs), 'now');
    act(() => noteField().blur());
    expect(noteField().value).toBe('I shipped it twice.');
    act(() => noteField().focus());
    await type('{End}!');
    expect(versionsOf(session)).toEqual([]);
    await doing(() => session.undo());
    expect(noteField().value).toBe('I shipped it twice.');
  });
});

describe('an editor that was left open', () => {
  const editFirst = async (name: RegExp): Promise<HTMLTextAreaElement> => {
    await doing(() => userEvent.click(screen.getByRole('button', { name })));
    return screen.getByRole<HTMLTextAreaElement>('textbox', { name: /What happened|What will happen/ });
  };

  it('writes only what was touched, over what came in meanwhile', async () => {
    const { session, receive } = await twoDevices(self);
    render(<EvidenceLog session={session} />);
    const field = await editFirst(/Edit “The decision record/);
    await receive((before) => editEvidence(before, 'e1', { link: 'https://example.org', date: '2023-03-15' }, theirs));
    expect(screen.getByText(/https:\/\/example\.org/)).toBeVisible();
    await type('!');
    expect(field.value).toBe('The decision record!');
    const [item] = evidenceOf(session.getSnapshot()).filter(({ id }) => id === 'e1');
    expect(item?.value).toMatchObject({ text: 'The decision record!', link: 'https://example.org', date: '2023-03-15' });
    expect(conflictsOf(session.getSnapshot())).toEqual([]);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Link (optional)' }).value).toBe('https://example.org');
  });

  it('keeps newer words of the same field beside its own, and shows both', async () => {
    const { session, receive } = await twoDevices(self);
    render(<EvidenceLog session={session} />);
    const field = await editFirst(/Edit “The decision record/);
    await receive((before) => editEvidence(before, 'e1', { text: 'The decision record of May' }, theirs), 'now');
    await type('{End}!');
    expect(field.value).toBe('The decision record!');
    await type('!');
    expect(versionsOf(session)).toEqual([
      expect.objectContaining({ text: 'The decision record of May' }),
      expect.objectContaining({ text: 'The decision record!!' }),
    ]);
    await doing(() => userEvent.click(screen.getByRole('button', { name: 'Done' })));
    const other = screen.getByText(/: The decision record of May$/, { selector: '[data-rungs="conflict-version"] p' }).closest('li');
    await doing(() => userEvent.click(within(other as HTMLElement).getByRole('button', { name: 'Keep this one' })));
    expect(evidenceOf(session.getSnapshot()).find(({ id }) => id === 'e1')?.value.text).toBe('The decision record of May');
    expect(versionsOf(session)).toEqual([]);
  });

  it('keeps what is typed of an item that is removed meanwhile', async () => {
    const { session, receive } = await twoDevices(self);
    render(<EvidenceLog session={session} />);
    const field = await editFirst(/Edit “The decision record/);
    await receive((before) => removeEvidence(before, 'e1', theirs));
    await type('!');
    expect([field.isConnected, field.value, document.activeElement]).toEqual([true, 'The decision record!', field]);
    expect(evidenceOf(session.getSnapshot()).find(({ id }) => id === 'e1')?.value.text).toBe('The decision record!');
  });

  it('stays where it is, with its fields, while its text is empty', async () => {
    const { session } = await twoDevices(
      addEvidence(empty, { id: 'e', date: '2023-03-14', text: 'x', link: 'https://example.org', speaksTo: [] }, theirs),
    );
    render(<EvidenceLog session={session} />);
    const field = await editFirst(/Edit “x/);
    await type('{Backspace}');
    expect(evidenceOf(session.getSnapshot())).toEqual([]);
    await type('y');
    expect([field.isConnected, document.activeElement]).toEqual([true, field]);
    expect(evidenceOf(session.getSnapshot())[0]?.value).toMatchObject({ text: 'y', date: '2023-03-14', link: 'https://example.org' });
  });

  it('does so in the plan too', async () => {
    const { session, receive } = await twoDevices(self);
    render(<GrowthPlan session={session} next={l4} />);
    const field = await editFirst(/Edit “Lead the next one/);
    await receive((before) => editAction(before, 'a1', { due: '2023-09-01', who: 'Manager' }, theirs));
    await type('!');
    expect(field.value).toBe('Lead the next one!');
    expect(actionsOf(session.getSnapshot())[0]?.value).toMatchObject({ text: 'Lead the next one!', due: '2023-09-01', who: 'Manager' });
    await receive((before) => editAction(before, 'a1', { text: 'Lead the next two' }, { ...theirs, actor: 'third' }));
    await type('!');
    expect(versionsOf(session).length).toBe(2);
    expect(screen.getByText(/Lead the next two/)).toBeVisible();
  });
});

it('says of a text how long it may be, before it is too long and after, and cuts nothing off', async () => {
  const { session } = await twoDevices(writeNote(empty, 'domain-expertise', 'x'.repeat(longestText - 1), theirs));
  render(<AssessmentForm session={session} />);
  expect(noteField()).toHaveAccessibleDescription(/99,999 of 100,000 characters/);
  expect(noteField()).toBeValid();
  act(() => noteField().focus());
  await type('{End}yz');
  expect(noteField().value).toHaveLength(longestText + 1);
  expect(noteField()).toHaveAccessibleDescription(/1 characters too long: the server accepts at most 100,000/);
  expect(noteField()).toBeInvalid();
});
