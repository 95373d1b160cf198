import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import naughtyStrings from 'big-list-of-naughty-strings';
import fc from 'fast-check';
import shortcodes from 'markdown-it-emoji/lib/data/full.mjs';
import { canonicalProse, type Inline, type Issue, isSafeUrl, type Ladder, type Prose, validateLadder, validateLevel } from 'rungs';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';

const statement = { id: 'e1', text: 'I lead.' };
const competency = { id: 'domain', title: 'Domain', expectations: [statement], examples: [] };
const level = { id: 'l4', title: 'Lead', facts: [{ id: 'span', label: 'Span', value: 'a team' }], competencies: [competency] };
const ladder = { id: 'data', title: 'Data Engineering', levels: [level] };

const full: Ladder = {
  id: 'data',
  title: 'Data Engineering',
  levels: [
    {
      id: 'l4',
      code: 'L4',
      title: 'Lead',
      summary: ['Sets ', { strong: 'direction' }, '.'],
      facts: [{ id: 'span', label: 'Span', value: 'a team' }],
      competencies: [
        {
          id: 'domain',
          icon: '🦉',
          title: 'Domain',
          summary: 'What we know.',
          expectations: [
            { id: 'e1', text: 'I lead.', children: [{ id: 'e2', text: [{ href: 'https://octopus.com', text: [{ em: 'More' }] }] }] },
          ],
          examples: [{ id: 'x1', text: ['I ran ', { code: 'SQL' }] }],
        },
      ],
      examples: [{ id: 'x2', text: 'I led.', children: [] }],
      source: { path: 'L4.md', dialect: 'octopus' },
    },
  ],
  ratings: [
    { id: 'often', title: 'Often', description: 'Most weeks' },
    { id: 'always', title: 'Always' },
  ],
  notes: [
    {
      id: 'faq',
      title: 'FAQ',
      children: [{ id: 'why', title: 'Why?', text: ['So that we ', { em: 'grow' }, '.'] }],
      source: { path: 'L4.md' },
    },
  ],
  source: {},
};

describe('a valid ladder', () => {
  it('comes back the same, as a copy', () => {
    const { ladder: copy, issues } = validateLadder(full);
    expect(issues).toEqual([]);
    expect(copy).toStrictEqual(full);
    expect(copy?.levels).not.toBe(full.levels);
    expect(copy?.levels[0]?.competencies[0]?.expectations[0]).not.toBe(full.levels[0]?.competencies[0]?.expectations[0]);
  });

  it('has notes that say something', () => {
    const { ladder: none, issues } = validateLadder({ ...ladder, notes: [{ id: 'faq', text: ' ' }] });
    expect(none).toBeUndefined();
    expect(issues).toMatchObject([{ rule: 'empty-title', path: '/notes/0' }]);
  });

  it('comes back the same, whatever is in it', () => {
    fc.assert(
      fc.property(ladders, (given) => {
        expect(validateLadder(given)).toStrictEqual({ ladder: given, issues: [] });
        expect(validateLadder(JSON.parse(JSON.stringify(given))).ladder).toStrictEqual(given);
      }),
      runs(100),
    );
  });

  it('comes back in its canonical form', () => {
    const summary = [' Sets ', '', { em: 'direction ' }, { strong: '' }];
    const given = { ...ladder, title: ' Data\n Engineering\u00a0', levels: [{ ...level, code: '', summary, examples: undefined }] };
    const { ladder: copy, issues } = validateLadder(given);
    expect(issues).toEqual([]);
    expect(copy).toStrictEqual({ ...ladder, title: 'Data Engineering', levels: [{ ...level, summary: ['Sets ', { em: 'direction' }] }] });
  });

  it('may share objects, come from another realm, name a schema, and have no prototype', () => {
    const shared = { id: 'span', label: 'Span', value: 'a team' };
    const levels = [
      { ...level, facts: [shared] },
      { ...level, id: 'l5', facts: [shared], competencies: [] },
    ];
    expect(validateLadder({ ...ladder, levels }).issues).toEqual([]);
    expect(validateLadder(runInContext(`(${JSON.stringify(ladder)})`, createContext())).ladder).toStrictEqual(ladder);
    expect(validateLadder({ $schema: 'https://example.org/schema.json', ...ladder })).toStrictEqual({ ladder, issues: [] });
    expect(validateLadder(Object.assign(Object.create(null), ladder)).ladder).toStrictEqual(ladder);
  });

  it('shares the ids of dimensions between levels, and of a fact with a competency', () => {
    const second = {
      ...level,
      id: 'l5',
      competencies: [
        { ...competency, id: 'span', expectations: [] },
        { ...competency, expectations: [] },
      ],
    };
    expect(validateLadder({ ...ladder, levels: [level, second] }).issues).toEqual([]);
  });

  it('reads each getter once', () => {
    let reads = 0;
    const given = {
      ...ladder,
      get title() {
        reads++;
        return reads === 1 ? 'Data' : 5;
      },
    };
    expect(validateLadder(given).ladder?.title).toBe('Data');
    expect(reads).toBe(1);
  });

  it('keeps every naughty string word for word', () => {
    for (const text of naughtyStrings) {
      if (text.trim() === '') continue;
      const given = {
        ...ladder,
        title: text,
        levels: [{ ...level, competencies: [{ ...competency, expectations: [{ id: 'e1', text }] }] }],
      };
      const { ladder: copy, issues } = validateLadder(given);
      expect(issues.filter((issue) => issue.rule !== 'bidi-control')).toEqual([]);
      expect(words(copy?.title)).toEqual(words(text));
      expect(words(copy?.levels[0]?.competencies[0]?.expectations[0]?.text)).toEqual(words(text));
    }
  });
});

