import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { CompetencyAccordion } from 'rungs';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { expect, fn } from 'storybook/test';
import { levels } from '../test/cases/levels.js';
import { State } from './states.js';

const meta = {
  title: 'CompetencyAccordion',
  component: CompetencyAccordion,
  args: { level: l4, onValueChange: fn() },
} satisfies Meta<typeof CompetencyAccordion>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Several competencies can be open. */
export const Several: Story = {
  play: async ({ canvas, args, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Domain expertise' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Stakeholder Success' }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(['domain-expertise', 'stakeholder-success']);
    await expect(canvas.getAllByRole('button', { expanded: true })).toHaveLength(2);
  },
};

/** One at a time: opening a competency closes the other. */
export const One: Story = {
  args: { type: 'single', defaultValue: ['domain-expertise'] },
  play: async ({ canvas, args, userEvent }) => {
    await expect(canvas.queryByRole('button', { name: 'Expand all' })).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Teaching and Mentoring' }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(['teaching-and-mentoring']);
    await expect(canvas.getAllByRole('button', { expanded: true })).toHaveLength(1);
    await userEvent.click(canvas.getByRole('button', { name: 'Teaching and Mentoring' }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith([]);
  },
};

/** Keyboard navigation between triggers by arrow keys, Home and End. */
export const ByKeyboard: Story = {
  play: async ({ canvas, userEvent }) => {
    const trigger = (name: string): HTMLElement => canvas.getByRole('button', { name });
    trigger('Domain expertise').focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect(trigger('Teaching and Mentoring')).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect(trigger('Stakeholder Success')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect(trigger('Domain expertise')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(trigger('Domain expertise')).toHaveAttribute('aria-expanded', 'true');
  },
};

/** Controlled state. */
export const Controlled: Story = {
  render: function Render(args) {
    const [value, setValue] = useState<readonly string[]>(['culture-and-leadership']);
    return (
      <>
        <p>Open: {value.join(', ') || 'none'}</p>
        <CompetencyAccordion {...args} value={value} onValueChange={setValue} />
      </>
    );
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Culture and Leadership' }));
    await expect(canvas.getByText('Open: none')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Expand all' }));
    await expect(canvas.getByText(/^Open: domain-expertise, /)).toBeVisible();
  },
};

/** Every state on one sheet. */
export const EveryState: Story = {
  render: () => (
    <>
      {Object.entries(levels).map(([name, level], at) => (
        <State key={name} name={name}>
          <CompetencyAccordion
            level={level}
            idPrefix={`${at}-`}
            defaultValue={[level.competencies[0]?.id ?? '']}
            expandAll={at % 2 === 0}
          />
        </State>
      ))}
    </>
  ),
};
