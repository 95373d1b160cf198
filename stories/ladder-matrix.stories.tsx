import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { LadderMatrix, type MatrixPins } from 'rungs';
import { ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { expect, fn } from 'storybook/test';
import { levels } from '../test/cases/levels.js';
import { State } from './states.js';

const meta = {
  title: 'LadderMatrix',
  component: LadderMatrix,
  args: { ladder },
} satisfies Meta<typeof LadderMatrix>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The Data Engineering ladder with L4 as the current level. */
export const DataEngineering: Story = {
  args: { defaultValue: 'l4' },
  play: async ({ canvas, userEvent, step }) => {
    const more = canvas.getByRole('button', { name: /^3 more .*Domain expertise L2/ });
    const last = canvas.getByText(/^I identify and raise potential problems/);
    await step('a cell opens what is beyond the first three', async () => {
      await expect(last.closest('[data-rungs="panel"]')).toHaveAttribute('hidden', 'until-found');
      await userEvent.click(more);
      await expect(more).toHaveTextContent('Fewer');
      await expect(last).toBeVisible();
      await userEvent.click(more);
      await expect(more).toHaveTextContent('3 more');
    });
    await step('one button opens all cells', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Expand all' }));
      await expect(canvas.queryAllByRole('button', { expanded: false })).toHaveLength(0);
      await userEvent.click(canvas.getByRole('button', { name: 'Collapse all' }));
      await expect(canvas.queryAllByRole('button', { expanded: true })).toHaveLength(0);
    });
  },
};

/** Six levels are wider than the container: the first column is sticky. */
export const SoftwareEngineering: Story = {
  args: { ladder: software, hrefFor: ({ code }) => `https://github.com/OctopusDeploy/People#${code}` },
};

/** A pinned level next to the competencies, and a pinned competency below the levels. */
export const Pinned: Story = {
  args: { ladder: software, defaultPinned: { level: 'l5', competency: 'teaching-and-mentoring' } },
  play: async ({ canvas, userEvent }) => {
    const pin = (name: string): HTMLElement => canvas.getByRole('button', { name });
    const columns = (): (string | undefined)[] =>
      canvas
        .getAllByRole('columnheader')
        .slice(1)
        .map((each) => /L\d/.exec(each.textContent)?.[0]);
    await expect(pin('Pin L5: Principal Software Engineer')).toHaveAttribute('aria-pressed', 'true');
    await expect(columns()).toEqual(['L5', 'L1', 'L2', 'L3', 'L4', 'L6']);
    await userEvent.click(pin('Pin L3: Senior Software Engineer'));
    await expect(columns()).toEqual(['L3', 'L1', 'L2', 'L4', 'L5', 'L6']);
    await expect(pin('Pin L3: Senior Software Engineer')).toHaveFocus();
    await userEvent.click(pin('Pin L3: Senior Software Engineer'));
    await expect(columns()).toEqual(['L1', 'L2', 'L3', 'L4', 'L5', 'L6']);
    await userEvent.click(pin('Pin L5: Principal Software Engineer'));
  },
};

/** In a narrow container one level is shown at a time. */
export const InASidePanel: Story = {
  args: { defaultValue: 'l3', onValueChange: fn() },
  decorators: [
    (Story) => (
      <aside style={{ maxInlineSize: 360 }}>
        <Story />
      </aside>
    ),
  ],
  play: async ({ canvas, args, userEvent }) => {
    await expect(canvas.getByRole('radio', { name: 'L3: Senior Data Engineer' })).toBeChecked();
    await expect(canvas.getByText(/^I am competent in my domain/)).not.toBeVisible();
    await userEvent.click(canvas.getByRole('radio', { name: 'L2: Data Engineer' }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith('l2');
    await expect(canvas.getByText(/^I am competent in my domain/)).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    await expect(args.onValueChange).toHaveBeenLastCalledWith('l3');
  },
};

/** In a narrow container a pinned level is shown next to the selected one. */
export const PinnedInASidePanel: Story = {
  args: { defaultValue: 'l3', defaultPinned: { level: 'l4', competency: 'stakeholder-success' } },
  decorators: InASidePanel.decorators ?? [],
};

/** Controlled state. */
export const Controlled: Story = {
  render: function Render(args) {
    const [value, setValue] = useState('l2');
    const [pinned, setPinned] = useState<MatrixPins>({});
    return (
      <>
        <p>
          Current: {value}. Pinned: {pinned.level ?? 'no level'}, {pinned.competency ?? 'no competency'}
        </p>
        <LadderMatrix {...args} value={value} onValueChange={setValue} pinned={pinned} onPinnedChange={setPinned} />
      </>
    );
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Pin L4: Lead Data Engineer' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Pin Stakeholder Success' }));
    await expect(canvas.getByText('Current: l2. Pinned: l4, stakeholder-success')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Pin L4: Lead Data Engineer' }));
    await expect(canvas.getByText('Current: l2. Pinned: no level, stakeholder-success')).toBeVisible();
  },
};

const shapes = [
  levels['no facts, no summary'],
  levels['the definition'],
  levels['nested expectations, a fact of links'],
  levels['two paragraphs, a summary in each competency'],
  levels['very long words'],
].map((level, at) => ({ ...level, id: `shape-${at}` }));

/** Every state on one sheet. */
export const EveryState: Story = {
  render: () => (
    <>
      <State name="open, pinned, current">
        <LadderMatrix
          ladder={ladder}
          idPrefix="a-"
          defaultValue="l3"
          defaultPinned={{ level: 'l4', competency: 'teaching-and-mentoring' }}
        />
      </State>
      <State name="levels that speak of other competencies">
        <LadderMatrix ladder={{ ...ladder, levels: shapes }} idPrefix="b-" />
      </State>
      <State name="one level, one competency">
        <LadderMatrix ladder={{ ...ladder, levels: [levels['one competency']] }} idPrefix="c-" />
      </State>
      <State name="one level at a time">
        <div style={{ maxInlineSize: 320 }}>
          <LadderMatrix ladder={software} idPrefix="d-" defaultValue="l6" />
        </div>
      </State>
    </>
  ),
};