describe('an error', () => {
  it.each<[string, string, unknown]>([
    ['missing', '/id', { ...ladder, id: undefined }],
    ['missing', '/title', { id: 'data', levels: [] }],
    ['missing', '/levels', { id: 'data', title: 'Data' }],
    ['missing', '/levels/0/facts', withLevel({ facts: undefined })],
    ['missing', '/levels/0/competencies', withLevel({ competencies: undefined })],
    ['missing', '/levels/0/competencies/0/expectations', withCompetency({ expectations: undefined })],
    ['missing', '/levels/0/competencies/0/examples', withCompetency({ examples: undefined })],
    ['missing', '/levels/0/competencies/0/expectations/0/text', withStatement({ text: undefined })],
    ['missing', '/levels/0/facts/0/value', withLevel({ facts: [{ id: 'span', label: 'Span' }] })],
    ['missing', '/ratings/0/title', { ...ladder, ratings: [{ id: 'often' }] }],
    ['missing', '/levels/0/summary/0/text', withLevel({ summary: [{ href: '#a' }] })],

    ['wrong-type', '', null],
    ['wrong-type', '', []],
    ['wrong-type', '', 'ladder'],
    ['wrong-type', '', new Map(Object.entries(ladder))],
    ['wrong-type', '', new Date(0)],
    ['wrong-type', '', Object.create(ladder)],
    ['wrong-type', '/title', { ...ladder, title: 4n }],
    ['wrong-type', '/title', { ...ladder, title: Symbol('title') }],
    ['wrong-type', '/title', { ...ladder, title: Object('Data') }],
    ['wrong-type', '/levels', { ...ladder, levels: { 0: level } }],
    ['wrong-type', '/levels/0', { ...ladder, levels: [null] }],
    ['wrong-type', '/levels/0', { ...ladder, levels: Array(1) }],
    ['wrong-type', '/levels/0/code', withLevel({ code: 4 })],
    ['wrong-type', '/levels/0/code', withLevel({ code: null })],
    ['wrong-type', '/levels/0/examples', withLevel({ examples: 'none' })],
    ['wrong-type', '/levels/0/source', withLevel({ source: 'L4.md' })],
    ['wrong-type', '/levels/0/summary', withLevel({ summary: { em: 'a' } })],
    ['wrong-type', '/levels/0/summary/1', withLevel({ summary: ['a', ['b']] })],
    ['wrong-type', '/levels/0/summary/0', withLevel({ summary: [5] })],
    ['wrong-type', '/levels/0/summary/0', withLevel({ summary: [{}] })],
    ['wrong-type', '/levels/0/summary/0', withLevel({ summary: [{ em: 'a', strong: 'b' }] })],
    ['wrong-type', '/levels/0/summary/0', withLevel({ summary: [{ em: 'a', text: 'b' }] })],
    ['wrong-type', '/levels/0/summary/0/em', withLevel({ summary: [{ em: 1 }] })],
    ['wrong-type', '/levels/0/summary/0/code', withLevel({ summary: [{ code: ['a'] }] })],
    ['wrong-type', '/levels/0/competencies/0/expectations/0/text/0', withStatement({ text: [5] })],

    ['empty-title', '/title', { ...ladder, title: '' }],
    ['empty-title', '/levels/0/title', withLevel({ title: ' \u00a0\n' })],
    ['empty-title', '/levels/0/facts/0/label', withLevel({ facts: [{ id: 'span', label: '', value: '' }] })],
    ['empty-title', '/levels/0/competencies/0/title', withCompetency({ title: '' })],
    ['empty-title', '/levels/0/competencies/0/expectations/0/text', withStatement({ text: [{ em: ' ' }] })],
    ['empty-title', '/ratings/0/title', { ...ladder, ratings: [{ id: 'often', title: '' }] }],

    ['bad-id', '/id', { ...ladder, id: '' }],
    ['bad-id', '/levels/0/id', withLevel({ id: 'level 4' })],
    ['bad-id', '/levels/0/id', withLevel({ id: 'l4\u00a0' })],
    ['bad-id', '/levels/0/id', withLevel({ id: 'l'.repeat(201) })],

    ['duplicate-id', '/levels/1/id', { ...ladder, levels: [level, { ...level, competencies: [] }] }],
    ['duplicate-id', '/levels/0/facts/1/id', withLevel({ facts: [level.facts[0], level.facts[0]] })],
    ['duplicate-id', '/levels/0/competencies/1/id', withLevel({ competencies: [competency, { ...competency, expectations: [] }] })],
    ['duplicate-id', '/levels/0/competencies/0/expectations/1/id', withCompetency({ expectations: [statement, statement] })],
    ['duplicate-id', '/levels/0/competencies/0/expectations/0/children/0/id', withStatement({ children: [statement] })],
    ['duplicate-id', '/levels/0/competencies/0/examples/0/id', withCompetency({ examples: [statement] })],
    ['duplicate-id', '/levels/0/examples/0/id', withLevel({ examples: [statement] })],
    ['duplicate-id', '/levels/0/competencies/0/expectations/0/id', withStatement({ id: 'l4' })],
    ['duplicate-id', '/levels/1/competencies/0/expectations/0/id', { ...ladder, levels: [level, { ...level, id: 'l5' }] }],
    [
      'duplicate-id',
      '/ratings/1/id',
      {
        ...ladder,
        ratings: [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
      },
    ],

    ['unsafe-url', '/levels/0/summary/1/href', withLevel({ summary: ['a', { href: 'javascript:alert(1)', text: 'b' }] })],
    ['unsafe-url', '/levels/0/summary/0/em/0/href', withLevel({ summary: [{ em: [{ href: '//host', text: 'b' }] }] })],

    ['prototype-key', '/__proto__', JSON.parse(`{"__proto__": {}, ${JSON.stringify(ladder).slice(1)}`)],
    ['prototype-key', '/levels/0/constructor', withLevel({ constructor: 'a' })],
    ['prototype-key', '/levels/0/summary/0/prototype', withLevel({ summary: [{ em: 'a', prototype: 'b' }] })],

    ['unreadable', '', revoked({})],
    ['unreadable', '/levels', { ...ladder, levels: revoked([]) }],
    ['unreadable', '/levels', { ...ladder, levels: new Proxy([], { get: () => 'endless' }) }],
    ['unreadable', '/levels/0/summary', withLevel({ summary: revoked([]) })],
    ['unreadable', '/levels/0/summary/0', withLevel({ summary: [revoked({})] })],
    ['unreadable', '/levels/0', { ...ladder, levels: [new Proxy(level, { ownKeys: throwing })] }],
    ['unreadable', '/levels/0', { ...ladder, levels: [new Proxy(level, { getPrototypeOf: throwing })] }],
    ['unreadable', '/levels/0/title', withLevel(Object.defineProperty({}, 'title', { get: throwing, enumerable: true }))],
    ['unreadable', '/levels/0/code', withLevel(Object.defineProperty({}, 'code', { get: throwing, enumerable: true }))],
    ['wrong-type', '/title', { ...ladder, title: revoked({}) }],
  ])('%s is reported at %j', (rule, path, given) => {
    const { ladder: copy, issues } = validateLadder(given);
    expect(issues.map(placed)).toEqual([{ rule, path, severity: 'error' }]);
    expect(copy).toBeUndefined();
  });

  it('is reported with every other', () => {
    const { issues } = validateLadder({ title: 5, levels: [{ ...level, id: '' }, 'L5', { ...level, id: 'l6', competencies: [{}] }] });
    expect(issues.map(placed).map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'missing /id',
      'wrong-type /title',
      'bad-id /levels/0/id',
      'wrong-type /levels/1',
      'missing /levels/2/competencies/0/id',
      'missing /levels/2/competencies/0/title',
      'missing /levels/2/competencies/0/expectations',
      'missing /levels/2/competencies/0/examples',
    ]);
  });

  it('escapes ~ and / in a path', () => {
    expect(validateLadder({ ...ladder, 'a/b~c': 1 }).issues[0]?.path).toBe('/a~1b~0c');
  });

  it('says where the first of two ids is', () => {
    expect(validateLadder({ ...ladder, levels: [level, { ...level, competencies: [] }] }).issues[0]?.message).toContain('/levels/0/id');
  });

  it('says which links are allowed', () => {
    expect(validateLadder(withLevel({ summary: [{ href: 'data:,x', text: 'a' }] })).issues[0]?.message).toMatch(/http:.*https:.*mailto:/);
  });

  it('says to quote a number', () => {
    expect(validateLadder(withLevel({ code: 4 })).issues[0]?.message).toBe(
      'This is a number, but text is needed, so it cannot be shown. Put it in quotes.',
    );
  });
});

