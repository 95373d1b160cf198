import { zodResolver } from '@hookform/resolvers/zod';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { type Assessment, createMemoryStore, entryOf, mergeAssessments, rate, type SaveState, startSession, writeNote } from 'rungs/review';
import { germanReview } from 'rungs/review/labels/de';
import { AssessmentForm, RatingInput } from 'rungs/review/react';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { eventually } from '../../eventually.js';
import { empty, managers, many, self, stamp } from './demo.js';

/** An assessment is JSON of any depth, which is too much for the paths that react-hook-form makes of a type. */
const opened = (value: unknown): Assessment => value as Assessment;

const schema = z.object({
  rating: z.enum(['maturing', 'performing'], { error: 'Choose one of two.' }),
  assessment: z.unknown().refine((value) => entryOf(opened(value), 'domain-expertise').rating !== undefined, 'Rate it first.'),
});

const invalidOf = (message: string | undefined) => (message === undefined ? {} : { 'domain-expertise': message });

function Keeper() {
  const [value, setValue] = useState<Assessment>(empty);
  return (
    <>
      <AssessmentForm value={value} onValueChange={setValue} />
      <output>{entryOf(value, 'domain-expertise').note}</output>
    </>
  );
}

function Hooked({ onSend }: { readonly onSend: (values: unknown) => void }) {
  const { control, handleSubmit, formState } = useForm<z.input<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { assessment: empty },
  });
  return (
    <form onSubmit={(event) => void handleSubmit(onSend)(event)} noValidate>
      <Controller
        name="rating"
        control={control}
        render={({ field: { name, ref, value, onBlur, onChange }, fieldState }) => (
          <RatingInput
            name={name}
            ref={ref}
            value={value ?? null}
            onBlur={onBlur}
            onValueChange={onChange}
            legend="Alone"
            invalid={fieldState.error?.message ?? false}
          />
        )}
      />
      <Controller
        name="assessment"
        control={control}
        render={({ field: { value, onBlur, onChange } }) => (
          <AssessmentForm
            value={opened(value)}
            onBlur={onBlur}
            onValueChange={onChange}
            invalid={invalidOf(formState.errors.assessment?.message)}
          />
        )}
      />
      <button type="submit">Send</button>
    </form>
  );
}

const saveStatus = (): HTMLElement => document.querySelector<HTMLElement>('[data-rungs="save-status"] [role="status"]') as HTMLElement;

const radio = (group: string, name: string): HTMLElement =>
  within(screen.getByRole('radiogroup', { name: new RegExp(`^${group}`) })).getByRole('radio', { name });

it('rates in words, with not yet discussed apart from them', async () => {
  const changed = vi.fn<(value: string | null) => void>();
  render(<RatingInput name="r" onValueChange={changed} />);
  const group = screen.getByRole('radiogroup', { name: 'Where are you on this?' });
  expect(
    within(group)
      .getAllByRole('radio')
      .map((each) => each.getAttribute('aria-posinset')),
  ).toEqual(['1', '2', '3', '4']);
  expect(within(group).queryByRole('radio', { checked: true })).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: 'Maturing' }));
  expect(screen.getByRole('radio', { name: 'Maturing' })).toHaveAccessibleDescription(/the trajectory is good/);
  await userEvent.click(screen.getByRole('button', { name: 'Clear rating' }));
  expect(changed.mock.calls).toEqual([['maturing'], [null]]);
  expect(screen.getByRole('radio', { name: 'Maturing' })).not.toBeChecked();
});

it('keeps the word that the caller keeps', async () => {
  render(<RatingInput name="r" value={null} />);
  await userEvent.click(screen.getByRole('radio', { name: 'Maturing' }));
  expect(screen.getByRole('radio', { name: 'Maturing' })).not.toBeChecked();
});

it('says why it is wrong, and leads the focus to its radios', () => {
  render(<RatingInput name="r" required invalid="Choose a word." defaultValue="performing" />);
  const group = screen.getByRole('radiogroup');
  expect(group).toBeInvalid();
  expect(group).toBeRequired();
  expect(group).toHaveAccessibleDescription('Choose a word.');
  act(() => group.focus());
  expect(screen.getByRole('radio', { name: 'Performing' })).toHaveFocus();
});

