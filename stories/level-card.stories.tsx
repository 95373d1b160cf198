import type { Meta, StoryObj } from '@storybook/react-vite';
import { LevelCard } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { expect } from 'storybook/test';
import { levels } from '../test/cases/levels.js';
import { State } from './states.js';

const meta = {
  title: 'LevelCard',
  component: LevelCard,
  args: { level: l4, ladder },
} satisfies Meta<typeof LevelCard>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The card of a Lead Data Engineer. */
export const LeadDataEngineer: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 2, name: 'Lead Data Engineer' })).toBeVisible();
    const rungs = canvas.getByRole('list', { name: 'Rung 3 of 3' });
    await expect(rungs.querySelector('[aria-current]')).toHaveTextContent('L4');
  },
};

/** Without its ladder the card shows only the code of the level. */
export const OnItsOwn: Story = { args: { ladder: undefined } };

/** The compact variant, for side panels and lists. */
export const Compact: Story = { args: { variant: 'compact' } };

/** The whole ladder as a list of compact cards. */
export const ListOfLevels: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: 24, maxInlineSize: 360 }}>
      {software.levels.map((level) => (
        <LevelCard key={level.id} level={level} variant="compact" />
      ))}
    </div>
  ),
};

/** Every state on one sheet. */
export const EveryState: Story = {
  render: () => (
    <>
      {Object.entries(levels).map(([name, level]) => (
        <State key={name} name={name}>
          <LevelCard level={level} />
        </State>
      ))}
      <State name="on a ladder of six">
        {software.levels.slice(0, 2).map((level) => (
          <LevelCard key={level.id} level={level} ladder={software} />
        ))}
      </State>
      <State name="on a ladder of twenty, without codes">
        <LevelCard
          level={{ id: 'x12', title: l4.title, facts: [], competencies: [] }}
          ladder={{
            id: 'long',
            title: 'Long',
            levels: Array.from({ length: 20 }, (_, at) => ({ id: `x${at}`, title: l4.title, facts: [], competencies: [] })),
          }}
        />
      </State>
      <State name="compact, with its ladder">
        <LevelCard level={l4} ladder={ladder} variant="compact" />
      </State>
    </>
  ),
};
