import { readFileSync } from 'node:fs';
import { type Expectation, proseText } from 'rungs';
import { readLevel } from 'rungs/markdown';
import { expect, it } from 'vitest';

const page = (name: string): string => readFileSync(new URL(`../cases/mercari/jp/${name}`, import.meta.url), 'utf8');
const { level, issues } = readLevel(page('MG3.octopus.md'));

it('reads a page in Japanese', () => {
  expect(issues).toEqual([]);
  expect(level).toMatchObject({ id: 'mg3', code: 'MG3', title: 'Mercari Engineering Career Ladder' });
});

it('has every word of the original’s competencies, in their order', () => {
  const [, ...competencies] = page('MG3.md').split(/^## /m);
  const texts = (list: readonly Expectation[]): string[] =>
    list.flatMap(({ text, children = [] }) => [proseText(text), ...texts(children)]);
  const words = (text: string): string => text.replace(/^### |\*\*|\s/gm, '');
  expect(competencies).toHaveLength(7);
  expect(level?.competencies.map(({ title, expectations }) => words([title, ...texts(expectations)].join('')))).toEqual(
    competencies.map(words),
  );
});
