import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import {
  deriveLadderIds,
  type Example,
  type Expectation,
  type Level,
  type Note,
  type NoteDraft,
  proseText,
  validateLadder,
  validateLevel,
} from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { csvFormat, jsonFormat, markdownFormat, notionFormat, readLadder, yamlFormat } from 'rungs/formats';
import { readLevel, writeLevel } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';
import { generatedLevels } from '../cases/generated.js';
import { levelOf, read } from '../helpers/read.js';
import { runs } from '../runs.js';

const ladders = [ladder, software];
const withText = (text: string): Level => ({
  id: 'l4',
  title: 'Lead',
  facts: [],
  competencies: [{ id: 'craft', title: 'Craft', expectations: [{ id: 'l4-one', text }], examples: [] }],
});

it.each([csvFormat, jsonFormat, markdownFormat, notionFormat])(
  '$name ends in a line break, and says the same of a ladder of one',
  (format) => {
    expect(format.write(l4)).toMatch(/\n$/);
    if (format !== jsonFormat) expect(format.write({ ...ladder, levels: [l4] })).toBe(format.write(l4));
  },
);

describe('Markdown', () => {
  it('writes the page of a level', () => {
    expect(markdownFormat.write(l4)).toBe(writeLevel(l4));
  });

  it.each(ladders)('writes the pages of $title in sequence', (each) => {
    const [head, ...pages] = markdownFormat.write(each).split(/^(?=# )/m);
    expect(head).toBe(`---\ntitle: ${JSON.stringify(each.title)}\n---\n\n`);
    expect(read([{ path: 'a.md', text: markdownFormat.write(each) }]).title).toBe(each.title);
    expect(pages.map((page) => levelOf(readLevel(page)))).toEqual(each.levels.map((level) => levelOf(readLevel(writeLevel(level)))));
  });
});

it.each(['Examples', 'e.g.', 'For example', 'Beispiele', 'Delivery (L3)', 'Craft [2]'])('keeps a competency called %s', (title) => {
  for (const icon of [undefined, '🧭']) {
    const competencies = ['Delivery', title].map((each) => ({
      ...(icon !== undefined && { icon }),
      title: each,
      expectations: [{ text: `Knows ${each}` }],
      examples: [{ text: `Did ${each}` }],
    }));
    const { ladder: made } = deriveLadderIds({ title: 'Work', levels: [{ title: 'Lead', facts: [], competencies }] });
    const text = (level: Level | undefined): unknown =>
      level?.competencies.map((each) => [`${each.icon ?? ''} ${each.title}`.trim(), each.expectations[0]?.text, each.examples[0]?.text]);
    for (const format of icon ? [markdownFormat, yamlFormat] : [csvFormat, markdownFormat, yamlFormat])
      expect(text(read([{ path: `a.${format.extension}`, text: format.write(made) }]).levels[0])).toEqual(text(made.levels[0]));
  }
});

describe('Markdown of a ladder with notes', () => {
  const notes: readonly NoteDraft[] = [
    {
      text: ['Read ', { strong: 'this' }, ' first.'],
      children: [{ text: 'One thing' }, { text: 'Another', children: [{ text: 'and more' }] }],
    },
    {
      title: 'FAQ',
      children: [
        { title: 'Why?', text: 'To *grow*.\n\nTogether.' },
        { title: 'When?', text: 'Now', children: [{ text: 'always' }] },
      ],
    },
    { title: 'References', text: 'By others.' },
  ];
  const withoutOrigin = (all: readonly Note[] = []): unknown =>
    JSON.parse(JSON.stringify(all, (key, value: unknown) => (key === 'id' || key === 'source' ? undefined : value)));

  it('has the notes around its levels, and reads back', () => {
    const { ladder: noted } = deriveLadderIds({ title: 'Data Engineering', levels: ladder.levels, notes });
    const text = markdownFormat.write(noted);
    const back = read([{ path: 'ladder.md', text }]);
    expect(withoutOrigin(back.notes)).toEqual(notes);
    expect(back.levels.map(({ source: _, ...level }) => level)).toEqual(
      ladder.levels.map((level) => levelOf(readLevel(writeLevel(level)))),
    );
    expect(validateLadder(JSON.parse(jsonFormat.write(noted)))).toEqual({ ladder: noted, issues: [] });
    expect(read([{ path: 'ladder.yml', text: yamlFormat.write(noted) }])).toEqual(noted);
  });

  it('loses no word of the notes of real ladders', () => {
    for (const file of ['codecademy/README.md', 'mercari/en/MG3.md', 'mercari/jp/MG3.md']) {
      const { ladder: read } = readLadder([{ path: file, text: readFileSync(`test/cases/${file}`, 'utf8') }]);
      const text = markdownFormat.write(read ?? ladder);
      const words = (prose: unknown): string[] =>
        JSON.stringify(prose)
          .replaceAll('\\n', ' ')
          .match(/[\p{L}\p{N}]{2,}/gu) ?? [];
      for (const note of read?.notes ?? [])
        for (const word of words(withoutOrigin([note])))
          if (!/^(?:title|text|children|href|strong|em|code)$/.test(word)) expect(text).toContain(word);
      if (file.startsWith('codecademy')) expect(read?.notes).toHaveLength(3);
    }
  });
});

describe('JSON', () => {
  it.each(ladders)('of $title reads back as the ladder', (each) => {
    expect(validateLadder(JSON.parse(jsonFormat.write(each)))).toEqual({ ladder: each, issues: [] });
  });

  it('of a level reads back as the level', () => {
    fc.assert(
      fc.property(generatedLevels, (level) => {
        expect(validateLevel(JSON.parse(jsonFormat.write(level))).level).toEqual(level);
      }),
      runs(100),
    );
  });

  it('is indented, so that versions can be compared', () => {
    expect(jsonFormat.write(ladder)).toMatch(/^\{\n {2}"id": "octopus-data-engineering",\n/);
  });
});

describe('CSV', () => {
  const rowsOf = (csv: string): Record<string, string>[] =>
    parse<Record<string, string>>(csv, { bom: true, columns: true, recordDelimiter: '\r\n' });
  const textOf = (text: string): string | undefined => rowsOf(csvFormat.write(withText(text)))[0]?.['Text'];
  /** A cell as a spreadsheet shows it. */
  const shown = (cell = ''): string => cell.replace(/^'/, '');

  it('has a row for each statement, with its level and its competency', () => {
    const rows = rowsOf(csvFormat.write(ladder));
    expect(rows[0]).toEqual({
      Level: 'L2',
      Title: 'Data Engineer',
      Competency: '',
      Kind: 'Summary',
      'Part of': '',
      Text: proseText(ladder.levels[0]?.summary ?? ''),
    });
    expect(rows).toContainEqual({
      Level: 'L4',
      Title: 'Lead Data Engineer',
      Competency: '',
      Kind: 'Fact',
      'Part of': '',
      Text: 'Planning horizon: 6-12 months',
    });
    const first = l4.competencies[0];
    for (const [kind, list] of Object.entries({ Expectation: first?.expectations, Example: first?.examples }))
      for (const { text } of list ?? [])
        expect(rows).toContainEqual({
          Level: 'L4',
          Title: 'Lead Data Engineer',
          Competency: 'Domain expertise',
          Kind: kind,
          'Part of': '',
          Text: proseText(text),
        });
  });

  it('has the parent statement of each nested statement', () => {
    const rows = rowsOf(csvFormat.write(software));
    const nested = software.levels.flatMap(({ competencies }) =>
      competencies.flatMap(({ expectations }) =>
        expectations.flatMap(({ text, children = [] }) => children.map((child) => [proseText(text), proseText(child.text)])),
      ),
    );
    expect(nested.length).toBeGreaterThan(0);
    for (const [parent = '', child = ''] of nested)
      expect(rows).toContainEqual(expect.objectContaining({ 'Part of': parent, Text: child }));
  });

  it('loses no word of generated levels', () => {
    fc.assert(
      fc.property(generatedLevels, (level) => {
        const texts = rowsOf(csvFormat.write(level)).map((row) => shown(row['Text']));
        const statements = (list: readonly (Expectation | Example)[]): string[] =>
          list.flatMap(({ text, children = [] }) => [proseText(text), ...statements(children)]);
        expect(texts).toEqual([
          ...(level.summary === undefined ? [] : [proseText(level.summary)]),
          ...level.facts.map(({ label, value }) => `${label}: ${proseText(value)}`),
          ...level.competencies.flatMap(({ expectations, examples }) => [...statements(expectations), ...statements(examples)]),
        ]);
      }),
      runs(100),
    );
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    ' =1',
    '\u00a0=1',
    '\ttab',
    '\rreturn',
    '\u200b=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    "=cmd|'/c calc'!A1",
  ])('does not let %j be a formula', (text) => {
    expect(textOf(text)).toBe(`'${text}`);
  });

  // A spreadsheet that expects semicolons or tabs starts a cell there, and knows no quotes within one.
  it.each([
    ['Plan;=1+1', "Plan;'=1+1"],
    ['Plan; =1+1;a', "Plan;' =1+1;a"],
    ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
    ['a\n=1\n-1', "a\n'=1\n'-1"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\n=1', "'\n'=1"],
    ["a;'=1", "a;''=1"],
  ])('does not let a part of %j be a formula', (text, written) => {
    expect(textOf(text)).toBe(written);
  });

  it.each(['I lead', 'a=b', "'quoted'", '1-2', '(=1)', '"=1"', 'a,b', 'a;b', 'a\r\nb', '“=1”', ''])('leaves %j as it is', (text) => {
    expect(textOf(text)).toBe(text);
  });

  it('protects titles from being formulas, too', () => {
    const level: Level = { ...withText('text'), code: '=L4', title: '@title' };
    expect(rowsOf(csvFormat.write(level))[0]).toMatchObject({ Level: "'=L4", Title: "'@title" });
  });

  it('follows RFC 4180: lines end in CRLF, and quotes are doubled', () => {
    expect(csvFormat.write(withText('say "yes", or\nno'))).toBe(
      '\ufeffLevel,Title,Competency,Kind,Part of,Text\r\n,Lead,Craft,Expectation,,"say ""yes"", or\nno"\r\n',
    );
  });
});
