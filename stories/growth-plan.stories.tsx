import type { Meta, StoryObj } from '@storybook/react-vite';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { GrowthPlan } from 'rungs/review/react';
import { expect, fn } from 'storybook/test';
import { empty, planned } from './demo-review.js';
import { State } from './states.js';

const meta = {
  title: 'Review/GrowthPlan',
  component: GrowthPlan,
  args: { defaultValue: planned, next: l4, onValueChange: fn() },
} satisfies Meta<typeof GrowthPlan>;
export default meta;

type Story = StoryObj<typeof meta>;

/** From L3 to L4: what the next level expects, the evidence so far, and the agreed actions. */
export const TowardsLead: Story = {
  play: async ({ canvas, userEvent, step, args }) => {
    const name = 'Add an action: Stakeholder Success';
    await step('an action is added where it is for', async () => {
      await userEvent.click(canvas.getByRole('button', { name }));
      await userEvent.keyboard(`${l4.title}{Escape}`);
      await expect(canvas.getByRole('button', { name: `Edit “${l4.title}”` })).toBeVisible();
      await expect(canvas.getByRole('button', { name })).toHaveFocus();
      await expect(args.onValueChange).toHaveBeenCalled();
    });
    await step('and taken back', async () => {
      await userEvent.click(canvas.getByRole('button', { name: `Remove “${l4.title}”` }));
      await expect(canvas.getByRole('button', { name })).toHaveFocus();
    });
  },
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

/** Every state on one sheet. */
export const EveryState: Story = {
  render: (args) => (
    <>
      <State name="read only">
        <GrowthPlan {...args} idPrefix="read-" readOnly />
      </State>
      <State name="nothing there yet">
        <GrowthPlan {...args} idPrefix="none-" defaultValue={empty} />
      </State>
    </>
  ),
};