describe('a warning', () => {
  it.each<[string, string, unknown]>([
    ['unknown-field', '/colour', { ...ladder, colour: 'red' }],
    ['unknown-field', '/levels/0/competencies/0/expectations/0/note', withStatement({ note: 'a' })],
    ['unknown-field', '/levels/0/summary/0/lang', withLevel({ summary: [{ code: 'a', lang: 'sql' }] })],
    ['unknown-field', '/levels/0/source/url', withLevel({ source: { url: 'a' } })],
    ['icon-not-emoji', '/levels/0/competencies/0/icon', withCompetency({ icon: 'owl' })],
    ['lone-surrogate', '/title', { ...ladder, title: 'a\ud800' }],
    ['lone-surrogate', '/levels/0/summary/1/em', withLevel({ summary: ['a ', { em: '\udc00b' }] })],
    ['bidi-control', '/title', { ...ladder, title: 'a\u202eb' }],
    ['bidi-control', '/levels/0/facts/0/label', withLevel({ facts: [{ id: 'span', label: '\u2066Span', value: 'a' }] })],
    ['bidi-control', '/levels/0/summary/0/text', withLevel({ summary: [{ href: '#a', text: ['a', { em: '\u202d' }] }] })],
    ['empty-link', '/levels/0/summary/1/text', withLevel({ summary: ['a', { href: '#a', text: ' ' }] })],
    ['nested-link', '/levels/0/summary/0/text/0', withLevel({ summary: [{ href: '#a', text: [{ href: '#b', text: 'b' }] }] })],
  ])('%s is reported at %j', (rule, path, given) => {
    const { ladder: copy, issues } = validateLadder(given);
    expect(issues.map(placed)).toEqual([{ rule, path, severity: 'warning' }]);
    expect(copy).toBeDefined();
    expect(validateLadder(copy).issues.map((issue) => issue.rule)).toEqual(['icon-not-emoji', 'bidi-control'].includes(rule) ? [rule] : []);
  });

  it.each([
    ['tittle', 'title'],
    ['Level', 'levels'],
    ['LEVELS', 'levels'],
    ['rating', 'ratings'],
  ])('takes %j for %j', (key, meant) => {
    expect(validateLadder({ ...ladder, [key]: 1 }).issues[0]?.message).toContain(`Did you mean "${meant}"?`);
  });

  it('names the fields when none is near', () => {
    expect(validateLadder({ ...ladder, people: 1 }).issues[0]?.message).toContain(
      'The fields are $schema, id, title, levels, ratings, notes, source.',
    );
  });

  it('leaves an unknown field out', () => {
    expect(validateLadder({ ...ladder, colour: 'red' }).ladder).toStrictEqual(ladder);
  });

  it('replaces half a character', () => {
    expect(validateLadder({ ...ladder, title: 'a\ud800b 🦉' }).ladder?.title).toBe('a\ufffdb 🦉');
  });

  it('keeps an icon that is no emoji', () => {
    expect(validateLadder(withCompetency({ icon: 'owl' })).ladder?.levels[0]?.competencies[0]?.icon).toBe('owl');
  });
});

