import type { Meta, StoryObj } from '@storybook/react-vite';
import { LadderView } from 'rungs';
import * as data from 'rungs/data/octopus-data-engineering';
import * as software from 'rungs/data/octopus-software-engineering';
import { expect, waitFor } from 'storybook/test';
import { State } from './states.js';

const meta = {
  title: 'LadderView',
  component: LadderView,
  args: { ladder: data.ladder, defaultValue: 'l4' },
} satisfies Meta<typeof LadderView>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Levels as tabs: every level is rendered, one is visible. */
export const DataEngineering: Story = {
  play: async ({ canvas, userEvent, step }) => {
    await step('the arrow keys move along the rungs', async () => {
      await userEvent.click(canvas.getByRole('tab', { name: /Senior Data Engineer/ }));
      await expect(canvas.getByRole('heading', { name: 'Senior Data Engineer' })).toBeVisible();
      await userEvent.keyboard('{End}');
      await waitFor(() => expect(canvas.getByRole('tab', { name: /Lead Data Engineer/ })).toHaveAttribute('aria-selected', 'true'));
    });
  },
};

/** Six levels. Open competencies stay open when another level is selected. */
export const SoftwareEngineering: Story = {
  args: { ladder: software.ladder, defaultValue: 'l3', defaultOpen: ['domain-expertise'] },
};

/** The changes from the level below, shown on demand. */
export const WhatChanges: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('What changes from L3'));
    await waitFor(() => expect(canvas.getByText('an expert')).toBeVisible());
  },
};

/** Each level has its own URL, as on a server. Only one is rendered. */
export const AsLinks: Story = {
  args: { value: 'l3', hrefFor: ({ id }) => `?level=${id}` },
};

/** In a side panel of 320 px. */
export const InASidePanel: Story = {
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
      <State name="six levels, as tabs">
        <LadderView ladder={software.ladder} defaultValue="l6" />
      </State>
      <State name="as links">
        <LadderView ladder={data.ladder} value="l2" hrefFor={({ id }) => `?level=${id}`} idPrefix="b-" />
      </State>
      <State name="one level">
        <LadderView ladder={{ ...data.ladder, levels: [data.l4] }} idPrefix="c-" />
      </State>
      <State name="levels without codes">
        <LadderView ladder={{ ...data.ladder, levels: data.ladder.levels.map(({ code: _, ...level }) => level) }} idPrefix="d-" />
      </State>
    </>
  ),
};
