import fc from 'fast-check';
import { type CompetencyDraft, deriveIds, type Expectation, type Level, type LevelDraft, type StatementDraft, validateLevel } from 'rungs';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';

const level = (draft: Partial<LevelDraft>): Level => deriveIds({ code: 'L4', title: 'Lead', facts: [], competencies: [], ...draft });
const competency = (draft: Partial<CompetencyDraft>): CompetencyDraft => ({ title: 'Craft', expectations: [], examples: [], ...draft });
const withTexts = (...texts: string[]): Level => level({ competencies: [competency({ expectations: texts.map((text) => ({ text })) })] });

const statements = (given: readonly Expectation[]): Expectation[] => given.flatMap((each) => [each, ...statements(each.children ?? [])]);
const statementsOf = ({ examples = [], competencies }: Level): Expectation[] => [
  ...statements(examples),
  ...competencies.flatMap((each) => [...statements(each.expectations), ...statements(each.examples)]),
];
const idsOf = (given: Level): string[] => statementsOf(given).map(({ id }) => id);

describe('deriveIds', () => {
  it('names a level by its code', () => {
    expect(level({}).id).toBe('l4');
  });

  it('names a level without a code by its title', () => {
    expect(deriveIds({ title: 'Lead Data Engineer', facts: [], competencies: [] }).id).toBe('lead-data-engineer');
  });

  it('names facts and competencies by their words alone, so that levels line up', () => {
    const { facts, competencies } = level({
      facts: [{ label: 'Planning horizon', value: '' }],
      competencies: [competency({ title: 'Domain expertise' })],
    });
    expect([facts[0]?.id, competencies[0]?.id]).toEqual(['planning-horizon', 'domain-expertise']);
  });

  it('names statements by the level and three telling words', () => {
    expect(idsOf(withTexts("I am an expert in my team's domain"))).toEqual(['l4-expert-teams-domain']);
  });

  it('reads words through formatting', () => {
    const text = ['I ', { strong: 'lead' }, ' the ', { href: '#a', text: ['team ', { code: 'meetings' }] }];
    expect(idsOf(level({ examples: [{ text }] }))).toEqual(['l4-lead-team-meetings']);
  });

  it.each([
    ['Über-Größe', 'l4-uber-große'],
    ['naïve café', 'l4-naive-cafe'],
    ['専門知識', 'l4-専門知識'],
    ['がんばる', 'l4-がんばる'],
    ['الخبرة في المجال', 'l4-الخبرة-في-المجال'],
    ['Опыт работы', 'l4-опыт-работы'],
    ['हिन्दी भाषा', 'l4-हिन्दी-भाषा'],
    ['Ελλάδα', 'l4-ελλάδα'],
    ['C++ and C#', 'l4-c-plus-plus'],
    ['C#', 'l4-c-sharp'],
    ['I am', 'l4-i-am'],
    ['2024 goals', 'l4-2024-goals'],
  ])('makes of %j the id %s', (text, id) => {
    expect(idsOf(withTexts(text))).toEqual([id]);
  });

  it('tells titles apart that have no words', () => {
    const ids = level({ competencies: [competency({ title: '🦉' }), competency({ title: '🌱' })] }).competencies.map(({ id }) => id);
    expect(ids).toEqual([expect.stringMatching(/^competency-[0-9a-f]{8}$/), expect.stringMatching(/^competency-[0-9a-f]{8}$/)]);
    expect(ids[0]).not.toBe(ids[1]);
    expect(level({ competencies: [competency({ title: '🌱' })] }).competencies[0]?.id).toBe(ids[1]);
  });

  it('gives a statement of emoji the hash of them', () => {
    expect(idsOf(withTexts('🦉🌱'))).toEqual([expect.stringMatching(/^l4-[0-9a-f]{8}$/)]);
  });

  it('cuts what is long, and tells it apart by a hash', () => {
    const [one = '', two = ''] = idsOf(withTexts('a'.repeat(1000), `${'a'.repeat(1000)}b`));
    expect(one).toMatch(/^l4-a{31}-[0-9a-f]{8}$/);
    expect(two).toMatch(/^l4-a{31}-[0-9a-f]{8}$/);
    expect(one).not.toBe(two);
  });

  it('never cuts a character in two', () => {
    expect(idsOf(withTexts('\ud835\udc00'.repeat(100)))[0]).toSatisfy((id: string) => !/\p{Surrogate}/u.test(id));
  });

  it('gives statements of the same beginning a hash each', () => {
    const ids = idsOf(withTexts('I lead big teams well', 'I lead big teams badly', 'I follow'));
    expect(ids).toEqual([
      expect.stringMatching(/^l4-lead-big-teams-[0-9a-f]{4}$/),
      expect.stringMatching(/^l4-lead-big-teams-[0-9a-f]{4}$/),
      'l4-follow',
    ]);
    expect(new Set(ids).size).toBe(3);
  });

  it('counts statements that are the same to the letter', () => {
    expect(idsOf(withTexts('I lead', 'I lead', 'I lead'))).toEqual(['l4-lead', 'l4-lead-2', 'l4-lead-3']);
  });

  it('gives a count to nobody who has it as a word', () => {
    expect(idsOf(withTexts('I lead', 'I lead', 'I lead 2'))).toEqual(['l4-lead', 'l4-lead-3', 'l4-lead-2']);
  });

  it('keeps statements clear of the places of competencies', () => {
    const given = level({ competencies: [competency({ title: 'Domain expertise', expectations: [{ text: 'Domain expertise' }] })] });
    expect(idsOf(given)).toEqual([expect.stringMatching(/^l4-domain-expertise-[0-9a-f]{4}$/)]);
  });

  it('counts what is said on several levels of nesting and in several lists', () => {
    const same: StatementDraft = { text: 'I lead', children: [{ text: 'I lead' }] };
    expect(idsOf(level({ examples: [same], competencies: [competency({ expectations: [same], examples: [same] })] }))).toEqual([
      'l4-lead',
      'l4-lead-2',
      'l4-lead-3',
      'l4-lead-4',
      'l4-lead-5',
      'l4-lead-6',
    ]);
  });

  it('takes time in proportion to the number of statements', () => {
    const same = Array.from({ length: 20_000 }, () => 'I lead');
    const alike = Array.from({ length: 20_000 }, (_, at) => `I lead big teams ${at}`);
    expect(new Set(idsOf(withTexts(...same, ...alike))).size).toBe(40_000);
  });

  const text = fc
    .array(fc.constantFrom('I', 'lead', 'big', 'teams', 'well', '2', '!', '🦉', 'C++', 'craft', 'é', '日本'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join(' '));
  const texts = fc.array(text, { maxLength: 30 });

  it('gives ids that are unique, and clear of the places of competencies', () => {
    fc.assert(
      fc.property(texts, texts, texts, (titles, labels, said) => {
        const given = level({
          facts: labels.map((label) => ({ label, value: '' })),
          competencies: titles.map((title) => competency({ title, expectations: said.map((text) => ({ text })) })),
          examples: said.map((text) => ({ text })),
        });
        const places = given.competencies.map(({ id }) => `${given.id}-${id}`);
        const ids = [given.id, ...places, ...idsOf(given)];
        expect(new Set(ids).size).toBe(ids.length);
        expect(validateLevel(given).issues).toEqual([]);
      }),
      runs(100),
    );
  });

  it('gives each text the same id in any order', () => {
    const shuffled = fc
      .uniqueArray(text, { maxLength: 30 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const ids = (given: readonly string[]): Record<string, string> =>
          Object.fromEntries(idsOf(withTexts(...given)).map((id, at): [string, string] => [given[at] ?? '', id]));
        expect(ids(other)).toEqual(ids(one));
      }),
      runs(100),
    );
  });

  it('gives each title the same id in any order', () => {
    const ids = (...titles: string[]): string[] =>
      level({ competencies: titles.map((title) => competency({ title })) }).competencies.map(({ id }) => id);
    expect(ids('Craft!', 'Craft?')).toEqual(ids('Craft?', 'Craft!').reverse());
  });
});
