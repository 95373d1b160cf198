import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type Expectation, type Ladder, type Level, proseText } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import {
  accountForWords,
  caseFormat,
  casePackage,
  cultureAmpFiles,
  cultureAmpFormat,
  fifteenFiveFormat,
  jsonLdFormat,
  readCsv,
  readLadder,
  readYaml,
  yamlFormat,
} from 'rungs/formats';
import { describe, expect, it } from 'vitest';
import { generatedLevels } from '../cases/generated.js';
import { ladderOf, read } from '../helpers/read.js';
import { runs } from '../runs.js';

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true, recordDelimiter: '\r\n' });
const whole = (level: Level): Ladder => ({ id: 'x', title: 'X', levels: [level] });
/** Two levels with more competencies than a file of Culture Amp can have. */
const culture: Ladder = {
  ...whole(l4),
  levels: ['L3', 'L4'].map((code) => ({
    id: code.toLowerCase(),
    code,
    title: 'Engineer',
    facts: [],
    competencies: Array.from({ length: 40 }, (_, at) => ({
      id: `c${at}`,
      title: `Competency ${at}`,
      expectations: [{ id: `${code}-${at}`, text: `Does ${at} as ${code}.` }],
      examples: [],
    })),
  })),
};
const uuid = /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** Levels with the plain texts of their competencies and expectations. */
function wordsOf({ levels }: Ladder) {
  const statements = (list: readonly Expectation[]): unknown[] =>
    list.map(({ text, children = [] }) => [proseText(text), statements(children)]);
  return levels.map(({ code, title, competencies }) => ({
    code,
    title,
    competencies: competencies
      .filter(({ expectations }) => expectations.length > 0)
      .map(({ title, expectations }) => ({ title, expectations: statements(expectations) })),
  }));
}

describe('YAML', () => {
  it.each([ladder, software])('of $title reads back as the ladder', (each) => {
    expect(readYaml(yamlFormat.write(each))).toMatchObject({ ladder: each, issues: [], dialect: 'yaml' });
  });

  it('reads back for generated levels', () => {
    fc.assert(
      fc.property(generatedLevels, (level) => {
        expect(ladderOf(readYaml(yamlFormat.write(level))).levels).toEqual([level]);
      }),
      runs(100),
    );
  });
});

describe("15Five's CSV", () => {
  it('has a row for each key behavior', () => {
    const [header, first] = rowsOf(fifteenFiveFormat.write(ladder));
    expect(header).toEqual(['Path', 'Job title', 'Competency', 'Skill', 'Key behavior']);
    const [competency] = ladder.levels[0]?.competencies ?? [];
    expect(first).toEqual([
      ladder.title,
      'L2: Data Engineer',
      competency?.title,
      competency?.title,
      proseText(competency?.expectations[0]?.text ?? ''),
    ]);
  });

  it.each([ladder, software])('of $title reads back with its expectations', (each) => {
    const { ladder: read, issues } = readCsv(fifteenFiveFormat.write(each));
    expect(issues).toEqual([]);
    expect(read && wordsOf(read)).toEqual(wordsOf(each));
    expect(read?.title).toBe(each.title);
  });
});

describe("Culture Amp's CSV", () => {
  it('has a row for each competency, and a column for each level', () => {
    const rows = rowsOf(cultureAmpFormat.write(ladder));
    expect(rows[0]).toEqual(['Title', 'Description', ...ladder.levels.map(({ code, title }) => `${code}: ${title}`), 'Learning resources']);
    expect(rows).toHaveLength(1 + new Set(ladder.levels.flatMap(({ competencies }) => competencies.map(({ id }) => id))).size);
  });

  it.each([ladder])('of $title reads back with its expectations and examples', (each) => {
    const { ladder: read, issues } = readCsv(cultureAmpFormat.write(each), { path: 'Octopus data engineering.csv' });
    expect(issues).toEqual([]);
    expect(read && wordsOf(read)).toEqual(wordsOf(each));
    const examples = ({ levels }: Ladder) =>
      levels.flatMap(({ competencies }) => competencies.map(({ examples }) => examples.map(({ text }) => proseText(text))));
    expect(read && examples(read)).toEqual(examples(each));
  });

  it('reads back from several files as one ladder', () => {
    const files = cultureAmpFiles(culture).map((text, at) => ({ path: `culture-${at + 1}.csv`, text }));
    expect(files).toHaveLength(2);
    expect(wordsOf(read(files, { title: 'X' }))).toEqual(wordsOf(culture));
    for (const file of files) expect(accountForWords(file.text, readLadder(files), { path: file.path }).lost).toEqual([]);
    // A second file with the same competencies belongs to another ladder, or is another version, so it is not joined.
    const [first] = files;
    expect(
      readLadder([...files, ...(first ? [{ ...first, path: 'again.csv', text: first.text.replaceAll('Does', 'Did') }] : [])]).ladder
        ?.levels,
    ).toHaveLength(4);
  });

  it('has several files if there are more than 30 competencies', () => {
    const competencies = Array.from({ length: 65 }, (_, at) => ({ id: `c${at}`, title: `C${at}`, expectations: [], examples: [] }));
    const files = cultureAmpFiles({ ...l4, competencies }).map((file) => rowsOf(file).slice(1));
    expect(files.map((rows) => rows.length)).toEqual([30, 30, 5]);
    expect(files.flat().map(([title]) => title)).toEqual(competencies.map(({ title }) => title));
  });
});

