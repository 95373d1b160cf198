import type { Meta, StoryObj } from '@storybook/react-vite';
import { CompetencyTabs } from 'rungs';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { expect, fn, waitFor } from 'storybook/test';
import { levels } from '../test/cases/levels.js';
import { State } from './states.js';

const meta = {
  title: 'CompetencyTabs',
  component: CompetencyTabs,
  args: { level: l4, onValueChange: fn() },
} satisfies Meta<typeof CompetencyTabs>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Tabs above the panel. */
export const Horizontal: Story = {
  play: async ({ canvas, args, userEvent }) => {
    await expect(canvas.getByRole('tab', { selected: true })).toHaveAccessibleName('Domain expertise');
    await userEvent.click(canvas.getByRole('tab', { name: 'Culture and Leadership' }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(['culture-and-leadership']);
    await expect(canvas.getByRole('tabpanel')).toHaveAccessibleName('Culture and Leadership');
  },
};

/** Tabs next to the panel in a wide container, above it in a narrow one. */
export const Vertical: Story = { args: { orientation: 'vertical', defaultValue: ['culture-and-leadership'] } };

/** Keyboard navigation between tabs by arrow keys, Home and End. Tab moves to the panel. */
export const ByKeyboard: Story = {
  play: async ({ canvas, userEvent }) => {
    const tab = (name: string): HTMLElement => canvas.getByRole('tab', { name });
    await userEvent.tab();
    await waitFor(() => expect(tab('Domain expertise')).toHaveFocus());
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(tab('Teaching and Mentoring')).toHaveAttribute('aria-selected', 'true'));
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(tab('Stakeholder Success')).toHaveFocus());
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(tab('Domain expertise')).toHaveFocus());
    await userEvent.tab();
    await waitFor(() => expect(canvas.getByRole('tabpanel')).toHaveFocus());
  },
};

/** Every state on one sheet. */
export const EveryState: Story = {
  render: () => (
    <>
      {Object.entries(levels).map(([name, level], at) => (
        <State key={name} name={name}>
          <CompetencyTabs level={level} idPrefix={`${at}-`} orientation={at % 2 === 0 ? 'horizontal' : 'vertical'} />
        </State>
      ))}
    </>
  ),
};
