import fc from 'fast-check';
import { deriveIds, type Inline, type Level, type Prose, type StatementDraft, validateLevel } from 'rungs';

const words = fc.oneof(
  fc.constantFrom(
    'I lead',
    '=SUM(A1)',
    ' +1',
    '\t@me',
    '"quoted", twice',
    'a;b',
    '<b>&amp;</b>',
    '🦉👩‍👩‍👧',
    'line\nbreak',
    '- dash',
    '`a`',
    '**b**',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

const hrefs = fc.constantFrom('https://octopus.com/careers?a=1&b="2"', 'mailto:people@octopus.com', 'Leadership.md', '#l4', 'http://[');

const inlines: fc.Arbitrary<readonly Inline[]> = fc.letrec<{ readonly prose: readonly Inline[] }>((tie) => ({
  prose: fc.array(
    fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words,
      fc.record({ code: words }),
      fc.record({ strong: tie('prose') }),
      fc.record({ em: tie('prose') }),
      fc.record({ href: hrefs, text: tie('prose') }),
    ),
    { maxLength: 4 },
  ),
})).prose;

const prose: fc.Arbitrary<Prose> = fc.oneof(words, inlines).map((text) => (typeof text === 'string' ? `I ${text}` : ['I ', ...text]));

const statements = fc.letrec<{ readonly list: readonly StatementDraft[] }>((tie) => ({
  list: fc.array(fc.record({ text: prose, children: fc.oneof({ depthSize: 'small' }, fc.constant([]), tie('list')) }), { maxLength: 3 }),
})).list;

/** Levels of every kind of text and shape, as the validator lets them through. */
export const generatedLevels: fc.Arbitrary<Level> = fc
  .record({
    code: fc.constantFrom(undefined, 'L4'),
    title: words.map((title) => `T ${title}`),
    summary: fc.oneof(fc.constant(undefined), prose),
    facts: fc.array(fc.record({ label: words.map((label) => `F ${label}`), value: prose }), { maxLength: 3 }),
    competencies: fc.array(
      fc.record({
        icon: fc.constantFrom(undefined, '🦉'),
        title: words.map((title) => `C ${title}`),
        expectations: statements,
        examples: statements,
      }),
      { maxLength: 3 },
    ),
  })
  .map((draft) => {
    const { level, issues } = validateLevel(JSON.parse(JSON.stringify(deriveIds(draft as Parameters<typeof deriveIds>[0]))));
    if (level === undefined) throw new Error(JSON.stringify(issues));
    return level;
  });
