import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generatedPages } from '../../build/docs/pages.js';

const pages = generatedPages('.');

it.each(Object.keys(pages))('%s is what its source says; if not, run `npm run docs`', (path) => {
  expect(readFileSync(path, 'utf8')).toBe(pages[path]);
});

it('docs/guides has no page whose guide is gone', () => {
  expect(
    readdirSync('docs/guides')
      .map((file) => `docs/guides/${file}`)
      .toSorted(),
  ).toEqual(
    Object.keys(pages)
      .filter((path) => path.startsWith('docs/guides/'))
      .toSorted(),
  );
});
