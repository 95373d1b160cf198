import { expect, it } from 'vitest';
import { english, listOf, translations } from '../../src/labels/index.js';

const labels = [english, ...(await Promise.all(Object.values(translations).map((load) => load())))];

it.each(labels.map(({ lang }) => lang))('joins lists in %s as Intl.ListFormat does', (lang) => {
  const format = new Intl.ListFormat(lang, { type: 'unit' });
  for (let count = 0; count < 6; count++) {
    const items = Array.from({ length: count }, (_, at) => `${at + 1} new`);
    expect(listOf(items, { lang })).toBe(format.format(items));
  }
});

it('joins lists in any other language', () => {
  expect(listOf(['a', 'b', 'c'], { lang: 'sv' })).toBe(new Intl.ListFormat('sv', { type: 'unit' }).format(['a', 'b', 'c']));
});
