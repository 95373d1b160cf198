import fc from 'fast-check';
import { canonicalProse, type Inline, type Prose, proseText } from 'rungs';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';

describe('canonicalProse', () => {
  it.each<[string, Prose, Prose]>([
    ['keeps a plain string', 'I lead analysis.', 'I lead analysis.'],
    ['joins adjacent strings', ['I lead ', 'analysis.'], 'I lead analysis.'],
    ['makes a string of a list of one string', ['I lead'], 'I lead'],
    ['makes an empty string of an empty list', [], ''],
    ['drops empty strings and marks', ['', { em: '' }, { strong: [] }, { code: '' }, { href: '#a', text: '' }], ''],
    ['drops marks that hold empty marks only', ['a', { em: [{ strong: [''] }] }], 'a'],
    ['keeps the spaces around what it drops', ['a', { em: ' ' }, 'b'], 'a b'],
    ['collapses spaces and tabs', 'a \t  b', 'a b'],
    ['collapses spaces across strings', ['a ', ' b'], 'a b'],
    ['removes spaces around a line break', 'a \n\t b', 'a\nb'],
    ['removes spaces around a line break across marks', ['a ', { em: ['\n', 'b'] }], ['a\n', { em: 'b' }]],
    ['keeps a paragraph break', 'a\n\nb', 'a\n\nb'],
    ['shortens three line breaks to a paragraph break', 'a\n \n\t\nb', 'a\n\nb'],
    ['writes every line break as \\n', 'a\r\nb\rc', 'a\nb\nc'],
    ['joins a line break that was split', ['a\r', '\nb'], 'a\nb'],
    ['trims the whole', ' \n\t a \n', 'a'],
    ['trims no-break spaces', '\u00a0a\u00a0', 'a'],
    [
      'trims inside the first and the last mark',
      [{ em: [' \u00a0', { strong: ' a' }] }, 'b', { code: 'c ' }],
      [{ em: [{ strong: 'a' }] }, 'b', { code: 'c' }],
    ],
    ['keeps no-break spaces inside', 'a\u00a0\u00a0b', 'a\u00a0\u00a0b'],
    ['makes a paragraph break in a mark a line break', [{ em: 'a\n\nb' }], [{ em: 'a\nb' }]],
    ['keeps a paragraph break between marks', [{ em: 'a' }, '\n\n', { em: 'b' }], [{ em: 'a' }, '\n\n', { em: 'b' }]],
    ['moves space at the edge of a mark outside', ['a', { em: ' b ' }, 'c'], ['a ', { em: 'b' }, ' c']],
    ['moves a no-break space at the edge of a mark outside', ['a', { em: '\u00a0b' }], ['a\u00a0', { em: 'b' }]],
    ['moves space at the edge of code outside', ['a', { code: ' b ' }, 'c'], ['a ', { code: 'b' }, ' c']],
    [
      'moves space outside every mark that it is at the edge of',
      [{ em: ['a', { strong: ' b ' }] }, 'c'],
      [{ em: ['a ', { strong: 'b' }] }, ' c'],
    ],
    ['collapses space that moved with space that was there', ['a ', { em: ' b' }], ['a ', { em: 'b' }]],
    ['merges equal marks', [{ em: 'a' }, { em: 'b' }], [{ em: 'ab' }]],
    ['merges equal marks whose edges have space', [{ em: 'a ' }, { em: ' b' }], [{ em: 'a b' }]],
    [
      'merges links to the same place',
      [
        { href: '#a', text: 'a' },
        { href: '#a', text: 'b' },
      ],
      [{ href: '#a', text: 'ab' }],
    ],
    [
      'keeps links to other places apart',
      [
        { href: '#a', text: 'a' },
        { href: '#b', text: 'b' },
      ],
      [
        { href: '#a', text: 'a' },
        { href: '#b', text: 'b' },
      ],
    ],
    ['keeps equal marks with a space between apart', [{ em: 'a' }, ' ', { em: 'b' }], [{ em: 'a' }, ' ', { em: 'b' }]],
    ['merges equal marks beneath equal marks', [{ em: [{ strong: 'a' }] }, { em: [{ strong: 'b' }] }], [{ em: [{ strong: 'ab' }] }]],
    ['unwraps emphasis in emphasis', [{ em: ['a', { strong: ['b', { em: 'c' }] }] }], [{ em: ['a', { strong: 'bc' }] }]],
    ['unwraps strong in strong', [{ strong: [{ strong: 'a' }] }], [{ strong: 'a' }]],
    [
      'unwraps a link in a link',
      [{ href: '#a', text: ['a ', { em: [{ href: '#b', text: 'b' }] }] }],
      [{ href: '#a', text: ['a ', { em: 'b' }] }],
    ],
    ['collapses white space in code', [{ code: 'a \n\n b' }], [{ code: 'a b' }]],
  ])('%s', (_, prose, expected) => {
    expect(canonicalProse(prose)).toEqual(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(proses, (prose) => {
        const once = canonicalProse(prose);
        expect(canonicalProse(once)).toEqual(once);
      }),
      runs(2000),
    );
  });

  it('keeps every letter and its order', () => {
    fc.assert(
      fc.property(proses, (prose) => {
        const letters = (text: string) => text.replace(/\s/g, '');
        expect(letters(proseText(canonicalProse(prose)))).toBe(letters(proseText(prose)));
      }),
      runs(100),
    );
  });

  it('keeps words apart that were apart, and together that were together', () => {
    fc.assert(
      fc.property(proses, (prose) => {
        const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
        expect(words(proseText(canonicalProse(prose)))).toEqual(words(proseText(prose)));
      }),
      runs(100),
    );
  });

  it('gives the same form however a text is split', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(20)), (text, cuts) => {
        const at = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
        expect(canonicalProse(pieces)).toEqual(canonicalProse(text));
        expect(canonicalProse(pieces.map((em) => ({ em })))).toEqual(canonicalProse([{ em: text }]));
      }),
      runs(100),
    );
  });

  it('has no space at the edges of marks, no empty mark, no neighbours alike, no mark in its like', () => {
    fc.assert(
      fc.property(proses, (prose) => {
        expectCanonical(canonicalProse(prose), []);
      }),
      runs(1000),
    );
  });

  it('leaves its argument as it was', () => {
    fc.assert(
      fc.property(proses, (prose) => {
        const before = structuredClone(prose);
        canonicalProse(prose);
        expect(prose).toEqual(before);
      }),
      runs(100),
    );
  });
});

