import type { Meta, StoryObj } from '@storybook/react-vite';
import { CompetencyTabs, CopyLink, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { l5 } from 'rungs/data/octopus-software-engineering';
import { expect } from 'storybook/test';
import { State } from './states.js';

const meta = {
  title: 'CopyLink',
  component: CopyLink,
  args: { to: 'l4', title: l4.title },
} satisfies Meta<typeof CopyLink>;
export default meta;

type Story = StoryObj<typeof meta>;

/** A single link, which is visible on hover and focus. */
export const ByItself: Story = {
  play: async ({ canvas }) => {
    canvas.getByRole('link', { name: 'Link to “Lead Data Engineer”' }).focus();
    await expect(canvas.getByRole('link')).toHaveFocus();
  },
};

/** A link next to the level, each competency and each statement. */
export const InALevel: Story = {
  render: () => <LevelView level={l4} ladder={ladder} components={{ Permalink: CopyLink }} defaultValue={['domain-expertise']} />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole('link', { name: 'Link to “Domain expertise”' })).toHaveAttribute('href', '#l4-domain-expertise');
    const trigger = canvas.getByRole('button', { name: 'Domain expertise' });
    await userEvent.click(trigger);
    await expect(trigger).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(trigger);
  },
};

/** The positions of links in every component. */
export const EveryState: Story = {
  render: () => (
    <>
      <State name="In an accordion, with nested statements">
        <LevelView level={l5} components={{ Permalink: CopyLink }} defaultValue={l5.competencies.map(({ id }) => id)} />
      </State>
      <State name="In tabs">
        <LevelView level={l4} idPrefix="tabs-" components={{ Permalink: CopyLink, Competencies: CompetencyTabs }} />
      </State>
    </>
  ),
};
