import type { Meta, StoryObj } from '@storybook/react-vite';
import { CompetencyTabs, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { expect } from 'storybook/test';
import { levels } from '../test/cases/levels.js';
import { State } from './states.js';

const meta = {
  title: 'LevelView',
  component: LevelView,
  args: { level: l4, ladder },
} satisfies Meta<typeof LevelView>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The L4 definition on an intranet page, with its first competency open. */
export const LeadDataEngineer: Story = {
  args: { defaultValue: ['domain-expertise'] },
};

/** All competencies closed. Their text stays in the page for find-in-page, print and search engines. */
export const Closed: Story = {
  play: async ({ canvas, userEvent, step }) => {
    const trigger = canvas.getByRole('button', { name: /Domain expertise/ });
    const first = canvas.getByText(/^I am a well-rounded data engineer and have/);
    await step('closed text is in the page, and not seen', async () => {
      await expect(trigger).toHaveAttribute('aria-expanded', 'false');
      await expect(first.closest('[data-rungs="panel"]')).toHaveAttribute('hidden', 'until-found');
    });
    await step('a click on the heading shows it', async () => {
      await userEvent.click(trigger);
      await expect(trigger).toHaveAttribute('aria-expanded', 'true');
      await expect(first).toBeVisible();
    });
    await step('another click closes it', async () => {
      await userEvent.click(trigger);
      await expect(first.closest('[data-rungs="panel"]')).toHaveAttribute('hidden', 'until-found');
    });
  },
};

/** All competencies opened by one button. */
export const AllOpen: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Expand all' }));
    for (const trigger of canvas.getAllByRole('button', { expanded: true })) await expect(trigger).toBeVisible();
    await expect(canvas.getAllByRole('button', { expanded: true })).toHaveLength(4);
    await expect(canvas.getByRole('button', { name: 'Collapse all' })).toBeVisible();
  },
};

/** A replaced part: the competencies as tabs. */
export const WithTabs: Story = {
  args: { components: { Competencies: CompetencyTabs } },
};

/** In a side panel of 320 px, independent of the width of the page. */
export const InASidePanel: Story = {
  args: { defaultValue: ['domain-expertise'] },
  decorators: [
    (Story) => (
      <aside style={{ maxInlineSize: 320 }}>
        <Story />
      </aside>
    ),
  ],
};

/** Every variant on one sheet. */
export const EveryState: Story = {
  render: () => (
    <>
      {Object.entries(levels).map(([name, level], at) => (
        <State key={name} name={name}>
          <LevelView level={level} idPrefix={`${at}-`} defaultValue={[level.competencies[0]?.id ?? '']} />
        </State>
      ))}
    </>
  ),
};
