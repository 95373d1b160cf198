import { readFileSync } from 'node:fs';
import type { Issue, Ladder } from 'rungs';
import { accountForWords, readLadder } from 'rungs/formats';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const ladderOf = (...texts: readonly string[]): Ladder => ({
  id: 'ladder',
  title: 'Ladder',
  levels: [
    {
      id: 'l4',
      code: 'L4',
      title: 'Lead',
      facts: [],
      competencies: [{ id: 'craft', title: 'Craft', expectations: texts.map((text, at) => ({ id: `e${at}`, text })), examples: [] }],
    },
  ],
});
const issueAt = (line: number, rule = 'unread-block', file?: string): Issue => ({
  rule,
  severity: 'warning',
  message: 'Left out.',
  ...(file !== undefined && { file }),
  place: { start: { line, column: 1 }, end: { line, column: 2 } },
});
const page = '# L4: Lead\n\n## Craft\n\n';
const lostOf = (text: string, ladder: Ladder | undefined, ...issues: Issue[]): string[] =>
  accountForWords(`${page}${text}`, { ladder, issues }).lost.map(({ word }) => word);

describe('a word', () => {
  it('is accounted for by the same word in the ladder', () => {
    expect(accountForWords(`${page}- I **lead** teams.\n`, { ladder: ladderOf('I lead teams.'), issues: [] })).toEqual({
      total: 6,
      accounted: 6,
      lost: [],
    });
  });

  it('is lost at its place if the ladder does not contain it', () => {
    expect(accountForWords(`${page}- I lead big teams.\n`, { ladder: ladderOf('I lead teams.'), issues: [] })).toEqual({
      total: 7,
      accounted: 6,
      lost: [{ word: 'big', place: { start: { line: 5, column: 10 }, end: { line: 5, column: 13 } } }],
    });
  });

  it('is counted: with three in the text and two in the ladder, one is lost', () => {
    expect(lostOf('- teams\n- teams\n- teams\n', ladderOf('teams', 'teams'))).toEqual(['teams']);
    expect(lostOf('- teams\n- teams\n- teams\n', ladderOf('teams', 'teams'), issueAt(6))).toEqual([]);
  });

  it('is accounted for by the lines of an issue, unless the issue is about characters', () => {
    expect(lostOf('```\ncode\n```\n', ladderOf(), issueAt(6))).toEqual([]);
    expect(lostOf('```\ncode\n```\n', ladderOf(), issueAt(6, 'encoding'))).toEqual(['code']);
  });

  it.each<[string, string, string[]]>([
    ['of another case', '- Teams', ['Teams']],
    ['in another script', '- チーム', ['チ', 'ー', 'ム']],
    ['that is an emoji', '- 🦉', ['🦉']],
    ['with accents', '- café', ['café']],
  ])('may be one %s', (_, text, lost) => {
    expect(lostOf(text, ladderOf('teams'))).toEqual(lost);
  });

  it.each([
    ['marks within it', '- un**like**ly', 'unlikely'],
    ['an entity', '- caf&eacute;&nbsp;bar', 'café\u00a0bar'],
    ['the name of an emoji', '- :owl: wise', '🦉 wise'],
    ['a number before it', '12. teams', 'teams'],
    ['a tag around it', '- <b>teams</b>', 'teams'],
  ])('may have %s', (_, text, kept) => {
    expect(lostOf(text, ladderOf(kept))).toEqual([]);
  });

  it('can be in the target of a link, but not in the label of a definition', () => {
    const linked: Ladder = ladderOf();
    const [level] = linked.levels;
    const [craft] = level?.competencies ?? [];
    if (!level || !craft) throw new Error('no level');
    const expectations = [{ id: 'e', text: [{ href: 'https://octopus.com', text: 'us' }] }];
    const ladder = { ...linked, levels: [{ ...level, competencies: [{ ...craft, expectations }] }] };
    expect(lostOf('- [us][them]\n\n[them]: https://octopus.com\n', ladder)).toEqual([]);
    expect(lostOf('- [us](https://octopus.com/careers)\n', ladder)).toEqual(['careers']);
  });
});

describe('a ladder of several files', () => {
  const files = ['L2-Data-Engineer', 'L4-Lead-Data-Engineer'].map((name) => {
    const path = `data/octopus/data-engineering/${name}.md`;
    return { path, text: read(path) };
  });

  it('accounts for the words of each file with what was read from that file', () => {
    const [l2, l4] = files.map(({ path, text }) => ({ path, text, result: readLadder(files) }));
    if (!l2 || !l4) throw new Error('no files');
    expect(accountForWords(l2.text, l2.result, { path: l2.path }).lost).toEqual([]);
    expect(accountForWords(l2.text, l4.result, { path: l4.path }).lost.length).toBeGreaterThan(100);
  });

  it('ignores the issues of other files', () => {
    const issues = [issueAt(6, 'unread-block', 'other.md')];
    expect(accountForWords(`${page}- a\n- b\n`, { ladder: ladderOf('a'), issues }, { path: 'this.md' }).lost).toHaveLength(1);
  });
});

describe('if any part is removed from the ladder, its words are lost', () => {
  const text = read('test/cases/codecademy/README.md');
  const { ladder, issues } = readLadder([{ path: 'README.md', text }]);
  const levels = ladder?.levels ?? [];
  it.each(
    levels.flatMap(({ title, competencies }, at) => competencies.map((competency, which) => [title, competency.title, at, which] as const)),
  )('of %s, %s', (_, __, at, which) => {
    const level = levels[at];
    const without = { ...level, competencies: level?.competencies.toSpliced(which, 1) };
    const cut = { ...ladder, levels: levels.with(at, without as (typeof levels)[number]) } as Ladder;
    const { lost } = accountForWords(text, { ladder: cut, issues });
    const words = level?.competencies[which]?.expectations.length ?? 0;
    expect(lost.length).toBeGreaterThan(5 * words);
  });

  it('of a note', () => {
    const { lost } = accountForWords(text, { ladder: { ...ladder, notes: ladder?.notes?.slice(0, -1) } as Ladder, issues });
    expect(lost.length).toBeGreaterThan(200);
  });
});

describe('what stands for a character', () => {
  const lostIn = (path: string, text: string): readonly string[] =>
    accountForWords(text, readLadder([{ path, text }])).lost.map(({ word }) => word);

  it.each(['+1', '-1', 'e-mail', 't-rex', 'non-potable_water', 'gear'])('is the name of an emoji such as :%s:', (name) => {
    expect(lostIn('l3.md', `# L3: Senior\n\n## :${name}: Craft\n\n- I help\n`)).toEqual([]);
  });

  it('is an escape in YAML', () => {
    const text =
      'title: T\nlevels:\n  - code: L1\n    title: "Caf\\xE9 Lead"\n    Craft:\n      - "I l\\u0065ad\\tus\\_ \\a and \\\n        \\ more \\U0001F600"\n      - We do\n';
    const { ladder, issues } = readLadder([{ path: 'ladder.yml', text }]);
    expect(issues).toEqual([]);
    expect(ladder?.levels[0]?.title).toBe('Café Lead');
    expect(lostIn('ladder.yml', text)).toEqual([]);
  });
});
