import fc from 'fast-check';
import { fingerprint, type Level } from 'rungs';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';

const lead: Level = {
  id: 'l4',
  code: 'L4',
  title: 'Lead Data Engineer',
  summary: 'A lead who sets direction.',
  facts: [{ id: 'planning-horizon', label: 'Planning horizon', value: '6-12 months' }],
  competencies: [
    {
      id: 'domain-expertise',
      icon: '🦉',
      title: 'Domain expertise',
      summary: ['Knows the ', { strong: 'domain' }],
      expectations: [
        { id: 'e1', text: 'I am an expert.', children: [{ id: 'e2', text: 'In data.' }] },
        { id: 'e3', text: ['I read ', { href: 'https://octopus.com', text: 'widely' }, '.'] },
      ],
      examples: [{ id: 'x1', text: 'I performed analysis.' }],
    },
  ],
  examples: [{ id: 'x2', text: 'I led.' }],
};

const empty: Level = { id: 'a', title: 'a', facts: [], competencies: [] };

describe('fingerprint', () => {
  it('is 16 lowercase hex digits', () => {
    fc.assert(
      fc.property(levels, (level) => {
        expect(fingerprint(level)).toMatch(/^[0-9a-f]{16}$/);
      }),
      runs(100),
    );
  });

  // A change here gives every definition that is shown anywhere another fingerprint: say so in the changeset.
  it('stays what it was', () => {
    expect(fingerprint(lead)).toBe('cdc92f54a23eb494');
    expect(fingerprint(empty)).toBe('7288853f39504bda');
    expect(fingerprint({ ...empty, title: '🦉 \ud800 é' })).toBe('9c796d852fbba4ce');
  });

  it.each<[string, Level]>([
    ['the ids', { ...withStatement({ id: 'other', text: 'I am an expert.', children: [{ id: 'another', text: 'In data.' }] }), id: 'l5' }],
    ['the source', { ...lead, source: { path: 'L4.md', dialect: 'octopus' } }],
    ['a list around a text', withStatement({ id: 'e1', text: ['I am an expert.'], children: [{ id: 'e2', text: ['In data.'] }] })],
    [
      'an absent list that is there, if empty',
      { ...lead, competencies: lead.competencies.map((c) => ({ ...c, examples: c.examples.map((x) => ({ ...x, children: [] })) })) },
    ],
  ])('does not depend on %s', (_, level) => {
    expect(fingerprint(level)).toBe(fingerprint(lead));
  });

  it.each<[string, Level]>([
    ['the code', { ...lead, code: 'L5' }],
    ['a code that is left out', { ...lead, code: '' }],
    ['the title', { ...lead, title: 'Lead data Engineer' }],
    ['the summary', { ...lead, summary: 'A lead who set direction.' }],
    ['a label', { ...lead, facts: [{ id: 'planning-horizon', label: 'Planning', value: '6-12 months' }] }],
    ['a value', { ...lead, facts: [{ id: 'planning-horizon', label: 'Planning horizon', value: '6-18 months' }] }],
    [
      'a word that moves from a label to its value',
      { ...lead, facts: [{ id: 'planning-horizon', label: 'Planning', value: 'horizon 6-12 months' }] },
    ],
    ['an icon', withCompetency({ icon: '🦊' })],
    ['the title of a competency', withCompetency({ title: 'Domain' })],
    ['the summary of a competency', withCompetency({ summary: ['Knows a ', { strong: 'domain' }] })],
    ['emphasis', withCompetency({ summary: 'Knows the domain' })],
    ['strong to emphasis', withCompetency({ summary: ['Knows the ', { em: 'domain' }] })],
    ['strong to code', withCompetency({ summary: ['Knows the ', { code: 'domain' }] })],
    ['where a link goes', withCompetency({ summary: ['Knows the ', { href: '#a', text: 'domain' }] })],
    ['a statement', withStatement({ id: 'e1', text: 'I am expert.', children: [{ id: 'e2', text: 'In data.' }] })],
    ['the statement below', withStatement({ id: 'e1', text: 'I am an expert.', children: [{ id: 'e2', text: 'In Data.' }] })],
    ['a statement that is no more', withStatement()],
    ['a child that becomes a sibling', withStatement({ id: 'e1', text: 'I am an expert.' }, { id: 'e2', text: 'In data.' })],
    [
      'an example that becomes one of the level',
      {
        ...withCompetency({ examples: [] }),
        examples: [
          { id: 'x1', text: 'I performed analysis.' },
          { id: 'x2', text: 'I led.' },
        ],
      },
    ],
    [
      'an example that becomes an expectation',
      withCompetency({
        expectations: [...(lead.competencies[0]?.expectations ?? []), { id: 'x1', text: 'I performed analysis.' }],
        examples: [],
      }),
    ],
    ['an example of the level', { ...lead, examples: [{ id: 'x2', text: 'I lead.' }] }],
  ])('changes with %s', (_, level) => {
    expect(fingerprint(level)).not.toBe(fingerprint(lead));
  });

  it('changes with any change of a word', () => {
    fc.assert(
      fc.property(levels, fc.nat(), word, (level, at, replacement) => {
        const words = wordsOf(level);
        const index = at % words;
        const changed = replaceWord(level, index, replacement);
        expect(fingerprint(changed) === fingerprint(level)).toBe(JSON.stringify(changed) === JSON.stringify(level));
      }),
      runs(1000),
    );
  });

  it('changes when statements change places', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(a !== b);
        const one = withStatement({ id: 'a', text: a }, { id: 'b', text: b });
        const other = withStatement({ id: 'b', text: b }, { id: 'a', text: a });
        expect(fingerprint(one)).not.toBe(fingerprint(other));
      }),
      runs(100),
    );
  });

  it('survives JSON', () => {
    fc.assert(
      fc.property(levels, (level) => {
        expect(fingerprint(JSON.parse(JSON.stringify(level)))).toBe(fingerprint(level));
      }),
      runs(100),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(levels, (level) => {
        expect(fingerprint(JSON.parse(JSON.stringify(reversed(level))))).toBe(fingerprint(level));
      }),
      runs(100),
    );
  });

  it('is another for each of 50,000 short titles', () => {
    const all = new Set(Array.from({ length: 50_000 }, (_, index) => fingerprint({ ...empty, title: index.toString(36) })));
    expect(all.size).toBe(50_000);
  });

  it('spreads over all of its digits', () => {
    const counts = Array.from({ length: 64 }, () => 0);
    const runs = 4000;
    for (let index = 0; index < runs; index++) {
      const digits = fingerprint({ ...empty, title: `${index}` });
      for (let bit = 0; bit < 64; bit++) {
        const digit = Number.parseInt(digits.charAt(Math.floor(bit / 4)), 16);
        if ((digit >> (bit % 4)) & 1) counts[bit] = (counts[bit] ?? 0) + 1;
      }
    }
    for (const count of counts) expect(Math.abs(count / runs - 0.5)).toBeLessThan(0.05);
  });

  it('reads the same level once', () => {
    let reads = 0;
    const counted: Level = {
      ...empty,
      get title() {
        reads++;
        return 'a';
      },
    };
    expect(fingerprint(counted)).toBe(fingerprint(counted));
    expect(reads).toBe(1);
  });
});