it('offers nothing else when it is read only, and is still sent', () => {
  render(
    <form>
      <RatingInput name="r" readOnly defaultValue="performing" />
    </form>,
  );
  expect(screen.getAllByRole('radio').filter((each) => !each.hasAttribute('disabled'))).toHaveLength(1);
  expect(screen.queryByRole('button')).toBeNull();
  expect(new FormData(document.querySelector('form') as HTMLFormElement).get('r')).toBe('performing');
});

it('shows a word that the scale no longer has', () => {
  render(<RatingInput name="r" defaultValue="Strong" />);
  expect(screen.getByRole('radio', { checked: true })).toHaveAccessibleName('Strong');
});

it('puts every field into a native form, by the keys of the data', async () => {
  render(
    <form>
      <AssessmentForm defaultValue={self} name="mine" />
    </form>,
  );
  await userEvent.click(radio('Stakeholder Success', 'Exceeding'));
  const data = new FormData(document.querySelector('form') as HTMLFormElement);
  expect([...data]).toEqual(
    expect.arrayContaining([
      ['mine/rating/domain-expertise', 'performing'],
      ['mine/note/domain-expertise', 'I shipped it.'],
      ['mine/rating/stakeholder-success', 'exceeding'],
    ]),
  );
  expect(data.has('mine/rating/teaching-and-mentoring')).toBe(false);
});

it('is what the caller keeps, and hands on each change', async () => {
  render(<Keeper />);
  const [field] = screen.getAllByRole('textbox', { name: 'In your own words' });
  if (field) await userEvent.type(field, 'ab{ArrowLeft}c');
  expect(field).toHaveValue('acb');
  expect(screen.getByText('acb', { selector: 'output' })).toBeInTheDocument();
});

it('renders one entry of 200 as one types', async () => {
  // There is one link in each entry, so they tell which was rendered.
  const Link = vi.fn(({ children }: { readonly children: ReactNode }) => <u>{children}</u>);
  const changed = vi.fn();
  render(<AssessmentForm defaultValue={many} onValueChange={changed} components={{ Link }} />);
  expect(Link.mock.calls.length).toBeGreaterThanOrEqual(200);
  Link.mockClear();
  const field = document.querySelectorAll('textarea')[100];
  if (field) await userEvent.type(field, 'abc');
  expect(changed).toHaveBeenCalledTimes(3);
  // Each key, twice in StrictMode.
  expect(Link.mock.calls.length).toBeLessThanOrEqual(6);
  expect(field).toHaveValue('abc');
});

it('saves with its session as one types, and says so when one rests', async () => {
  const session = startSession(createMemoryStore(), empty);
  render(<AssessmentForm session={session} />);
  const [field] = screen.getAllByRole('textbox', { name: 'In your own words' });
  if (field) await userEvent.type(field, 'kept');
  await session.flush();
  expect(entryOf(session.getSnapshot(), 'domain-expertise').note).toBe('kept');
  await eventually(() => expect(saveStatus()).toHaveTextContent('Kept while this page is open'));
  act(() => void session.undo());
  expect(field).toHaveValue('');
});

it('says at once that it is not saved, and offers a copy', () => {
  const saved: SaveState = { state: 'saved', where: 'device' };
  const { rerender } = render(<AssessmentForm defaultValue={self} status={saved} />);
  expect(saveStatus()).toHaveTextContent('Saved on this device');
  rerender(<AssessmentForm defaultValue={self} status={{ state: 'failed', problem: { kind: 'quota', message: '', canRetry: true } }} />);
  expect(saveStatus()).toHaveTextContent(/^Not saved: this device has no room/);
  expect(screen.getByRole('button', { name: 'Download a copy' })).toBeInTheDocument();
});

it('changes nothing that was written by a newer version, and says so', async () => {
  const changed = vi.fn();
  render(<AssessmentForm defaultValue={{ ...self, format: 2 }} onValueChange={changed} />);
  expect(screen.getByText(/^Written by a newer version/)).toBeInTheDocument();
  const [field] = screen.getAllByRole('textbox');
  if (field) await userEvent.type(field, 'x');
  expect(changed).not.toHaveBeenCalled();
});

