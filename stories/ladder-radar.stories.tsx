import type { Meta, StoryObj } from '@storybook/react-vite';
import { LadderRadar, type Level } from 'rungs';
import { l3, l4 } from 'rungs/data/octopus-data-engineering';
import * as software from 'rungs/data/octopus-software-engineering';
import { expect } from 'storybook/test';
import { levels } from '../test/cases/levels.js';
import { State } from './states.js';

const meta = {
  title: 'LadderRadar',
  component: LadderRadar,
  args: { levels: [l3, l4] },
} satisfies Meta<typeof LadderRadar>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The rating scale of Octopus Deploy, weakest first (https://github.com/OctopusDeploy/People). */
const ratingTitles = ['Improvement needed', 'Maturing', 'Performing', 'Exceeding'];
const rated = {
  title: 'Self',
  values: { 'domain-expertise': 3, 'teaching-and-mentoring': 2, 'culture-and-leadership': 3, 'stakeholder-success': 4 },
};
const ratedByManager = {
  title: 'Manager',
  values: { 'domain-expertise': 3, 'teaching-and-mentoring': 3, 'stakeholder-success': 3 },
};

/** The number of expectations of each level, as a chart and a table. */
export const TwoLevels: Story = {
  play: async ({ canvas }) => {
    const row = canvas.getByRole('row', { name: /^Teaching and Mentoring/ });
    await expect(row).toHaveTextContent('Teaching and Mentoring25');
    await expect(canvas.getByRole('table', { name: 'Expectations by competency' })).toBeVisible();
  },
};

/** Three levels, distinguished by line style and marker shape as well as colour. */
export const ThreeLevels: Story = {
  args: { levels: [software.l1, software.l4, software.l6] },
};

/** Ratings in words. A competency without a rating is a gap in the line. */
export const Ratings: Story = {
  args: { levels: [l4], ratings: [rated, ratedByManager], ratingTitles },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('row', { name: /^Culture and Leadership/ })).toHaveTextContent(
      'Culture and LeadershipPerformingNot rated',
    );
  },
};

/** In a side panel of 320 px. */
export const InASidePanel: Story = {
  args: { levels: [l4], ratings: [rated, ratedByManager], ratingTitles },
  decorators: [
    (Story) => (
      <aside style={{ maxInlineSize: 320 }}>
        <Story />
      </aside>
    ),
  ],
};

const first = (count: number): Level => {
  const level: Level = levels['thirty competencies'];
  return { ...level, competencies: level.competencies.slice(0, count) };
};

/** Every variant on one sheet. */
export const EveryState: Story = {
  render: () => (
    <>
      {[1, 2, 3, 4, 5, 6, 7, 8, 9, 30].map((count) => (
        <State key={count} name={`${count} competencies`}>
          <LadderRadar levels={[first(count)]} />
        </State>
      ))}
      <State name="two competencies, rated">
        <LadderRadar levels={[first(2)]} ratings={[{ title: 'Self', values: { 'domain-expertise-0': 1 } }]} ratingTitles={ratingTitles} />
      </State>
      <State name="a title that is one long word">
        <LadderRadar levels={[{ ...l4, competencies: [...l4.competencies, ...levels['very long words'].competencies] }]} />
      </State>
    </>
  ),
};
