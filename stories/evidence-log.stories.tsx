import type { Meta, StoryObj } from '@storybook/react-vite';
import { l3 } from 'rungs/data/octopus-data-engineering';
import { EvidenceLog } from 'rungs/review/react';
import { expect, fn, waitFor } from 'storybook/test';
import { empty, self } from './demo-review.js';
import { State } from './states.js';

const meta = {
  title: 'Review/EvidenceLog',
  component: EvidenceLog,
  args: { defaultValue: self, onValueChange: fn() },
} satisfies Meta<typeof EvidenceLog>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The evidence of a year, latest first, with an editor and a search field. */
export const OverTheYear: Story = {
  play: async ({ canvas, userEvent, step, args }) => {
    await step('found by a word of what it speaks to', async () => {
      await userEvent.type(canvas.getByRole('searchbox'), 'mentoring');
      await expect(canvas.getByText('1 entry')).toBeVisible();
      await userEvent.clear(canvas.getByRole('searchbox'));
    });
    await step('added: each key is kept as it is typed', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Add evidence' }));
      await expect(canvas.getByRole('textbox', { name: 'What happened?' })).toHaveFocus();
      await userEvent.keyboard(l3.title);
      await expect(args.onValueChange).toHaveBeenCalledTimes(l3.title.length);
    });
    await step('what it speaks to is chosen from the level', async () => {
      await userEvent.click(canvas.getByText('Stakeholder Success', { selector: 'summary' }));
      await userEvent.click(canvas.getByRole('checkbox', { name: 'Stakeholder Success' }));
      await userEvent.click(canvas.getByRole('button', { name: 'Done' }));
      await waitFor(() => expect(canvas.getByRole('button', { name: 'Add evidence' })).toHaveFocus());
      await expect(canvas.getAllByRole('time')).toHaveLength(4);
    });
    await step('taken back', async () => {
      await userEvent.click(canvas.getByRole('button', { name: `Remove “${l3.title}”` }));
      await expect(canvas.getAllByRole('time')).toHaveLength(3);
    });
  },
};

/** Only the add button and its fields, for use on any page. */
export const FromAnywhere: Story = { args: { variant: 'add', speaksTo: ['domain-expertise'] } };

/** An empty log. */
export const Empty: Story = { args: { defaultValue: empty } };

/** While typing in the editor. */
export const Adding: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add evidence' }));
  },
};

/** Every state on one sheet. */
export const EveryState: Story = {
  render: (args) => (
    <>
      <State name="read only">
        <EvidenceLog {...args} idPrefix="read-" readOnly aria-label="Read only" />
      </State>
      <State name="add alone">
        <EvidenceLog {...args} idPrefix="add-" variant="add" aria-label="Add alone" />
      </State>
      <State name="nothing yet">
        <EvidenceLog {...args} idPrefix="none-" defaultValue={empty} aria-label="Nothing yet" />
      </State>
      <State name="saving">
        <EvidenceLog {...args} idPrefix="saving-" status={{ state: 'saving' }} aria-label="Saving" />
      </State>
    </>
  ),
};
