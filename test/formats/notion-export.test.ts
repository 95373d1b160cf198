import { strToU8, zipSync } from 'fflate';
import { type Ladder, proseText } from 'rungs';
import { openFileBytes, readLadder } from 'rungs/formats';
import { expect, it } from 'vitest';

const ids = Array.from({ length: 5 }, (_, at) => `${at}123456789abcdef0123456789abcdef`);
const [home = '', table = '', junior = '', senior = '', stores = ''] = ids;
const folder = `Sailing ladder ${home}`;
const csv =
  '\uFEFFName,Grade,Ropes,Watch\nJunior sailor,S1,Ties two knots.,Keeps awake through a watch.\nSenior sailor,S2,Splices a line.,Writes the log.\n';
const page = (title: string, grade: string, ropes: string, watch: string, text = ''): string =>
  `# ${title}\n\nGrade: ${grade}\nRopes: ${ropes}\nWatch: ${watch}\n${text}`;

/** The files of an export. `text` follows the properties of each page. */
const exported = (text: (title: string) => string, pages = `${folder}/Levels ${table}`): Record<string, string> => ({
  [`${folder}.md`]: `# Sailing ladder\n\n[Levels](Sailing%20ladder%20${home}/Levels%20${table}.csv)\n`,
  [`${folder}/Levels ${table}.csv`]: csv.split('\n').slice(0, 2).join('\n'),
  [`${folder}/Levels ${table}_all.csv`]: csv,
  [`${pages}/Junior sailor ${junior}.md`]: page(
    'Junior sailor',
    'S1',
    'Ties two knots.',
    'Keeps awake through a watch.',
    text('Junior sailor'),
  ),
  [`${pages}/Senior sailor ${senior}.md`]: page('Senior sailor', 'S2', 'Splices a line.', 'Writes the log.', text('Senior sailor')),
});

const read = (files: Record<string, string>) => readLadder(Object.entries(files).map(([path, text]) => ({ path, text })));

const shapeOf = (ladder: Ladder | undefined): unknown =>
  ladder?.levels.map(({ code, title, competencies }) => [
    ...(code === undefined ? [] : [code]),
    title,
    ...competencies.map((each) => `${each.title}: ${each.expectations.map(({ text }) => proseText(text)).join(' / ')}`),
  ]);

const rows = [
  ['S1', 'Junior sailor', 'Ropes: Ties two knots.', 'Watch: Keeps awake through a watch.'],
  ['S2', 'Senior sailor', 'Ropes: Splices a line.', 'Watch: Writes the log.'],
];

it.each([
  ['with its id', `${folder}/Levels ${table}`],
  ['without its id', `${folder}/Levels`],
])('reads each row once from the CSV of all rows if the pages have no other text: folder %s', (_, pages) => {
  const { ladder, issues } = read(exported(() => '', pages));
  expect(shapeOf(ladder)).toEqual(rows);
  expect(ladder?.title).toBe('Sailing ladder');
  expect(issues.map(({ rule, file }) => [rule, file])).toEqual([['no-ladder', `${folder}.md`]]);
});

it('reads each row once from its page if the pages have other text', () => {
  const text = (title: string): string =>
    `\n## Galley\n\n- ${title} cooks for the crew.\n- Cleans the pans.\n\n## Sails\n\n- ${title} reefs a sail.\n- Mends sails.\n`;
  const { ladder, issues } = read(exported(text));
  expect(shapeOf(ladder)).toEqual(
    ['Junior sailor', 'Senior sailor'].map((title) => [
      title,
      `Galley: ${title} cooks for the crew. / Cleans the pans.`,
      `Sails: ${title} reefs a sail. / Mends sails.`,
    ]),
  );
  expect(issues.map(({ rule, file }) => [rule, file])).toEqual([['no-ladder', `${folder}.md`]]);
  // The CSV is left out, but the properties of its rows are in the pages.
  expect(JSON.stringify(ladder)).toContain('Splices a line.');
});

it('keeps a page that differs from its row', () => {
  const files = exported(() => '');
  const path = `${folder}/Levels ${table}/Senior sailor ${senior}.md`;
  const { issues } = read({ ...files, [path]: page('Senior sailor', 'S2', 'Splices a rope.', 'Writes the log.') });
  expect(issues.map(({ file }) => file)).toContain(path);
});

it('keeps the text of links to other files of the export, and reports them', () => {
  const text = `# Ladder\n\n| Skill | [Junior](Junior%20${junior}.md) | Senior |\n|---|---|---|\n| Ropes | Ties two knots. | Splices, see [the stores](Ladder%20${home}/Stores%20${stores}.md). |\n| Watch | Keeps awake. | Writes [a log](https://example.org/log-${stores}). |\n`;
  const { ladder, issues } = read({ [`Ladder ${home}.md`]: text });
  expect(ladder?.levels.map(({ id, title }) => `${id} ${title}`)).toEqual(['junior Junior', 'senior Senior']);
  const json = JSON.stringify(ladder?.levels.map(({ source: _, ...level }) => level));
  expect(json).toContain('Splices, see the stores.');
  expect(json).toContain(`"href":"https://example.org/log-${stores}"`);
  expect(json).not.toMatch(/%20[\da-f]{32}/);
  expect(issues.filter(({ rule }) => rule === 'export-link').map(({ place }) => place?.start.line)).toEqual([3, 5]);
});

it('reads the archive within the archive that Notion downloads', async () => {
  const inner = zipSync(Object.fromEntries(Object.entries(exported(() => '')).map(([path, text]) => [path, strToU8(text)])));
  const { files, issues } = await openFileBytes('Export.zip', zipSync({ 'Export-Part-1.zip': inner }));
  expect(issues).toEqual([]);
  expect(shapeOf(readLadder(files).ladder)).toEqual(rows);
});
