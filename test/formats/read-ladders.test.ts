import { readdirSync, readFileSync } from 'node:fs';
import { readLadder, readLadders } from 'rungs/formats';
import { expect, it } from 'vitest';
import { read } from '../helpers/read.js';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path: `${folder}/${path.replaceAll('\\', '/')}`, text: readFileSync(`${folder}/${path}`, 'utf8') }));

const codesOf = (folder: string): (readonly [string | undefined, string | undefined])[] =>
  readLadders(filesIn(folder)).map(({ ladder }) => [ladder?.title, ladder?.levels.map(({ code, title }) => code ?? title).join()]);

it('returns a ladder for each job with a folder of its own', () => {
  expect(codesOf('data/octopus')).toEqual([
    ['Data Engineering', 'L2,L3,L4'],
    ['Software Engineering', 'L1,L2,L3,L4,L5,L6'],
  ]);
});

const page = (code: string, title: string): { path: string; text: string } => ({
  path: `roles/${title}.md`,
  text: `# ${code}: ${title}\n\n## Craft\n\n- I bake as a ${title} does.\n\n## Care\n\n- I tidy up.\n`,
});

it('returns a ladder for each job in the titles of levels, in one folder', () => {
  const files = [page('L1', 'Baker'), page('L2', 'Senior Baker'), page('L1', 'Miller'), page('L2', 'Senior Miller')];
  expect(readLadders(files).map(({ ladder }) => ladder?.levels.map(({ title }) => title))).toEqual([
    ['Baker', 'Senior Baker'],
    ['Miller', 'Senior Miller'],
  ]);
});

it('returns one ladder for different levels, with any folders and titles', () => {
  const files = [page('L1', 'Baker'), { ...page('L2', 'Senior Baker'), path: 'roles/senior/L2.md' }, page('M1', 'Bakery Manager')];
  expect(readLadders(files).map(({ ladder }) => ladder?.levels.length)).toEqual([3]);
});

it('returns one result with the issues if there is no level', () => {
  const [only, ...others] = readLadders([{ path: 'README.md', text: 'Flour and water.\n' }]);
  expect(others).toEqual([]);
  expect(only?.issues.map(({ rule }) => rule)).toEqual(['no-ladder']);
  expect(readLadders([])).toMatchObject([{ ladder: undefined, issues: [{ rule: 'no-files' }] }]);
});

it('loses no level that `readLadder` has', () => {
  const files = filesIn('data/octopus').filter(({ path }) => !path.endsWith('NOTICE.md'));
  const one = read(files, { rules: ['same-level', 'several-ladders'] });
  expect(readLadders(files).flatMap(({ ladder }) => ladder?.levels ?? [])).toHaveLength(one.levels.length);
});

it('is suggested by one issue of `readLadder`', () => {
  const files = ['bakers', 'millers'].flatMap((folder) =>
    ['L1', 'L2'].map((code) => ({
      path: `${folder}/${code}.md`,
      text: `# ${code}\n\n## Craft\n\n- I work as the ${folder} of ${code} do.\n`,
    })),
  );
  const { issues } = readLadder(files);
  expect(issues.find(({ rule }) => rule === 'several-ladders')?.message).toContain('(“Bakers”, “Millers”)');
});

it('takes skills below the grades of several jobs for competencies, not the jobs', () => {
  const text = JSON.stringify({
    jobs: [
      { name: 'Backend', grades: { G1: { Databases: ['Reads queries'] }, G2: { Databases: ['Tunes queries'] } } },
      { name: 'Frontend', grades: { G1: { Styling: ['Reads sheets'] }, G2: { Styling: ['Writes sheets'] } } },
    ],
  });
  const { ladder } = readLadder([{ path: 'a.json', text }]);
  const titles = ladder?.levels.flatMap(({ competencies }) => competencies.map(({ title }) => title));
  expect(titles).toEqual(['Databases', 'Styling', 'Databases', 'Styling']);
});

it('keeps a competency whose only expectation is a number', () => {
  const level = (code: string, text: string) => ({ code, title: code, competencies: [{ title: 'Craft', expectations: [text] }] });
  const { ladder } = readLadder([{ path: 'a.json', text: JSON.stringify({ levels: [level('L1', '001'), level('L2', 'I decide.')] }) }]);
  expect(ladder?.levels.map(({ competencies }) => competencies.map(({ title }) => title))).toEqual([['Craft'], ['Craft']]);
});
