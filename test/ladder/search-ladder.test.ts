import naughty from 'big-list-of-naughty-strings';
import fc from 'fast-check';
import { type Inline, type Ladder, type Level, type Prose, prepareSearch, proseText, type SearchResult, searchLadder } from 'rungs';
import { ladder as data, l4 } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';

/** A ladder of one level, of one competency, of these statements. */
const of = (...texts: readonly Prose[]): Ladder => ladderOf({ texts });
const ladderOf = ({ texts, ...level }: Partial<Level> & { texts: readonly Prose[] }): Ladder => ({
  id: 'ladder',
  title: 'Ladder',
  levels: [
    {
      id: 'level',
      title: 'Level',
      facts: [],
      competencies: [
        { id: 'craft', title: 'Craft', expectations: texts.map((text, at) => ({ id: `statement-${at}`, text })), examples: [] },
      ],
      ...level,
    },
  ],
});
const all = { limit: Number.POSITIVE_INFINITY };
const textsFound = (ladder: Ladder, query: string): string[] =>
  searchLadder(ladder, query, all)
    .results.filter(({ kind }) => kind === 'expectation')
    .map(({ text }) => proseText(text));
const marked = ({ text, matches }: SearchResult): string[] => matches.map(({ start, end }) => proseText(text).slice(start, end));
const markedIn = (text: Prose, query: string): string[] => searchLadder(of(text), query).results.flatMap(marked);

