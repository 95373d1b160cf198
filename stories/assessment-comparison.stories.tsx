import type { Meta, StoryObj } from '@storybook/react-vite';
import { AssessmentComparison } from 'rungs/review/react';
import { expect } from 'storybook/test';
import { empty, managers, ofAnotherPeriod, self } from './demo-review.js';
import { State } from './states.js';

const meta = {
  title: 'Review/AssessmentComparison',
  component: AssessmentComparison,
  args: { a: self, b: managers },
} satisfies Meta<typeof AssessmentComparison>;
export default meta;

type Story = StoryObj<typeof meta>;

/** A self-assessment next to the manager's, differences first. */
export const YouAndYourManager: Story = {
  play: async ({ canvas }) => {
    const titles = canvas.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    await expect(titles).toEqual(['Seen differently', 'Rated by one of you', 'Seen the same way']);
  },
};

/** In a side panel of 360 px, one below the other. */
export const InASidePanel: Story = {
  decorators: [
    (Story) => (
      <aside style={{ maxInlineSize: 360 }}>
        <Story />
      </aside>
    ),
  ],
};

/** The manager's view is of another period, against another level: notices say so. */
export const NotComparable: Story = {
  args: { b: ofAnotherPeriod },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('note').map(({ dataset }) => dataset['state'])).toEqual(['period', 'level']);
  },
};

/** Every state on one sheet. */
export const EveryState: Story = {
  render: (args) => (
    <>
      <State name="all that two can come to">
        <AssessmentComparison {...args} />
      </State>
      <State name="of different periods and levels">
        <AssessmentComparison {...args} b={ofAnotherPeriod} idPrefix="mismatch-" />
      </State>
      <State name="nothing rated yet">
        <AssessmentComparison a={empty} b={empty} idPrefix="none-" />
      </State>
    </>
  ),
};
