import type { Meta, StoryObj } from '@storybook/react-vite';
import { DefinitionHistory, type DefinitionVersion, type Ladder, type Level } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { expect, userEvent } from 'storybook/test';
import { history, moves } from '../test/cases/history.js';
import { State } from './states.js';

const meta = {
  title: 'DefinitionHistory',
  component: DefinitionHistory,
  args: { versions: history },
} satisfies Meta<typeof DefinitionHistory>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Ten versions of Octopus Deploy's L4 page, from 2022 to 2025. The newest version with changes is open. */
export const TenVersions: Story = {
  play: async ({ canvas }) => {
    const reworded = canvas.getByText('20 June 2022, 510914b');
    await userEvent.click(reworded);
    await expect(canvas.getByText('within the scope and boundary of commercial data solutions', { exact: false })).toBeVisible();
  },
};

/** All versions open, as in print. */
export const AllOpen: Story = { args: { defaultValue: history.map(({ id }) => id) } };

/** In a side panel of 360 px. */
export const InASidePanel: Story = {
  args: { versions: history.slice(5), defaultValue: history.map(({ id }) => id) },
  decorators: [
    (Story) => (
      <aside style={{ maxInlineSize: 360 }}>
        <Story />
      </aside>
    ),
  ],
};

const [first] = history;
const versions = (...definitions: readonly (Ladder | Level)[]): readonly DefinitionVersion[] =>
  definitions.map((definition, at) => ({ id: `${definition.id}-${at}`, label: `Version ${at + 1}`, definition }));

/** Every kind of history. */
export const EveryState: Story = {
  render: () => (
    <>
      <State name="a ladder that lost a level, then got it back">
        <DefinitionHistory
          versions={versions(ladder, { ...ladder, levels: ladder.levels.slice(0, 2) }, ladder)}
          defaultValue={[`${ladder.id}-1`]}
        />
      </State>
      <State name="moved, renamed, and in other punctuation">
        <DefinitionHistory versions={moves} idPrefix="moves-" />
      </State>
      <State name="nothing changed">
        <DefinitionHistory versions={versions(l4, l4)} />
      </State>
      <State name="one version">{first && <DefinitionHistory versions={[first]} idPrefix="one-" />}</State>
      <State name="none">
        <DefinitionHistory versions={[]} />
      </State>
    </>
  ),
};
