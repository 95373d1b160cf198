import type { Meta, StoryObj } from '@storybook/react-vite';
import { LevelComparison } from 'rungs';
import { l2, l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import * as software from 'rungs/data/octopus-software-engineering';
import { expect } from 'storybook/test';
import { State } from './states.js';

const meta = {
  title: 'LevelComparison',
  component: LevelComparison,
  args: { from: l3, to: l4, ladder },
} satisfies Meta<typeof LevelComparison>;
export default meta;

type Story = StoryObj<typeof meta>;

/** From L3 to L4: one statement is raised and most are new. Competencies without a match are listed side by side. */
export const SeniorToLead: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('advanced').tagName).toBe('DEL');
    await expect(canvas.getByText('an expert').tagName).toBe('INS');
  },
};

/** Levels far apart have few statements in common. */
export const JuniorToSeniorPrincipal: Story = {
  args: { from: software.l1, to: software.l6, ladder: software.ladder },
};

/** Levels of two ladders: neither is above the other, and each has competencies of its own. */
export const TwoLadders: Story = {
  args: { from: l4, to: software.l4, ladder: undefined },
};

/** Levels of two ladders, with an alias that matches two competencies. */
export const TwoLaddersAligned: Story = {
  args: { from: l4, to: software.l4, ladder: undefined, aliases: { 'stakeholder-success': 'customer-success' } },
};

/** In a side panel of 360 px the two sides are interleaved. */
export const InASidePanel: Story = {
  decorators: [
    (Story) => (
      <aside style={{ maxInlineSize: 360 }}>
        <Story />
      </aside>
    ),
  ],
};

/** Every variant on one sheet. */
export const EveryState: Story = {
  render: () => (
    <>
      <State name="raised, kept, new and taken for granted">
        <LevelComparison from={software.l5} to={software.l6} ladder={software.ladder} />
      </State>
      <State name="the other way round">
        <LevelComparison from={l4} to={l3} ladder={ladder} />
      </State>
      <State name="the same level">
        <LevelComparison from={l2} to={l2} ladder={ladder} />
      </State>
      <State name="nothing to compare with">
        <LevelComparison from={{ id: 'none', title: 'Trainee', facts: [], competencies: [] }} to={l2} />
      </State>
    </>
  ),
};
