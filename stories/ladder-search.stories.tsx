import type { Meta, StoryObj } from '@storybook/react-vite';
import { LadderSearch } from 'rungs';
import { ladder as data } from 'rungs/data/octopus-data-engineering';
import { ladder } from 'rungs/data/octopus-software-engineering';
import { expect, fn, waitFor } from 'storybook/test';
import { thousand } from '../test/cases/thousand.js';
import { State } from './states.js';

const meta = {
  title: 'LadderSearch',
  component: LadderSearch,
  args: { ladder, onSelect: fn((_, event) => event.preventDefault()) },
} satisfies Meta<typeof LadderSearch>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Retries an assertion for up to ten seconds, because timers fire late on a busy page. */
const eventually = (check: () => Promise<void>): Promise<void> => waitFor(check, { timeout: 10_000 });

/** Results update on each input. */
export const SoftwareEngineering: Story = {
  play: async ({ canvas, userEvent, step, args }) => {
    const field = canvas.getByRole('searchbox', { name: 'Search the ladder' });
    await step('results come as one types, with the words marked', async () => {
      await userEvent.type(field, 'code review');
      const [first] = await canvas.findAllByRole('link');
      await eventually(() => expect(first?.querySelectorAll('mark')[0]).toHaveTextContent(/^code/i));
    });
    await step('how many there are is said when one rests', async () => {
      await eventually(() => expect(canvas.getByRole('status')).toHaveTextContent(/^\d+ results$/));
    });
    await step('arrow keys lead to a result, Enter follows it', async () => {
      await userEvent.keyboard('{ArrowDown}{ArrowDown}');
      await expect(canvas.getAllByRole('link')[1]).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await expect(args.onSelect).toHaveBeenCalledOnce();
    });
  },
};

/** Another ladder, with an initial query. */
export const DataEngineering: Story = {
  args: { ladder: data, defaultValue: 'stakeholder' },
};

/** A query without results. */
export const NoResult: Story = {
  args: { defaultValue: 'COBOL' },
  play: async ({ canvas }) => {
    await eventually(() => expect(canvas.getByRole('status')).toHaveTextContent('Nothing found for “COBOL”'));
    await expect(canvas.queryByRole('list')).toBeNull();
  },
};

/** A thousand levels: the field stays responsive while results are computed. */
export const AThousandLevels: Story = {
  args: { ladder: thousand, limit: 5 },
  play: async ({ canvas, userEvent, step }) => {
    await userEvent.type(canvas.getByRole('searchbox'), 'l400');
    await step('the whole code comes first', async () => {
      await eventually(() => expect(canvas.getAllByRole('link')[0]).toHaveTextContent(/^L400: /));
    });
    await userEvent.clear(canvas.getByRole('searchbox'));
    await userEvent.type(canvas.getByRole('searchbox'), 'mentor');
    await step('a button adds more, and the first of them has the focus', async () => {
      await userEvent.click(await canvas.findByRole('button', { name: 'Show 5 more' }));
      await eventually(() => expect(canvas.getAllByRole('link')).toHaveLength(10));
      await eventually(() => expect(canvas.getAllByRole('link')[5]).toHaveFocus());
    });
  },
};

/** In a side panel of 320 px. */
export const InASidePanel: Story = {
  args: { defaultValue: 'technical strategy', limit: 4 },
  decorators: [
    (Story) => (
      <aside style={{ maxInlineSize: 320 }}>
        <Story />
      </aside>
    ),
  ],
};

const states = {
  'nothing typed': '',
  'a level': 'L4',
  'a competency': 'domain expertise',
  'a competency, and a word in it': 'leadership interview',
  'a fact': 'impact radius',
  'words at the end of a long statement': 'risks accelerators',
  'nothing found': 'COBOL',
};

/** Every state on one sheet. */
export const EveryState: Story = {
  render: (args) => (
    <>
      {Object.entries(states).map(([name, query]) => (
        <State key={name} name={name}>
          <LadderSearch {...args} defaultValue={query} limit={3} aria-label={name} />
        </State>
      ))}
    </>
  ),
};
