import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { renderElement } from 'rungs/element/server';
import { elementStyles } from 'rungs/element/styles';
import { renderComparison, renderLevel, renderPage } from 'rungs/html';
import { english } from 'rungs/labels/en';
import { describe, expect, it } from 'vitest';

const page = (lang: string): string =>
  renderPage('', { '@type': 'WebPage', name: 'L4', description: '' }, { styles: { href: '/page.css' }, lang });
const element = (lang: string): string => renderElement(l4, { styles: { css: elementStyles }, labels: { ...english, lang } });

const rtl = 'ar iw he fa ur yi ckb ks ps sd ug dv syr nqo az-Arab pa-Arab uz-Arab ku-Arab en-Hebr ff-Adlm rhg-Rohg'.split(' ');
const ltr = 'en de ja az pa ug-Cyrl ar-Latn yi-Latn ku zh-Hant sr-Cyrl hi-IN'.split(' ');

describe.each([
  ['rtl', rtl],
  ['ltr', ltr],
] as const)('%s', (direction, tags) => {
  it.each(tags)('is the direction of %s, on a page and in an element', (tag) => {
    expect(page(tag)).toContain(`dir="${direction}"`);
    expect(/ dir="(\w+)"/.exec(element(tag))?.[1] ?? 'ltr').toBe(direction);
  });
});

it('takes a tag that is not valid for left to right', () => {
  expect(page('not_a_tag')).toContain('dir="ltr"');
});

it.each(['not a tag!', 'not_a_tag', ''])('counts and lists by the default language of the runtime if the language is %j', (lang) => {
  const [invalid, valid] = [lang, new Intl.PluralRules().resolvedOptions().locale].map((tag) => {
    const labels = { ...english, lang: tag };
    return [renderLevel(l4, { labels }), renderComparison(l3, l4, { ladder, labels })];
  });
  expect(invalid).toEqual(valid);
  expect(invalid?.[0]).toMatch(/\d expectations/);
});
