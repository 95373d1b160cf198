import type { Meta, StoryObj } from '@storybook/react-vite';
import { ExampleList } from 'rungs';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { l5 } from 'rungs/data/octopus-software-engineering';
import { expect } from 'storybook/test';
import { State } from './states.js';

const [domain, teaching, culture] = l4.competencies;

const meta = {
  title: 'ExampleList',
  component: ExampleList,
  args: { examples: domain?.examples ?? [] },
} satisfies Meta<typeof ExampleList>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Collapsed, with the number of examples. A click opens it, with or without script. */
export const Collapsed: Story = {
  play: async ({ canvas, userEvent }) => {
    const details = canvas.getByRole('group');
    await expect(details).not.toHaveAttribute('open');
    await userEvent.click(canvas.getByText('Examples'));
    await expect(details).toHaveAttribute('open');
    await expect(canvas.getByText(/^I performed analysis/)).toBeVisible();
  },
};

export const Open: Story = { args: { defaultOpen: true } };

/** Overridden labels. */
export const OwnLabel: Story = { args: { labels: { examples: 'What it has looked like' } } };

/** Every state on one sheet. */
export const EveryState: Story = {
  render: () => (
    <>
      <State name="collapsed">
        <ExampleList examples={teaching?.examples ?? []} />
      </State>
      <State name="open">
        <ExampleList examples={culture?.examples ?? []} defaultOpen />
      </State>
      <State name="many">
        <ExampleList examples={l5.competencies[3]?.examples ?? []} defaultOpen />
      </State>
      <State name="in 280 px">
        <div style={{ inlineSize: 280 }}>
          <ExampleList examples={domain?.examples ?? []} defaultOpen />
        </div>
      </State>
    </>
  ),
};