describe('proseText', () => {
  it('gives the words without their marks', () => {
    const prose: Prose = [
      'I lead ',
      { strong: ['my ', { em: 'team' }] },
      ', in ',
      { code: 'SQL' },
      ' and ',
      { href: '#a', text: 'more' },
      '.',
    ];
    expect(proseText(prose)).toBe('I lead my team, in SQL and more.');
  });

  it('gives a string as it is', () => {
    expect(proseText('a\n\nb')).toBe('a\n\nb');
  });
});

const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\t', '\n', '\r', '\u00a0', '🦉'), maxLength: 8 });

const { prose: proses } = fc.letrec<{ prose: Prose; inline: Inline }>((tie) => ({
  prose: fc.oneof({ maxDepth: 5 }, texts, fc.array(tie('inline'), { maxLength: 4 })),
  inline: fc.oneof(
    { maxDepth: 5 },
    texts,
    fc.record({ code: texts }),
    fc.record({ em: tie('prose') }),
    fc.record({ strong: tie('prose') }),
    fc.record({ href: fc.constantFrom('#a', '#b'), text: tie('prose') }),
  ),
}));

function expectCanonical(prose: Prose, around: readonly string[]): void {
  const inlines = typeof prose === 'string' ? [prose] : prose;
  if (typeof prose !== 'string') expect(inlines.length > 1 || typeof inlines[0] === 'object').toBe(true);
  const text = proseText(prose);
  expect(text).toBe(text.trim());
  expect(text).not.toMatch(around.length === 0 ? /\n{3}| {2}| \n|\n |[\t\r]/ : /\n{2}| {2}| \n|\n |[\t\r]/);
  let previous = '';
  for (const inline of inlines) {
    if (typeof inline === 'string') {
      expect(previous).not.toBe('text');
      previous = 'text';
      continue;
    }
    const [kind = ''] = Object.keys(inline);
    const alike = JSON.stringify([kind, 'href' in inline && inline.href]);
    expect(alike).not.toBe(previous);
    expect(around).not.toContain(kind);
    previous = alike;
    const content = 'code' in inline ? inline.code : 'strong' in inline ? inline.strong : 'em' in inline ? inline.em : inline.text;
    expect(proseText(content)).not.toBe('');
    expectCanonical(content, [...around, kind]);
  }
}
