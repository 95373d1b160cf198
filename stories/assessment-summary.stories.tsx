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

/** For the talk and for paper: what was said, by the word that it was rated with. */
export const ForTheTalk: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Performing' })).toBeVisible();
    await expect(canvas.queryByText(/%|\d\/\d/)).toBeNull();
  },
};

/** Each state. */
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
