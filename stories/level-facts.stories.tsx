import type { Meta, StoryObj } from '@storybook/react-vite';
import { LevelFacts } from 'rungs';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { l5 } from 'rungs/data/octopus-software-engineering';
import { State } from './states.js';

const meta = {
  title: 'LevelFacts',
  component: LevelFacts,
  args: { facts: l4.facts },
} satisfies Meta<typeof LevelFacts>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Short facts are next to each other. A long fact has its own row. */
export const LeadDataEngineer: Story = {};

/** A fact with links. */
export const WithLinks: Story = { args: { facts: l5.facts } };

/** Every state on one sheet. */
export const EveryState: Story = {
  render: () => (
    <>
      {[1, 2, 3, 4].map((count) => (
        <State key={count} name={`${count} of them`}>
          <LevelFacts facts={l4.facts.slice(0, count)} />
        </State>
      ))}
      <State name="a long one between short ones">
        <LevelFacts facts={[...l4.facts.slice(0, 1), ...l4.facts.slice(3), ...l4.facts.slice(1, 3)]} />
      </State>
      <State name="in 280 px">
        <div style={{ inlineSize: 280 }}>
          <LevelFacts facts={l4.facts} />
        </div>
      </State>
      <State name="none">
        <LevelFacts facts={[]} />
      </State>
    </>
  ),
};