it('shows both of what was written at the same time, until one is kept', async () => {
  const both = mergeAssessments(
    writeNote(empty, 'domain-expertise', 'one', { ...stamp, actor: 'x' }),
    writeNote(empty, 'domain-expertise', 'other', { ...stamp, actor: 'y' }),
  );
  render(<AssessmentForm defaultValue={both} />);
  const item = screen.getByText('other', { selector: 'p' }).closest('li');
  if (item) await userEvent.click(within(item).getByRole('button', { name: 'Keep this one' }));
  expect(screen.queryByText('Concurrent edits, not resolved yet')).toBeNull();
  expect(screen.getAllByRole('textbox')[0]).toHaveValue('other');
});

it('keeps what was said of a subject that the level no longer has', () => {
  render(<AssessmentForm defaultValue={rate(writeNote(empty, 'gone', 'still here', stamp), 'gone', 'maturing', stamp)} />);
  expect(screen.getByText('No longer in the definition')).toBeInTheDocument();
  expect(screen.getByDisplayValue('still here')).toBeInTheDocument();
});

it('asks a manager about the other, and speaks another language', () => {
  const { unmount } = render(<AssessmentForm defaultValue={managers} />);
  expect(screen.getAllByText('Where do you see You on this?')).toHaveLength(4);
  unmount();
  render(<AssessmentForm defaultValue={empty} labels={germanReview} />);
  expect(screen.getByRole('heading', { name: 'Selbsteinschätzung' })).toBeInTheDocument();
});

it('is validated by zod within react-hook-form, a rating and a whole assessment', async () => {
  const sent = vi.fn();
  render(<Hooked onSend={sent} />);
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent).not.toHaveBeenCalled();
  expect(screen.getByRole('radiogroup', { name: 'Alone' })).toHaveAccessibleDescription('Choose one of two.');
  expect(within(screen.getByRole('radiogroup', { name: 'Alone' })).getAllByRole('radio')[0]).toHaveFocus();
  expect(screen.getByRole('radiogroup', { name: /^Domain/ })).toHaveAccessibleDescription('Rate it first.');
  await userEvent.click(radio('Alone', 'Performing'));
  await userEvent.click(radio('Domain expertise', 'Maturing'));
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  await eventually(() => expect(sent).toHaveBeenCalledOnce());
  const [values] = sent.mock.calls[0] as [z.output<typeof schema>];
  expect(values.rating).toBe('performing');
  expect(entryOf(opened(values.assessment), 'domain-expertise').rating).toBe('maturing');
});

it('goes back to how it was when its form is reset', async () => {
  render(
    <form>
      <RatingInput name="r" defaultValue="maturing" />
      <button type="reset">Reset</button>
    </form>,
  );
  await userEvent.click(screen.getByRole('radio', { name: 'Exceeding' }));
  await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
  expect(screen.getByRole('radio', { checked: true })).toHaveAccessibleName('Maturing');
});

it('shows what could not be read, and offers a copy of it', () => {
  render(<AssessmentForm defaultValue={{ ...self, unread: [{ key: 'note/domain-expertise', value: { damaged: 'I shipped' } }] }} />);
  const section = screen.getByRole('region', { name: 'Could not be read, kept as it is' });
  expect(section).toHaveTextContent('Note: Domain expertise');
  expect(section).toHaveTextContent('I shipped');
  expect(within(section).getByRole('button', { name: 'Download a copy' })).toBeInTheDocument();
});

it('names the records that the server refused', () => {
  const problem = { kind: 'refused' as const, message: '', canRetry: false, records: ['note/domain-expertise', 'evidence/e1'] };
  render(<AssessmentForm defaultValue={self} status={{ state: 'saved', where: 'device', waiting: problem }} />);
  expect(saveStatus()).toHaveTextContent(
    'Not sent: Note: Domain expertise and Evidence: The decision record. The server does not accept it',
  );
  expect(screen.getByRole('button', { name: 'Download a copy' })).toBeInTheDocument();
});

it('says that one is signed out, and offers a copy of what is not sent', () => {
  const problem = { kind: 'signed-out' as const, message: '', canRetry: false };
  render(<AssessmentForm defaultValue={self} status={{ state: 'saved', where: 'device', waiting: problem }} />);
  expect(screen.getByText(/^Not sent: you are signed out/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Download a copy' })).toBeInTheDocument();
});