describe('an icon', () => {
  it.each(['🦉', '⚙️', '⚙', '👩🏽‍💻', '👩‍👩‍👧‍👦', '🏳️‍🌈', '🇦🇺', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1️⃣', '#️⃣', '*⃣', '✌🏿', '✌️', '❤️‍🔥', '©️', '🫩', '🧑🏻‍❤️‍💋‍🧑🏿', '🏃‍♀️‍➡️'])(
    'is one emoji: %s',
    (icon) => {
      expect(validateLadder(withCompetency({ icon })).issues).toEqual([]);
    },
  );

  it.each(['1', '#', '*', '12', '©', '®', '™', '⚙\ufe0e', '🦉🦉', '🇦', '🇦🇺🇦', 'a', '🦉a', '\u200d', '\ufe0f', ':owl:', '★'])(
    'is not one emoji: %j',
    (icon) => {
      expect(validateLadder(withCompetency({ icon })).issues.map((issue) => issue.rule)).toEqual(['icon-not-emoji']);
    },
  );
});

describe('an icon that has a shortcode', () => {
  it('is one emoji', () => {
    const rejected = Object.values(shortcodes).filter((icon) => validateLadder(withCompetency({ icon })).issues.length > 0);
    expect(rejected).toEqual([]);
  });
});

describe('input without an end', () => {
  it('is refused beyond 32 statements deep', () => {
    const path = '/levels/0/competencies/0/expectations/0';
    expect(validateLadder(withCompetency({ expectations: [nested(32)] })).issues).toEqual([]);
    expect(validateLadder(withCompetency({ expectations: [nested(33)] })).issues.map(placed)).toEqual([
      { rule: 'too-deep', severity: 'error', path: `${path}${'/children/0'.repeat(31)}/children` },
    ]);
    expect(validateLadder(withCompetency({ expectations: [nested(20_000)] })).issues.map((issue) => issue.rule)).toEqual(['too-deep']);
  });

  it('is refused beyond 32 marks deep', () => {
    expect(validateLadder(withLevel({ summary: marks(31) })).issues).toEqual([]);
    expect(validateLadder(withLevel({ summary: marks(32) })).issues.map(placed)).toEqual([
      { rule: 'too-deep', severity: 'error', path: `/levels/0/summary${'/0/em'.repeat(32)}` },
    ]);
    expect(validateLadder(withLevel({ summary: marks(20_000) })).issues.map((issue) => issue.rule)).toEqual(['too-deep']);
  });

  it('is refused where an object is in itself', () => {
    const child: { id: string; text: string; children: unknown[] } = { id: 'e2', text: 'a', children: [] };
    child.children.push(child);
    expect(validateLadder(withStatement({ children: [child] })).issues.map(placed)).toEqual([
      { rule: 'cyclic', severity: 'error', path: '/levels/0/competencies/0/expectations/0/children/0/children/0' },
    ]);
    const summary: unknown[] = ['a'];
    summary.push({ em: summary });
    expect(validateLadder(withLevel({ summary })).issues.map(placed)).toEqual([
      { rule: 'cyclic', severity: 'error', path: '/levels/0/summary/1/em' },
    ]);
    const whole = { ...ladder, source: {} };
    whole.source = whole;
    expect(validateLadder(whole).issues.map(placed)).toEqual([{ rule: 'cyclic', severity: 'error', path: '/source' }]);
  });

  it('is refused after 200,000 values, once', () => {
    const endless: unknown[] = [];
    endless.length = 2 ** 32 - 1;
    let laughs: unknown = 'ha';
    for (let depth = 0; depth < 30; depth++) laughs = [{ em: laughs }, { em: laughs }];
    let children: unknown[] = [];
    for (let depth = 0; depth < 30; depth++)
      children = [
        { id: 'a', text: 'ha', children },
        { id: 'a', text: 'ha', children },
      ];
    const keys = Object.fromEntries(Array.from({ length: 300_000 }, (_, index) => [`key${index}`, index]));
    for (const given of [
      { ...ladder, levels: endless },
      withLevel({ summary: laughs }),
      withCompetency({ expectations: children }),
      { ...ladder, ...keys },
      { ...ladder, levels: new Proxy([], { get: (_, key) => (key === 'length' ? Number.POSITIVE_INFINITY : level) }) },
    ]) {
      const { ladder: copy, issues } = validateLadder(given);
      expect(copy).toBeUndefined();
      expect(issues.filter((issue) => issue.rule === 'too-large')).toHaveLength(1);
      expect(issues.length).toBeLessThanOrEqual(101);
    }
  });

  it('is listed up to 100 issues', () => {
    const warned = validateLadder({ ...ladder, ...Object.fromEntries(Array.from({ length: 130 }, (_, index) => [`key${index}`, index])) });
    expect(warned.issues).toHaveLength(101);
    expect(warned.issues[100]).toMatchObject({ rule: 'too-many-issues', severity: 'warning', path: '' });
    expect(warned.issues[100]?.message).toContain('30');
    expect(warned.ladder).toStrictEqual(ladder);

    const failed = validateLadder({ ...ladder, levels: Array.from({ length: 130 }, () => 5) });
    expect(failed.issues).toHaveLength(101);
    expect(failed.issues[100]).toMatchObject({ rule: 'too-many-issues', severity: 'error' });
    expect(failed.ladder).toBeUndefined();
  });

  it('leaves long names out of messages', () => {
    const [issue] = validateLadder({ ...ladder, ['k'.repeat(100_000)]: 1 }).issues;
    expect(issue?.message.length).toBeLessThan(300);
  });
});

describe('anything at all', () => {
  it('is read without a throw', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expectIssues(validateLadder(value).issues);
        expectIssues(validateLevel(value).issues);
      }),
      runs(500),
    );
  });

  it('is read without a throw in the place of any field', () => {
    fc.assert(
      fc.property(anything, fc.nat(), (value, at) => {
        const { ladder: copy, issues } = validateLadder(replaced(full, at % 60, value));
        expectIssues(issues);
        expect(copy === undefined).toBe(issues.some((issue) => issue.severity === 'error'));
        if (copy !== undefined) expect(validateLadder(copy).ladder).toStrictEqual(copy);
      }),
      runs(2000),
    );
  });

  const corpus: Record<string, string> = JSON.parse(readFileSync('test/cases/corpora/json-test-suite.base64.json', 'utf8'));

  it('that JSON.parse accepts is read without a throw', () => {
    const parsed = Object.entries(corpus).flatMap(([name, base64]) => {
      try {
        return [{ name, value: JSON.parse(Buffer.from(base64, 'base64').toString('utf8')) as unknown }];
      } catch {
        return [];
      }
    });
    expect(parsed.filter(({ name }) => name.startsWith('y_'))).toHaveLength(95);
    for (const { value } of parsed) {
      const { ladder: copy, issues } = validateLadder(value);
      expect(copy).toBeUndefined();
      expect(issues).not.toEqual([]);
      expectIssues(issues);
      expectIssues(validateLadder(withLevel({ summary: value, examples: value })).issues);
    }
  });
});

