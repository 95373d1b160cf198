import type { Meta, StoryObj } from '@storybook/react-vite';
import { ExpectationList } from 'rungs';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { l5 } from 'rungs/data/octopus-software-engineering';
import { expect } from 'storybook/test';
import { State } from './states.js';

const [domain, , culture] = l4.competencies;

const meta = {
  title: 'ExpectationList',
  component: ExpectationList,
  args: { expectations: domain?.expectations ?? [] },
} satisfies Meta<typeof ExpectationList>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The expectations of a Lead Data Engineer in one competency. */
export const DomainExpertise: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(5);
  },
};

/** Nested expectations. */
export const Nested: Story = { args: { expectations: l5.competencies[0]?.expectations ?? [] } };

/** A replaced link component, such as that of a router. */
export const OwnLink: Story = {
  args: {
    expectations: culture?.expectations.slice(0, 1) ?? [],
    components: {
      Link: ({ href, children }) => (
        <a href={href} target="_blank" rel="noreferrer" style={{ color: 'inherit' }}>
          {children} ↗
        </a>
      ),
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Leadership ↗' })).toHaveAttribute('target', '_blank');
  },
};

/** Every state on one sheet. */
export const EveryState: Story = {
  render: () => (
    <>
      <State name="with a link">
        <ExpectationList expectations={culture?.expectations ?? []} />
      </State>
      <State name="nested">
        <ExpectationList expectations={l5.competencies[0]?.expectations ?? []} />
      </State>
      <State name="formatted, in paragraphs, with line breaks">
        <ExpectationList
          expectations={[
            {
              id: 'formatted',
              text: ['I am ', { strong: 'well-rounded' }, ', ', { em: 'constantly working' }, ' and write ', { code: 'SQL' }, '.'],
            },
            { id: 'paragraphs', text: 'I define practices.\n\nI review,\ndocument\nand evolve them.' },
          ]}
        />
      </State>
      <State name="one">
        <ExpectationList expectations={domain?.expectations.slice(0, 1) ?? []} idPrefix="one-" />
      </State>
    </>
  ),
};
