import { readFileSync } from 'node:fs';
import * as review from 'rungs/review';
import { expect, it } from 'vitest';

/** The rows of the table in the documentation. */
const rows = [...readFileSync('docs/reviews.md', 'utf8').matchAll(/^\| `(\w+)` \| `(\w+)` \|$/gm)].map(([, old = '', name = '']) => ({
  old,
  name,
}));

it.each(rows)('$old is $name under its former name', ({ old, name }) => {
  expect(review).toHaveProperty(old, Object.entries(review).find(([key]) => key === name)?.[1]);
  expect(review).toHaveProperty(name);
});

it('the documentation lists every deprecated name', () => {
  const source = readFileSync('src/review/deprecated.ts', 'utf8');
  const deprecated = [...source.matchAll(/@deprecated Use `(\w+)`\. \*\/\nexport const (\w+)/g)].map(([, name, old]) => ({ old, name }));
  expect(deprecated).toHaveLength(source.match(/^export /gm)?.length ?? 0);
  expect(rows).toEqual(deprecated);
});

it('an assessment is written with the field `format`, which earlier versions read', () => {
  const me = { id: 'me', name: 'Me' };
  const level = { id: 'l1', title: 'Engineer', facts: [], competencies: [] };
  const stamp = { actor: 'a', at: '2026-01-01T00:00:00Z' };
  const assessment = review.createAssessment({ id: '1', about: me, by: me, ladder: { id: 'l', title: 'L' }, level }, stamp);
  expect(JSON.parse(review.writeAssessment(assessment))).toMatchObject({ format: review.formatVersion });
});
