import type { Meta, StoryObj } from '@storybook/react-vite';
import { CompetencyTabs, LadderMatrix, LevelComparison, LevelView } from 'rungs';
import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { AssessmentOverlay, assessed } from 'rungs/review/react';
import { expect } from 'storybook/test';
import { managers, self } from './demo-review.js';
import { State } from './states.js';

const meta = {
  title: 'Review/AssessmentOverlay',
  component: AssessmentOverlay,
  args: { assessment: self, children: <LevelView level={l3} ladder={ladder} components={assessed} /> },
} satisfies Meta<typeof AssessmentOverlay>;
export default meta;

type Story = StoryObj<typeof meta>;

/** A level with the ratings of an assessment. */
export const OnALevel: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText('Performing')).toHaveLength(2);
  },
};

/** Every component that can show an assessment. */
export const EveryState: Story = {
  render: () => (
    <>
      <State name="tabs">
        <AssessmentOverlay assessment={managers}>
          <LevelView level={l3} components={{ ...assessed, Competencies: CompetencyTabs }} />
        </AssessmentOverlay>
      </State>
      <State name="a comparison">
        <AssessmentOverlay assessment={self}>
          <LevelComparison from={l3} to={l4} ladder={ladder} components={assessed} />
        </AssessmentOverlay>
      </State>
      <State name="a matrix">
        <AssessmentOverlay assessment={self}>
          <LadderMatrix ladder={ladder} defaultValue="l3" components={assessed} />
        </AssessmentOverlay>
      </State>
    </>
  ),
};
