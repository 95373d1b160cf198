import type { Meta, StoryObj } from '@storybook/react-vite';
import { CompetencyTabs, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { expect } from 'storybook/test';

const meta = {
  title: 'LevelView',
  component: LevelView,
  args: { level: l4, ladder },
} satisfies Meta<typeof LevelView>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The L4 definition as an intranet shows it, its first competency open. */
export const LeadDataEngineer: Story = {
  args: { defaultValue: ['domain-expertise'] },
};
