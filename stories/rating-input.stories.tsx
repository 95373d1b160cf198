import type { Meta, StoryObj } from '@storybook/react-vite';
import { RatingInput } from 'rungs/review/react';
import { expect, fn } from 'storybook/test';
import { State } from './states.js';

const meta = {
  title: 'Review/RatingInput',
  component: RatingInput,
  args: { name: 'rating', onValueChange: fn() },
} satisfies Meta<typeof RatingInput>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The four ratings of Octopus Deploy with their descriptions. */
export const FourWords: Story = {
  play: async ({ canvas, userEvent, step, args }) => {
    await step('nothing is chosen at first, and that is said', async () => {
      await expect(canvas.queryByRole('radio', { checked: true })).toBeNull();
      await expect(canvas.getByText('Not yet discussed')).toBeVisible();
    });
    await step('arrow keys choose', async () => {
      await userEvent.tab();
      await userEvent.keyboard('{ArrowDown}');
      await expect(canvas.getByRole('radio', { checked: true })).toHaveAccessibleName('Maturing');
      await userEvent.keyboard('{ArrowDown}');
      await expect(args.onValueChange).toHaveBeenLastCalledWith('performing');
    });
    await step('it can be taken back, and the focus stays', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Clear rating' }));
      await expect(canvas.queryByRole('radio', { checked: true })).toBeNull();
      await expect(canvas.getByRole('radio', { name: 'Performing' })).toHaveFocus();
    });
  },
};

/** The compact variant shows the description of the selected rating below the group. */
export const Compact: Story = {
  args: { variant: 'compact', defaultValue: 'performing' },
};

/** In a side panel of 280 px. */
export const InASidePanel: Story = {
  args: { variant: 'compact', defaultValue: 'maturing' },
  decorators: [
    (Story) => (
      <aside style={{ maxInlineSize: 280 }}>
        <Story />
      </aside>
    ),
  ],
};

/** Every state on one sheet. */
export const EveryState: Story = {
  render: (args) => (
    <>
      <State name="not yet discussed">
        <RatingInput {...args} name="open" variant="compact" />
      </State>
      <State name="rated">
        <RatingInput {...args} name="rated" variant="compact" defaultValue="exceeding" />
      </State>
      <State name="read only">
        <RatingInput {...args} name="read" variant="compact" defaultValue="performing" readOnly />
      </State>
      <State name="disabled">
        <RatingInput {...args} name="disabled" variant="compact" defaultValue="performing" disabled />
      </State>
      <State name="invalid">
        <RatingInput {...args} name="invalid" variant="compact" required invalid="Choose the word that fits best." />
      </State>
      <State name="a word that the scale no longer has">
        <RatingInput {...args} name="gone" variant="compact" defaultValue="Meets expectations" />
      </State>
      <State name="two words, without what they mean">
        <RatingInput
          {...args}
          name="two"
          legend="Would you talk about this?"
          scale={[
            { id: 'yes', title: 'Yes' },
            { id: 'later', title: 'Later' },
          ]}
        />
      </State>
    </>
  ),
};
