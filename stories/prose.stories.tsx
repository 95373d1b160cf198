import type { Meta, StoryObj } from '@storybook/react-vite';
import { Prose } from 'rungs';
import { l5, l6 } from 'rungs/data/octopus-software-engineering';
import { expect } from 'storybook/test';
import { State } from './states.js';

const meta = {
  title: 'Prose',
  component: Prose,
  args: { prose: l6.summary ?? '' },
} satisfies Meta<typeof Prose>;
export default meta;

type Story = StoryObj<typeof meta>;

/** A summary of two paragraphs. */
export const TwoParagraphs: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('paragraph')).toHaveLength(2);
  },
};

/** Links in a fact. */
export const Links: Story = { args: { prose: l5.facts.at(-1)?.value ?? '' } };

/** A link whose URL could run code is rendered as its text. */
export const UnsafeLink: Story = {
  args: { prose: ['See ', { href: 'javascript:alert(1)', text: 'Leadership' }, '.'] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('See Leadership.')).toBeVisible();
    await expect(canvas.queryByRole('link')).toBeNull();
  },
};

/** Every state on one sheet. */
export const EveryState: Story = {
  render: () => (
    <>
      <State name="marks">
        <Prose
          prose={[
            'Plain, ',
            { strong: 'strong' },
            ', ',
            { em: ['emphasis with ', { strong: 'strong' }] },
            ', ',
            { code: 'code' },
            ', ',
            { href: '#prose', text: 'a link' },
          ]}
        />
      </State>
      <State name="line breaks">
        <Prose prose={'One line\nand another'} />
      </State>
      <State name="paragraphs">
        <Prose prose={l6.summary ?? ''} />
      </State>
    </>
  ),
};