it.each([fifteenFiveFormat, cultureAmpFormat])('$name has no cell that a spreadsheet would treat as a formula', (format) => {
  fc.assert(
    fc.property(generatedLevels, (level) => {
      const title = `=${level.title}`;
      for (const cell of rowsOf(
        format.write(whole({ ...level, title, competencies: level.competencies.map((each) => ({ ...each, title: `@${each.title}` })) })),
      ).flat())
        expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u);
    }),
    runs(100),
  );
});

describe('CASE', () => {
  const options = { creator: 'Octopus Deploy', uri: 'https://octopus.com/case/', lastChange: '2023-07-06T00:00:00Z' };
  const written = casePackage(ladder, options);
  const parts = [
    written.CFDocument,
    ...written.CFItems,
    ...written.CFAssociations,
    ...written.CFRubrics,
    ...written.CFRubrics.flatMap(({ CFRubricCriteria: criteria }) => [
      ...criteria,
      ...criteria.flatMap((each) => each.CFRubricCriterionLevels),
    ]),
  ];

  it('has the required fields of the specification in every part', () => {
    for (const part of parts) {
      expect(part.identifier).toMatch(uuid);
      expect(part.uri).toBe(new URL(part.uri).href);
      expect(part.lastChangeDateTime).toBe('2023-07-06T00:00:00Z');
    }
    expect(new Set(parts.map(({ identifier }) => identifier)).size).toBe(parts.length);
    expect(written.CFDocument).toMatchObject({ creator: 'Octopus Deploy', title: ladder.title });
    for (const { fullStatement } of written.CFItems) expect(fullStatement).toMatch(/\S/);
  });

  it('has every item below another item or the document', () => {
    const known = new Set([written.CFDocument, ...written.CFItems].map(({ identifier }) => identifier));
    const children = written.CFAssociations.filter(({ associationType }) => associationType === 'isChildOf');
    expect(children.map(({ originNodeURI }) => originNodeURI.identifier).sort()).toEqual(
      written.CFItems.map(({ identifier }) => identifier).sort(),
    );
    for (const { originNodeURI, destinationNodeURI } of written.CFAssociations) {
      expect(known).toContain(originNodeURI.identifier);
      expect(known).toContain(destinationNodeURI.identifier);
    }
  });

  it('has a criterion for each competency, with a criterion level for each level that has the competency', () => {
    const [rubric] = written.CFRubrics;
    const cells = ladder.levels.flatMap(({ competencies }) => competencies.map(({ id }) => id));
    expect(rubric?.CFRubricCriteria).toHaveLength(new Set(cells).size);
    expect(rubric?.CFRubricCriteria.flatMap((each) => each.CFRubricCriterionLevels)).toHaveLength(cells.length);
  });

  it('is the same in each run, and contains every word', () => {
    expect(casePackage(ladder, options)).toEqual(written);
    fc.assert(
      fc.property(generatedLevels, (level) => {
        const text = JSON.stringify(JSON.parse(caseFormat.write(whole(level))));
        for (const { expectations, examples, title } of level.competencies)
          for (const said of [title, ...[...expectations, ...examples].map(({ text }) => proseText(text))])
            expect(text).toContain(JSON.stringify(said).slice(1, -1));
        for (const { label, value } of level.facts) expect(text).toContain(JSON.stringify(`${label}: ${proseText(value)}`).slice(1, -1));
      }),
      runs(100),
    );
  });
});

describe('JSON-LD', () => {
  it('is a set of terms', () => {
    expect(JSON.parse(jsonLdFormat.write(ladder))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'DefinedTermSet',
      name: ladder.title,
      hasPart: ladder.levels.map(({ title, code }) => ({ '@type': 'DefinedTermSet', name: `${code}: ${title}` })),
    });
    expect(JSON.parse(jsonLdFormat.write(l4))).toMatchObject({ hasDefinedTerm: l4.competencies.map(({ title: name }) => ({ name })) });
  });
});
