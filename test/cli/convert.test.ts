import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ladder } from 'rungs';
import { ladder } from 'rungs/data/octopus-data-engineering';
import {
  caseFormat,
  csvFormat,
  cultureAmpFormat,
  fifteenFiveFormat,
  jsonLdFormat,
  markdownFormat,
  notionFormat,
  yamlFormat,
} from 'rungs/formats';
import { expect, it } from 'vitest';
import { newFolder, rungs } from './run.js';

const pages = 'data/octopus/data-engineering';

/** CASE asks when something changed last. */
const timeless = (text: string): string => text.replaceAll(/"lastChangeDateTime": "[^"]*"/g, '');

it.each([
  ['markdown', markdownFormat],
  ['csv', csvFormat],
  ['notion', notionFormat],
  ['yaml', yamlFormat],
  ['15five', fifteenFiveFormat],
  ['culture-amp', cultureAmpFormat],
  ['case', caseFormat],
  ['json-ld', jsonLdFormat],
])('writes %s, as rungs/formats does', async (name, format) => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'ladder.json'), JSON.stringify(ladder));
  const { code, out } = await rungs(['convert', 'ladder.json', '--to', name], { cwd });
  expect([code, timeless(out)]).toEqual([0, timeless(format.write(ladder))]);
});

it('goes by the ending of a file’s name, and writes it as a whole', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'ladder.json'), JSON.stringify(ladder));
  const { code, out } = await rungs(['convert', 'ladder.json', '-o', 'out/ladder.csv', '--json'], { cwd });
  expect([code, JSON.parse(out)]).toEqual([0, { file: 'out/ladder.csv', format: 'csv', levels: 3, issues: [] }]);
  expect(await readFile(join(cwd, 'out/ladder.csv'), 'utf8')).toBe(csvFormat.write(ladder));
  await rungs(['convert', 'ladder.json', '-o', 'blocks.notion.json'], { cwd });
  expect(await readFile(join(cwd, 'blocks.notion.json'), 'utf8')).toBe(notionFormat.write(ladder));
  for (const [file, format] of [
    ['ladder.yaml', yamlFormat],
    ['ladder.15five.csv', fifteenFiveFormat],
    ['ladder.culture-amp.csv', cultureAmpFormat],
    ['ladder.case.json', caseFormat],
    ['ladder.jsonld', jsonLdFormat],
  ] as const) {
    expect((await rungs(['convert', 'ladder.json', '-o', file], { cwd })).err).toBe(`${file}: 3 levels as ${format.name}\n`);
    expect(timeless(await readFile(join(cwd, file), 'utf8'))).toBe(timeless(format.write(ladder)));
  }
  expect((await rungs(['convert', 'ladder.json', '-o', 'ladder.rtf'], { cwd })).code).toBe(2);
});

it('reads back the JSON that it wrote', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'ladder.json'), JSON.stringify(ladder));
  const { out } = await rungs(['convert', 'ladder.json', '--to', 'json'], { cwd });
  expect(JSON.parse(out)).toEqual(ladder);
});

it.each(['ladder.yaml', 'ladder.json'])('reads back all of the ladder from %s', async (file) => {
  const cwd = await newFolder();
  await rungs(['convert', join(process.cwd(), pages), '-o', file], { cwd });
  expect((await rungs(['convert', file, '--to', 'csv'], { cwd })).out).toBe(csvFormat.write(ladder));
});

it.each(['csv', '15five.csv', 'culture-amp.csv'])('reads back the words that .%s keeps', async (ending) => {
  const cwd = await newFolder();
  await rungs(['convert', join(process.cwd(), pages), '-o', `ladder.${ending}`], { cwd });
  const { out } = await rungs(['convert', `ladder.${ending}`, '--to', 'json'], { cwd });
  const { levels } = JSON.parse(out) as Ladder;
  expect(levels.map(({ competencies }) => competencies.map(({ title }) => title))).toEqual(
    ladder.levels.map(({ competencies }) => competencies.map(({ title }) => title)),
  );
});

it.each(['case.json', 'jsonld', 'notion.json'])('reads back the structure that .%s keeps', async (ending) => {
  const cwd = await newFolder();
  await rungs(['convert', join(process.cwd(), pages), '-o', `ladder.${ending}`], { cwd });
  const { code, out, err } = await rungs(['convert', `ladder.${ending}`, '--to', 'json'], { cwd });
  expect([code, err]).toEqual([0, '']);
  const { levels } = JSON.parse(out) as Ladder;
  const countsOf = (each: Ladder['levels']) =>
    each.map(({ code: short, facts, competencies }) => [
      short,
      facts.length,
      competencies.map(({ title, expectations, examples }) => [title, expectations.length, examples.length]),
    ]);
  expect(countsOf(levels)).toEqual(countsOf(ladder.levels));
});

it('begins a ladder that has nothing to be said of, and overwrites nothing', async () => {
  const cwd = await newFolder();
  const { code, err } = await rungs(['init'], { cwd });
  expect(code).toBe(0);
  expect(err).toContain('npx rungs build ladder');
  expect(await readdir(join(cwd, 'ladder'))).toEqual(['L1.md', 'L2.md', 'show-ladder.tsx']);
  const said = 'Files are levels, headings are competencies: 2 levels, 2 competencies, 8 statements.';
  expect(await rungs(['check', 'ladder'], { cwd })).toEqual({ code: 0, out: '', err: `${said}\n0 errors and 0 warnings in 2 files\n` });
  expect((await rungs(['build', 'ladder', '-o', 'ladder/ladder.json'], { cwd })).code).toBe(0);
  await writeFile(join(cwd, 'ladder/L1.md'), 'mine');
  const again = await rungs(['init', 'ladder', '--json'], { cwd });
  expect([again.code, JSON.parse(again.out)]).toMatchObject([1, { written: [] }]);
  expect(await readFile(join(cwd, 'ladder/L1.md'), 'utf8')).toBe('mine');
  const component = await readFile(join(cwd, 'ladder/show-ladder.tsx'), 'utf8');
  expect(component.trim().split('\n').length).toBeLessThanOrEqual(11);
});