describe('validateLevel', () => {
  it('reads one level', () => {
    expect(validateLevel(full.levels[0])).toStrictEqual({ level: full.levels[0], issues: [] });
  });

  it('gives paths from the level', () => {
    const { level: copy, issues } = validateLevel({ ...level, title: '' });
    expect(copy).toBeUndefined();
    expect(issues.map(placed)).toEqual([{ rule: 'empty-title', severity: 'error', path: '/title' }]);
  });
});

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
});

const ids = fc.integer({ min: 0 }).map((index) => index.toString(36));
const titles = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
const hrefs = fc.oneof(fc.webUrl(), fc.constantFrom('#a', './b.md', 'mailto:a@example.org')).filter(isSafeUrl);

const { prose: proses, statement: statements } = fc.letrec<{
  prose: Prose;
  inline: Inline;
  statement: { id: string; text: Prose; children?: { id: string; text: Prose }[] };
}>((tie) => ({
  prose: fc.oneof({ maxDepth: 3 }, titles, fc.array(tie('inline'), { minLength: 1, maxLength: 4 })),
  inline: fc.oneof(
    { maxDepth: 3 },
    titles,
    fc.record({ code: titles }),
    fc.record({ em: tie('prose') }),
    fc.record({ strong: tie('prose') }),
    fc.record({ href: hrefs, text: titles }),
  ),
  statement: fc.record(
    {
      id: ids,
      text: tie('prose').map(canonicalProse),
      children: fc.array(tie('statement'), { maxLength: 2, depthIdentifier: 'statement' }),
    },
    { requiredKeys: ['id', 'text'] },
  ),
}));