function withCompetency(change: Partial<Level['competencies'][number]>): Level {
  return { ...lead, competencies: lead.competencies.map((competency) => ({ ...competency, ...change })) };
}

/** `lead` with its first expectation replaced. */
function withStatement(...statements: Level['competencies'][number]['expectations']): Level {
  return withCompetency({ expectations: [...statements, ...(lead.competencies[0]?.expectations.slice(1) ?? [])] });
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '🦉', '"', '\\', '['), minLength: 1, maxLength: 4 });

/** Levels whose every text is one word or an emphasised one, so that each word can be found and replaced. */
const levels: fc.Arbitrary<Level> = fc.letrec<{ level: Level; statement: { id: string; text: string | { em: string }[] } }>((tie) => ({
  statement: fc.record(
    {
      id: fc.constant('#'),
      text: fc.oneof(
        word,
        word.map((em) => [{ em }]),
      ),
      children: fc.array(tie('statement'), { maxLength: 2, depthIdentifier: 'statement' }),
    },
    { requiredKeys: ['id', 'text'] },
  ),
  level: fc.record(
    {
      id: fc.constant('#'),
      code: word,
      title: word,
      summary: word,
      facts: fc.array(fc.record({ id: fc.constant('#'), label: word, value: word }), { maxLength: 2 }),
      competencies: fc.array(
        fc.record(
          {
            id: fc.constant('#'),
            title: word,
            summary: word,
            expectations: fc.array(tie('statement'), { maxLength: 3 }),
            examples: fc.array(tie('statement'), { maxLength: 2 }),
          },
          { requiredKeys: ['id', 'title', 'expectations', 'examples'] },
        ),
        { maxLength: 2 },
      ),
      examples: fc.array(tie('statement'), { maxLength: 2 }),
    },
    { requiredKeys: ['id', 'title', 'facts', 'competencies'] },
  ),
})).level;

function wordsOf(level: Level): number {
  let count = 0;
  JSON.stringify(level, (key, value: unknown) => {
    if (typeof value === 'string' && key !== 'id') count++;
    return value;
  });
  return count;
}

function replaceWord(level: Level, index: number, replacement: string): Level {
  let count = 0;
  return JSON.parse(
    JSON.stringify(level, (key, value: unknown) => (typeof value === 'string' && key !== 'id' && count++ === index ? replacement : value)),
  );
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  );
}
