import fc from 'fast-check';
import { type CompetencyDraft, deriveIds, deriveLadderIds, type LadderIds, type LevelDraft, validateLadder } from 'rungs';
import { ladder as octopus } from 'rungs/data/octopus-software-engineering';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';

const level = (draft: Partial<LevelDraft>): LevelDraft => ({ title: 'Lead', facts: [], competencies: [], ...draft });
const competency = (title: string, ...texts: string[]): CompetencyDraft => ({
  title,
  expectations: texts.map((text) => ({ text })),
  examples: [],
});
const derive = (levels: readonly LevelDraft[], aliases = {}): LadderIds => deriveLadderIds({ title: 'Engineering', levels }, aliases);
const levelIds = (levels: readonly LevelDraft[]): string[] => derive(levels).ladder.levels.map(({ id }) => id);
const competencyIds = (levels: readonly (readonly string[])[], aliases = {}): string[][] =>
  derive(
    levels.map((titles, at) => level({ code: `L${at}`, competencies: titles.map((title) => competency(title)) })),
    aliases,
  ).ladder.levels.map(({ competencies }) => competencies.map(({ id }) => id));

describe('deriveLadderIds', () => {
  it('gives levels whose codes differ the ids that each has by itself', () => {
    const { ladder, clashes, unusedAliases } = deriveLadderIds(octopus);
    expect(ladder).toEqual({ id: 'software-engineering', title: octopus.title, levels: octopus.levels.map(deriveIds) });
    expect([clashes, unusedAliases]).toEqual([[], []]);
  });

  it('tells levels of one code apart by their titles, and others need not know', () => {
    const [manager, engineer, next] = [
      level({ code: 'L4', title: 'Manager' }),
      level({ code: 'L4', title: 'Engineer' }),
      level({ code: 'L5' }),
    ];
    expect(levelIds([manager, engineer, next])).toEqual(['l4-manager', 'l4-engineer', 'l5']);
    expect(levelIds([next, engineer, manager])).toEqual(['l5', 'l4-engineer', 'l4-manager']);
    expect(derive([manager, engineer]).clashes).toEqual([
      { level: 0, part: 'level', at: 0, wanted: 'l4', id: 'l4-manager' },
      { level: 1, part: 'level', at: 0, wanted: 'l4', id: 'l4-engineer' },
    ]);
  });

  it('tells levels of one code and title apart by what they say', () => {
    const one = level({ code: 'L4', summary: 'One' });
    const other = level({ code: 'L4', summary: 'Another' });
    const ids = levelIds([one, other]);
    expect(ids).toEqual([expect.stringMatching(/^l4-lead-[0-9a-f]{4}$/), expect.stringMatching(/^l4-lead-[0-9a-f]{4}$/)]);
    expect(levelIds([other, one])).toEqual(ids.toReversed());
  });

  it('names statements after the id that their level got', () => {
    const levels = ['Manager', 'Engineer'].map((title) =>
      level({ code: 'L4', title, competencies: [competency('Craft', 'I lead big teams')] }),
    );
    expect(derive(levels).ladder.levels.map(({ competencies }) => competencies[0]?.expectations[0]?.id)).toEqual([
      'l4-manager-lead-big-teams',
      'l4-engineer-lead-big-teams',
    ]);
  });

  it('keeps statements of different levels apart whose ids would be the same', () => {
    const levels = [
      level({ title: 'Lead', competencies: [competency('Craft', 'Engineer big teams')] }),
      level({ title: 'Lead Engineer', competencies: [competency('Craft', 'Big teams')] }),
    ];
    const { ladder } = derive(levels);
    expect(ladder.levels.map(({ competencies }) => competencies[0]?.expectations[0]?.id)).toEqual([
      expect.stringMatching(/^lead-engineer-big-teams-[0-9a-f]{4}$/),
      expect.stringMatching(/^lead-engineer-big-teams-[0-9a-f]{4}$/),
    ]);
    expect(validateLadder(ladder)).toEqual({ ladder, issues: [] });
  });

  it.each([
    ['Teaching and Mentoring', 'teaching & mentoring'],
    ['Teaching and Mentoring', 'Teaching＆Mentoring'],
    ['Teaching and Mentoring', 'Teaching + Mentoring'],
    ['Domain expertise', 'DOMAIN-EXPERTISE:'],
    ['Résumé', 'Resume'],
    ['Domain expertise', 'Domain expertise 🦉'],
    ['Customer’s success', "Customer's success"],
  ])('lines up %s with %s', (one, other) => {
    const [[first], [second]] = competencyIds([[one], [other]]) as [string[], string[]];
    expect(second).toBe(first);
  });

  it.each([
    ['C', 'C++'],
    ['Customer Success', 'Stakeholder Success'],
    ['🦉', '🌱'],
  ])('keeps %s apart from %s', (one, other) => {
    const [[first], [second]] = competencyIds([[one], [other]]) as [string[], string[]];
    expect(second).not.toBe(first);
  });

  it.each([
    ['a level', ['Senior', 'Engineer'], ['Senior Engineer', 'Craft']],
    ['a competency of another level', ['Senior', 'Engineer craft'], ['Senior Engineer', 'Craft']],
  ])('gives no competency the element id of %s', (_, ...levels) => {
    const { ladder, clashes } = derive(
      [...levels, ['Lead', 'Engineer', 'Engineer craft', 'Craft']].map(([title = '', ...titles]) =>
        level({ title, competencies: titles.map((each) => competency(each, 'I lead')) }),
      ),
    );
    const elements = ladder.levels.flatMap(({ id, competencies }) => [id, ...competencies.map((each) => `${id}-${each.id}`)]);
    expect(new Set(elements).size).toBe(elements.length);
    expect(ladder.levels.map(({ id }) => id)).toEqual(['senior', 'senior-engineer', 'lead']);
    // The competency still has one id on all levels.
    const engineer = ladder.levels.flatMap(({ competencies }) => competencies).filter(({ title }) => title === levels[0]?.[1]);
    expect(new Set(engineer.map(({ id }) => id)).size).toBe(1);
    expect(clashes.length).toBeGreaterThan(0);
    expect(validateLadder(ladder).issues).toEqual([]);
  });

  it('lines up the labels of facts as well', () => {
    const levels = ['Planning horizon', 'planning-horizon', 'Thinking horizon'].map((label, at) =>
      level({ code: `L${at}`, facts: [{ label, value: '1 year' }] }),
    );
    const { ladder } = derive(levels, { 'Thinking Horizon': 'Planning Horizon' });
    expect(ladder.levels.map(({ facts }) => facts[0]?.id)).toEqual(['planning-horizon', 'planning-horizon', 'planning-horizon']);
    expect(ladder.levels.map(({ facts }) => facts[0]?.label)).toEqual(['Planning horizon', 'planning-horizon', 'Thinking horizon']);
  });

  it('lines up what an alias says is the same, and follows aliases to their end', () => {
    const aliases = { '🏆 customer success!': 'Stakeholder Success', 'Stakeholder Success': 'Partner Success' };
    expect(competencyIds([['Customer Success'], ['Stakeholder success'], ['Partner success']], aliases).flat()).toEqual([
      'partner-success',
      'partner-success',
      'partner-success',
    ]);
  });

  it('gives a name by an alias to nobody in a level that has both', () => {
    const aliases = { 'Customer Success': 'Stakeholder Success' };
    expect(competencyIds([['Customer Success', 'Stakeholder Success'], ['Customer Success']], aliases)).toEqual([
      ['customer-success', 'stakeholder-success'],
      ['stakeholder-success'],
    ]);
    const both = level({ competencies: [competency('Customer Success'), competency('Stakeholder Success')] });
    expect(derive([both], aliases).clashes).toEqual([
      { level: 0, part: 'competency', at: 0, wanted: 'stakeholder-success', id: 'customer-success' },
    ]);
  });

  it('ends where aliases lead in a circle', () => {
    expect(competencyIds([['A'], ['B'], ['C']], { A: 'B', B: 'A', C: 'C' }).flat()).toHaveLength(3);
  });

  it('names the aliases that name nothing', () => {
    const levels = [level({ competencies: [competency('Craft')] })];
    expect(derive(levels, { craft: 'Skill', Skill: 'Ability', Crafts: 'Craft' }).unusedAliases).toEqual(['Crafts']);
  });

  it('tells two competencies of one level apart that would be lined up with each other', () => {
    const [ids = []] = competencyIds([['Craft!', 'Craft?', 'Craft?']]);
    expect(ids).toEqual([
      expect.stringMatching(/^craft-[0-9a-f]{4}$/),
      expect.stringMatching(/^craft-[0-9a-f]{4}$/),
      expect.stringMatching(/^craft-[0-9a-f]{4}-2$/),
    ]);
  });

  const word = fc.constantFrom('I', 'lead', 'big', 'teams', '2', '!', '🦉', '&', 'craft', 'é', '日本');
  const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
  const draft: fc.Arbitrary<LevelDraft> = fc
    .record({
      code: fc.option(fc.constantFrom('L1', 'L2', 'lead', '🦉'), { nil: undefined }),
      title: text,
      facts: fc.array(fc.record({ label: text, value: text }), { maxLength: 4 }),
      competencies: fc.array(
        fc.tuple(text, fc.array(text, { maxLength: 4 })).map(([title, texts]) => competency(title, ...texts)),
        { maxLength: 4 },
      ),
    })
    .map(({ code, ...rest }) => ({ ...(code !== undefined && { code }), ...rest }));
  const aliases = fc.dictionary(text, text, { maxKeys: 4 });

  it('makes a valid ladder of any levels, each of which has a place of its own', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 6 }), aliases, (levels, said) => {
        const { ladder } = derive(levels, said);
        expect(validateLadder(ladder)).toEqual({ ladder, issues: [] });
      }),
      runs(100),
    );
  });

  it('gives the same ids in any order', () => {
    const shuffled = fc
      .uniqueArray(draft, { maxLength: 6, selector: (each) => JSON.stringify(each) })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, aliases, ([one, other], said) => {
        const found = (levels: readonly LevelDraft[]): unknown[] => {
          const { ladder } = derive(levels, said);
          return ladder.levels.map((each) => JSON.stringify(each)).toSorted();
        };
        expect(found(other)).toEqual(found(one));
      }),
      runs(100),
    );
  });
});
