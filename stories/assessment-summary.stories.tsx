import type { Meta, StoryObj } from '@storybook/react-vite';
import { AssessmentSummary } from 'rungs/review/react';
import { expect } from 'storybook/test';
import { empty, managers, planned } from './demo-review.js';
import { State } from './states.js';

const meta = {
  title: 'Review/AssessmentSummary',
  component: AssessmentSummary,
  args: { assessment: planned },
} satisfies Meta<typeof AssessmentSummary>;
export default meta;

type Story = StoryObj<typeof meta>;

/** A summary for the conversation and for print, grouped by rating. */
export const ForTheTalk: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Performing' })).toBeVisible();
    await expect(canvas.queryByText(/%|\d\/\d/)).toBeNull();
  },
};

/** Every state on one sheet. */
export const EveryState: Story = {
  render: (args) => (
    <>
      <State name="with a plan">
        <AssessmentSummary {...args} />
      </State>
      <State name="of a manager, shared">
        <AssessmentSummary assessment={managers} />
      </State>
      <State name="nothing said yet">
        <AssessmentSummary assessment={empty} idPrefix="none-" />
      </State>
    </>
  ),
};
