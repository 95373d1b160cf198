import { readCsv, readLadder } from 'rungs/formats';
import { expect, it } from 'vitest';

const levelsOf = (path: string, text: string) => {
  const { ladder, issues } = readLadder([{ path, text }]);
  return {
    titles: ladder?.levels.map(({ title }) => title),
    first: ladder?.levels[0]?.competencies,
    rules: issues.map(({ rule }) => rule),
  };
};

it('reads a row of merged cells above the levels as groups of levels', () => {
  const text = `<table><tr><th rowspan="2">Area</th><th colspan="2">Individual</th><th>Lead</th></tr>
<tr><th>Support 1</th><th>Support 2</th><th>Support Lead</th></tr>
<tr><th>Tickets</th><td>Solves simple ones</td><td>Solves hard ones</td><td>Plans</td></tr>
<tr><th>Guides</th><td>Reads them</td><td>Writes them</td><td>Reviews them</td></tr></table>`;
  const { titles, first, rules } = levelsOf('page.html', text);
  expect(titles).toEqual(['Support 1', 'Support 2', 'Support Lead']);
  expect(first?.map(({ title }) => title)).toEqual(['Tickets', 'Guides']);
  expect(new Set(rules)).toEqual(new Set(['unread-group']));
});

it('reads merged cells as levels if they are above cells with expectations', () => {
  const text = `<table><tr><th rowspan="2">Area</th><th colspan="2">Junior</th><th colspan="2">Senior</th></tr>
<tr><th>Knows</th><th>Does</th><th>Knows</th><th>Does</th></tr>
<tr><th>Tickets</th><td>The tools</td><td>Solves simple ones</td><td>The parts</td><td>Solves hard ones</td></tr></table>`;
  expect(levelsOf('page.html', text).titles).toEqual(['Junior', 'Senior']);
});

it('names rows by the second column if the first two columns have no header', () => {
  const text =
    '| | | Junior PM | PM | Senior PM |\n|---|---|---|---|---|\n| Execution | Delivery | Ships small | Ships medium | Ships large |\n| Strategy | Vision | Knows it | Explains it | Writes it |\n';
  const { titles, first } = levelsOf('a.md', text);
  expect(titles).toEqual(['Junior PM', 'PM', 'Senior PM']);
  expect(first?.map(({ title }) => title)).toEqual(['Delivery', 'Vision']);
});

it('does not read a line below a table as a level', () => {
  const { ladder, issues } = readCsv('Level;Craft;Team\nL1;Does small;Asks\nL2;Does large;Helps\nTotal;;\nSource: HR;;\n', {
    path: 'ladder.csv',
  });
  expect(ladder?.levels.map(({ code }) => code)).toEqual(['L1', 'L2']);
  expect(issues.map(({ rule, place }) => [rule, place?.start.line])).toEqual([
    ['unread-row', 4],
    ['unread-row', 5],
  ]);
});
