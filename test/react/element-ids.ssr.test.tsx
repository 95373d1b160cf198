import { renderToString } from 'react-dom/server';
import { CompetencyTabs, deriveIds, deriveLadderIds, LadderMatrix, LadderView, LevelView } from 'rungs';
import { renderLevel } from 'rungs/html';
import { expect, it } from 'vitest';

const competency = (title: string) => ({
  title,
  expectations: ['One', 'Two', 'Three', 'Four', 'Five'].map((text) => ({ text: `${title} more ${text}` })),
  examples: [],
});
const level = deriveIds({
  code: 'L4',
  title: 'Lead',
  facts: [],
  competencies: ['Hiring', 'Hiring panel', 'Hiring tab', 'Hiring more'].map(competency),
});

const { ladder } = deriveLadderIds({
  title: 'L',
  levels: ['L4', 'Panel L4', 'Tab L4', 'L4 panel', 'L4 tab'].map((title) => ({ title, facts: [], competencies: [competency('Panel')] })),
});

it.each([
  ['LadderView', renderToString(<LadderView ladder={ladder} />)],
  ['LevelView', renderToString(<LevelView level={level} />)],
  ['CompetencyTabs', renderToString(<CompetencyTabs level={level} />)],
  ['LadderMatrix', renderToString(<LadderMatrix ladder={{ id: 'l', title: 'L', levels: [level] }} />)],
  ['renderLevel', renderLevel(level)],
])('%s gives each element an id of its own, whatever the competencies are called', (_, html) => {
  const ids = Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => id);
  expect(ids.length).toBeGreaterThan(4);
  expect(new Set(ids).size).toBe(ids.length);
});
