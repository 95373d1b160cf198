import type { Meta, StoryObj } from '@storybook/react-vite';
import { l3, ladder } from 'rungs/data/octopus-data-engineering';
import { createAssessment, createMemoryStore, longestText, mergeAssessments, overviewOf, startSession, writeNote } from 'rungs/review';
import { AssessmentForm } from 'rungs/review/react';
import { expect, fn, waitFor } from 'storybook/test';
import { many } from '../test/react/review/demo.js';
import { empty, managers, self } from './demo-review.js';
import { State } from './states.js';

const meta = {
  title: 'Review/AssessmentForm',
  component: AssessmentForm,
  args: { defaultValue: self, onValueChange: fn() },
} satisfies Meta<typeof AssessmentForm>;
export default meta;

type Story = StoryObj<typeof meta>;

/** A self-assessment by competency, as Octopus Deploy does it. */
export const SelfAssessment: Story = {
  args: { status: { state: 'saved', where: 'server' } },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('radiogroup')).toHaveLength(4);
    await expect(canvas.getAllByRole('radio', { checked: true })).toHaveLength(3);
    await expect(canvas.getByRole('radiogroup', { name: /^Domain expertise Where are you on this/ })).toBeVisible();
  },
};

/** The manager's assessment of the same person. */
export const ManagersAssessment: Story = { args: { defaultValue: managers } };

/** An empty assessment. */
export const Empty: Story = { args: { defaultValue: empty } };

/** The whole assessment by keyboard, saved on each input. */
export const ByKeyboardAlone: Story = {
  args: { defaultValue: undefined },
  render: function ByKeyboard(args, { loaded }) {
    return <AssessmentForm {...args} session={(loaded as { session: ReturnType<typeof startSession> }).session} />;
  },
  loaders: [() => ({ session: startSession(createMemoryStore(), empty) })],
  play: async ({ canvas, userEvent, step, loaded }) => {
    const { session } = loaded as { session: ReturnType<typeof startSession> };
    const to = async (wanted: () => Element | null): Promise<void> => {
      for (let keys = 0; keys < 60 && !wanted()?.contains(document.activeElement); keys++) await userEvent.tab();
      await expect(wanted()?.contains(document.activeElement)).toBe(true);
    };
    // `userEvent` stays at a closed `details`, whose links cannot get the focus.
    await userEvent.click(canvas.getByText('Competencies'));
    for (const group of canvas.getAllByRole('radiogroup')) {
      const entry = group.closest('[data-rungs="assessment-entry"]');
      const name = entry?.querySelector('[data-rungs="assessment-subject"]')?.textContent ?? '';
      await step(`${name}: a word, a note, something that happened`, async () => {
        await to(() => group.querySelector('input'));
        await userEvent.keyboard('{ArrowDown}{ArrowDown}');
        await expect(group.querySelector('input:checked')).toHaveFocus();
        // `userEvent` does not tab to a `summary`, as browsers do: see test/react/review/accessibility.page.test.tsx.
        await userEvent.click(entry?.querySelector('[data-rungs="note-trigger"]') as Element);
        await waitFor(() => expect(entry?.querySelector('textarea')).toHaveFocus());
        await userEvent.keyboard(l3.title);
        await to(() => entry?.querySelector('[data-rungs="evidence-add"] button') ?? null);
        await userEvent.keyboard('{Enter}');
        await userEvent.keyboard(`${l3.code} {Control>}{Enter}{/Control}`);
        await expect(entry?.querySelector('[data-rungs="evidence-add"] button')).toHaveFocus();
        await expect(entry?.querySelectorAll('[data-rungs="evidence"]')).toHaveLength(1);
      });
    }
    await step('all of it is kept, and said to be', async () => {
      await session.flush();
      await expect([...session.getSnapshot().records.keys()].filter((key) => key.startsWith('rating/'))).toHaveLength(4);
      await waitFor(() => expect(canvas.getAllByRole('status')[0]).toHaveTextContent('Kept while this page is open'), { timeout: 5000 });
    });
  },
};

const byExpectation = createAssessment(
  {
    id: 'demo-expectations',
    about: overviewOf(self).about ?? { id: '', name: '' },
    by: overviewOf(self).about ?? { id: '', name: '' },
    ladder,
    level: l3,
    rates: 'expectation',
  },
  { actor: 'demo-you', at: '2023-07-06T09:00:00Z' },
);

/** Rating each expectation. The examples of a competency are above its expectations. */
export const ByExpectation: Story = { args: { defaultValue: byExpectation } };

/** Two hundred expectations: typing in one entry re-renders no other. */
export const TwoHundred: Story = {
  render: () => <AssessmentForm defaultValue={many} />,
  // The contrast rule of axe takes ten seconds here. test/react/review/accessibility.page.test.tsx runs all rules, in both themes.
  parameters: { a11y: { test: 'off' } },
};

/** In a side panel of 360 px. */
export const InASidePanel: Story = {
  decorators: [
    (Story) => (
      <aside style={{ maxInlineSize: 360 }}>
        <Story />
      </aside>
    ),
  ],
};

const atOnce = { ...managers, id: self.id };
const conflicting = (() => {
  const one = writeNote(atOnce, 'domain-expertise', l3.competencies[0]?.title ?? '', {
    actor: 'tab-1',
    at: '2023-07-06T10:00:00Z',
    who: 'One tab',
  });
  const other = writeNote(atOnce, 'domain-expertise', l3.title, { actor: 'tab-2', at: '2023-07-06T10:01:00Z', who: 'Another tab' });
  return { one, other };
})();

const refused = {
  ...writeNote(self, 'domain-expertise', `${l3.title} `.repeat(longestText / l3.title.length), {
    actor: 'tab-1',
    at: '2023-07-06T10:00:00Z',
  }),
  unread: [{ key: 'note/stakeholder-success', value: { damaged: l3.title } }],
};

/** Every state on one sheet. */
export const EveryState: Story = {
  render: (args) => (
    <>
      <State name="read only">
        <AssessmentForm {...args} defaultValue={self} name="read" idPrefix="read-" readOnly />
      </State>
      <State name="disabled">
        <AssessmentForm {...args} defaultValue={self} name="disabled" idPrefix="disabled-" disabled />
      </State>
      <State name="not saved, and one entry to look at again">
        <AssessmentForm
          {...args}
          name="invalid"
          idPrefix="invalid-"
          status={{ state: 'failed', problem: { kind: 'quota', message: '', canRetry: true } }}
          invalid={{ 'stakeholder-success': 'Choose the word that fits best.' }}
        />
      </State>
      <State name="written in two tabs at once">
        <AssessmentForm
          {...args}
          name="conflict"
          idPrefix="conflict-"
          defaultValue={mergeAssessments(conflicting.one, conflicting.other)}
        />
      </State>
      <State name="a record that the server refused, another that could not be read, and a note near its limit">
        <AssessmentForm
          {...args}
          name="refused"
          idPrefix="refused-"
          defaultValue={refused}
          status={{
            state: 'saved',
            where: 'device',
            waiting: { kind: 'refused', message: '', canRetry: false, records: ['note/domain-expertise'] },
          }}
        />
      </State>
    </>
  ),
};