describe('searchLadder', () => {
  it.each<[string, string, string[]]>([
    ['a word', 'I lead the team.', ['lead']],
    ['how a word begins', 'A leader of teams', ['lead']],
    ['the word wherever it is', 'Lead by letting others lead', ['Lead', 'lead']],
    ['no middle of a word', 'mislead', []],
  ])('finds %s', (_, text, found) => {
    expect(markedIn(text, 'lead')).toEqual(found);
  });

  it.each([
    ['ubung', 'Übung macht den Meister', 'Übung'],
    ['übung', 'Ubung macht den Meister', 'Ubung'],
    ['U\u0308BUNG', 'die Übung', 'Übung'],
    ['ubung', 'die U\u0308bung', 'U\u0308bung'],
    ['strasse', 'Hauptstadt, Straße', 'Straße'],
    ['STRASS', 'Straße', 'Straß'],
    ['lodz', 'Łódź', 'Łódź'],
    ['αναλυση', 'Ανάλυση δεδομένων', 'Ανάλυση'],
    ['ΛΟΓΟΣ', 'ο λόγος', 'λόγος'],
    ['ребенок', 'ребёнок', 'ребёнок'],
    ['istanbul', 'İstanbul', 'İstanbul'],
    ['محمد', 'مُحَمَّد', 'مُحَمَّد'],
    ['office', 'oﬃce', 'oﬃce'],
    ['L4', 'Ｌ４', 'Ｌ４'],
    ['6-12', '6–12 months', '6–12'],
    ["team's", 'my team’s domain', 'team’s'],
    ['engineer', 'en\u00adgineer', 'en\u00adgineer'],
    ['한국', '한국어', '한국'],
    ['한국', '한국어'.normalize('NFD'), '한국'.normalize('NFD')],
  ])('finds %s in %s, and marks the original', (query, text, found) => {
    expect(markedIn(text, query)).toEqual([found]);
  });

  it.each([
    ['カ', 'ガイド', 0],
    ['ガ', 'ガイド', 1],
    ['ガ', 'ｶﾞｲﾄﾞ', 1],
    ['は', 'ばら', 0],
    ['エンジニア', 'データエンジニアリング', 1],
    ['分析', 'データを分析します。分析', 2],
    ['析分', '分析', 0],
    ['วิศวกร', 'ฉันเป็นวิศวกรข้อมูล', 1],
    ['工程', '数据工程师', 1],
    ['SQL', '日本SQL語', 1],
  ])('finds %s in %s, %i times', (query, text, times) => {
    expect(markedIn(text, query)).toHaveLength(times);
  });

  it.each([
    ['C++', 'C++ and C#', 'C++'],
    ['C#', 'C++ and C#', 'C#'],
    ['.NET', 'ASP.NET', '.NET'],
    ['.net', 'I know .NET well', '.NET'],
    ['ci/cd', 'CI/CD pipelines', 'CI/CD'],
    ['R&D', 'R&D + Company', 'R&D'],
    ['“team”,', 'the team', 'team'],
    ['team.', 'the team', 'team'],
    ['🦉', 'a 🦉 here', '🦉'],
  ])('takes %s as it is written', (query, text, found) => {
    expect(markedIn(text, query)).toEqual([found]);
  });

  it('tells C from C++ and C#', () => {
    expect(textsFound(of('We write C#', 'We write C++', 'We write C'), 'c')).toEqual(['We write C', 'We write C#', 'We write C++']);
    expect(textsFound(of('We write C#', 'We write C++', 'We write C'), 'c++')).toEqual(['We write C++']);
  });

  it.each(['', ' ', '\u3000\n', '-', '++', '…', '“”', '\u0301', '\u200b', '\ud83e', '/\\'])('finds nothing for %j', (query) => {
    expect(searchLadder(of('a - ++ … “” / \\ 🦉'), query)).toEqual({ results: [], total: 0 });
  });

  it('needs every word', () => {
    expect(textsFound(of('Data and people', 'Data alone', 'People alone'), 'people data')).toEqual(['Data and people']);
  });

  it('takes some of the words from the titles of the level and of the competency, not all of them', () => {
    const ladder = ladderOf({ code: 'L4', title: 'Lead', texts: ['I teach.', 'I learn.'] });
    expect(searchLadder(ladder, 'l4 craft teach').results.map(({ id, matches }) => [id, matches])).toEqual([
      ['statement-0', [{ start: 2, end: 7 }]],
    ]);
    expect(searchLadder(ladder, 'l4').results.map(({ id }) => id)).toEqual(['level']);
    expect(searchLadder(ladder, 'lead craft').results.map(({ id }) => id)).toEqual(['level-craft']);
  });

  it('puts first what has all the words itself, then whole words, then words in a row', () => {
    expect(
      textsFound(
        ladderOf({
          title: 'Lead',
          texts: ['A team', 'Teams take the lead', 'The team may lead', 'Lead the team', 'Lead team', 'Leading teams'],
        }),
        'lead team',
      ),
    ).toEqual(['Lead team', 'The team may lead', 'Lead the team', 'Teams take the lead', 'Leading teams', 'A team']);
  });

  it('then goes by what it is', () => {
    const ladder: Ladder = {
      id: 'ladder',
      title: 'Ladder',
      levels: [
        {
          id: 'l1',
          title: 'Data Engineer',
          summary: 'data in a summary',
          facts: [{ id: 'data', label: 'Data', value: 'of a fact' }],
          examples: [{ id: 'l1-own', text: 'data in an example of the level' }],
          competencies: [
            {
              id: 'data',
              title: 'Data as such',
              summary: 'data in the summary of a competency',
              expectations: [{ id: 'l1-a', text: 'first', children: [{ id: 'l1-b', text: 'data in an expectation' }] }],
              examples: [{ id: 'l1-c', text: ['data in an ', { em: 'example' }] }],
            },
          ],
        },
      ],
    };
    const { results, total } = searchLadder(ladder, 'data');
    expect(results.map(({ kind, id, competency }) => [kind, id, competency?.id])).toEqual([
      ['level', 'l1', undefined],
      ['competency', 'l1-data', 'data'],
      ['fact', 'l1', undefined],
      ['expectation', 'l1-b', 'data'],
      ['example', 'l1-own', undefined],
      ['example', 'l1-c', 'data'],
      ['summary', 'l1', undefined],
      ['summary', 'l1-data', 'data'],
    ]);
    expect(total).toBe(8);
    expect(results.map(({ score }) => score)).toEqual(results.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it('finds a level by its code, the whole code first', () => {
    const levels = ['L40', 'L4', 'L14'].map((code) => ({ ...l4, id: code, code }));
    expect(searchLadder({ ...data, levels }, 'L4').results.map(({ text }) => text)).toEqual([
      'L4: Lead Data Engineer',
      'L40: Lead Data Engineer',
    ]);
  });

  it('counts all and gives as many as are asked for', () => {
    const everything = searchLadder(software, 'team', all);
    expect(everything.results).toHaveLength(everything.total);
    expect(everything.total).toBeGreaterThan(50);
    expect(searchLadder(software, 'team')).toEqual({ results: everything.results.slice(0, 50), total: everything.total });
    expect(searchLadder(software, 'team', { limit: 3 }).results).toEqual(everything.results.slice(0, 3));
    expect(searchLadder(software, 'team', { limit: 0 })).toEqual({ results: [], total: everything.total });
  });

  it('marks through formatting, words that begin alike once', () => {
    expect(markedIn(['I lead ', { strong: ['da', { em: 'ta base' }] }, 'd teams'], 'd data bases base')).toEqual([]);
    expect(markedIn(['I lead ', { strong: ['da', { em: 'ta base' }] }, 'd teams'], 'd data bas base')).toEqual(['data', 'base']);
  });
});

describe('prepareSearch', () => {
  it('gets there bit by bit, and a search then finds the same', () => {
    const ladder = { ...software };
    let calls = 1;
    for (; !prepareSearch(ladder, 0); calls++);
    expect(calls).toBeGreaterThan(100);
    expect(searchLadder(ladder, 'team')).toEqual(searchLadder(software, 'team'));
  });

  it('may be overtaken by a search', () => {
    const ladder = { ...software };
    expect(prepareSearch(ladder, 0)).toBe(false);
    expect(searchLadder(ladder, 'team').total).toBe(searchLadder(software, 'team').total);
    expect(prepareSearch(ladder, 0)).toBe(true);
  });

  it('does all of it where no time is given', () => {
    expect(prepareSearch({ ...software })).toBe(true);
    expect(prepareSearch({ id: 'none', title: 'None', levels: [] })).toBe(true);
  });
});

/** What has to be true of every search. */
function expectToHold(ladder: Ladder, query: string): void {
  const { results, total } = searchLadder(ladder, query, all);
  expect(results).toHaveLength(total);
  expect(new Set(results.map(({ kind, id, text }) => `${kind} ${id} ${proseText(text)}`)).size).toBeLessThanOrEqual(total);
  for (const { text, matches } of results) {
    expect(matches).not.toEqual([]);
    let last = -1;
    for (const { start, end } of matches) {
      expect(start).toBeGreaterThan(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(proseText(text).length);
  }
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

describe('whatever is searched for, and in whatever', () => {
  it.each(naughty)('naughty string %#', (text) => {
    expectToHold(of(text, ['a ', { strong: text }, { href: text, text }], `${text}\n\n${text}`), text);
    expectToHold(data, text);
    expectToHold(of(text), 'a');
    for (const word of wordsOf(text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').normalize('NFKC'))) {
      expectToHold(of(text), word);
      if (/[\p{L}\p{N}]/u.test(word) && !/\p{Default_Ignorable_Code_Point}/u.test(text)) {
        expect(textsFound(of(text), word), word).toEqual([text]);
      }
    }
  });

  it('any text at all', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, (text, query) => expectToHold(of(text, `${text} ${query}`, query), query)),
      runs(2000),
    );
  });

  const word = fc.stringMatching(/^[a-zäöéßøłžα-ωάήабвйё]{1,6}$/);
  const sentence = fc.array(word, { minLength: 1, maxLength: 8 });
  const inlines = sentence.map((words): Prose => words.map((each, at): Inline => (at % 2 ? ` ${each} ` : { em: each })));

  it('a result has every word of the query, and a word of a statement finds the statement', () => {
    fc.assert(
      fc.property(fc.array(inlines, { minLength: 1, maxLength: 5 }), fc.array(word, { minLength: 1, maxLength: 2 }), (texts, query) => {
        const ladder = of(...texts);
        for (const { text } of searchLadder(ladder, query.join(' ')).results) {
          const words = wordsOf(`${proseText(text)} Craft Level`);
          for (const each of query) {
            // These two fold into more or other letters than taking marks away does.
            if (/[ßøłς]/.test(each) || /[ßøłς]/.test(proseText(text))) continue;
            expect(words.some((word) => plain(word).startsWith(plain(each)))).toBe(true);
          }
        }
        for (const text of texts) for (const each of wordsOf(proseText(text))) expect(textsFound(ladder, each)).toContain(proseText(text));
      }),
      runs(300),
    );
  });

  it('what a word finds, each of its beginnings finds', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), fc.nat(), (sentences, pick) => {
        const ladder = of(...sentences.map((words) => words.join(' ')));
        const words = sentences.flat();
        const query = words[pick % words.length] ?? '';
        const found = textsFound(ladder, query);
        for (let length = 1; length < query.length; length++)
          expect(textsFound(ladder, query.slice(0, length))).toEqual(expect.arrayContaining(found));
      }),
      runs(300),
    );
  });

  it('every word of the real ladders finds its statement', () => {
    for (const ladder of [data, software])
      for (const { competencies } of ladder.levels)
        for (const { expectations } of competencies)
          for (const { id, text } of expectations)
            for (const word of new Set(wordsOf(proseText(text))))
              expect(searchLadder(ladder, word, all).results.some((result) => result.id === id)).toBe(true);
  });
});