/** Valid and canonical ladders; a second pass gives each id a number, so that all are unique. */
const ladders: fc.Arbitrary<Ladder> = fc
  .record(
    {
      id: ids,
      title: titles,
      levels: fc.array(
        fc.record(
          {
            id: ids,
            code: titles,
            title: titles,
            summary: proses.map(canonicalProse),
            facts: fc.array(fc.record({ id: ids, label: titles, value: proses.map(canonicalProse) }), { maxLength: 3 }),
            competencies: fc.array(
              fc.record(
                {
                  id: ids,
                  icon: fc.constantFrom('🦉', '🧭', '⚙️'),
                  title: titles,
                  summary: proses.map(canonicalProse),
                  expectations: fc.array(statements, { maxLength: 3 }),
                  examples: fc.array(statements, { maxLength: 2 }),
                },
                { requiredKeys: ['id', 'title', 'expectations', 'examples'] },
              ),
              { maxLength: 2 },
            ),
            examples: fc.array(statements, { maxLength: 2 }),
            source: fc.record({ path: fc.string({ unit: 'grapheme' }), dialect: titles }, { requiredKeys: [] }),
          },
          { requiredKeys: ['id', 'title', 'facts', 'competencies'] },
        ),
        { maxLength: 3 },
      ),
      ratings: fc.array(fc.record({ id: ids, title: titles, description: titles }, { requiredKeys: ['id', 'title'] }), { maxLength: 3 }),
      notes: fc.array(fc.record({ id: ids, title: titles, text: proses.map(canonicalProse) }, { requiredKeys: ['id', 'title'] }), {
        maxLength: 2,
      }),
      source: fc.record({ path: fc.webPath() }),
    },
    { requiredKeys: ['id', 'title', 'levels'] },
  )
  .map((given) => {
    let count = 0;
    return JSON.parse(JSON.stringify(given, (key, value: unknown) => (key === 'id' ? `${String(value)}-${count++}` : value)));
  });

function withLevel(change: object): unknown {
  // Not spread: that would run the getters.
  return { ...ladder, levels: [Object.defineProperties({ ...level }, Object.getOwnPropertyDescriptors(change))] };
}

function withCompetency(change: object): unknown {
  return withLevel({ competencies: [{ ...competency, ...change }] });
}

function withStatement(change: object): unknown {
  return withCompetency({ expectations: [{ ...statement, ...change }] });
}

function nested(depth: number): unknown {
  let inner: unknown = { id: 'inner', text: 'a' };
  for (let at = 1; at < depth; at++) inner = { id: `n${at}`, text: 'a', children: [inner] };
  return inner;
}

function marks(depth: number): unknown {
  let inner: unknown = ['a'];
  for (let at = 0; at < depth; at++) inner = [{ em: inner }];
  return inner;
}

function revoked<T extends object>(target: T): T {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function throwing(): never {
  throw new Error('hostile');
}

/** The value with the one that is reached as number `index` replaced. */
function replaced(value: unknown, index: number, replacement: unknown): unknown {
  let count = 0;
  const copy = (part: unknown): unknown => {
    if (count++ === index) return replacement;
    if (Array.isArray(part)) return part.map(copy);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, field]) => [key, copy(field)]));
  };
  return copy(value);
}

function words(prose: Prose | undefined): readonly string[] {
  return typeof prose === 'string' ? prose.split(/\s+/).filter((word) => word !== '') : [];
}

function placed({ rule, path, severity }: Issue): Omit<Issue, 'message'> {
  return { rule, severity, ...(path !== undefined && { path }) };
}

function expectIssues(issues: readonly Issue[]): void {
  for (const issue of issues) {
    expect(issue.rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(issue.message).toMatch(/^.{20,}[.?]$/s);
    expect(issue.path).toMatch(/^(\/.*)?$/s);
  }
}
