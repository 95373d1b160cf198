import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { jsonFormat, readJson } from 'rungs/formats';
import { describe, expect, it } from 'vitest';
import { generatedLevels } from '../cases/generated.js';
import { ladderOf } from '../helpers/read.js';
import { runs } from '../runs.js';
import { unaccounted } from './reading.js';

const suite = Object.entries(
  JSON.parse(readFileSync('test/cases/corpora/json-test-suite.base64.json', 'utf8')) as Readonly<Record<string, string>>,
).map(([name, text]) => [name, Buffer.from(text, 'base64').toString('utf8')] as const);
const rulesOf = (text: string) =>
  readJson(text).issues.map(({ rule, path, place }) => [rule, path, place?.start.line, place?.start.column]);

describe('Output of jsonFormat', () => {
  it('reads back as the same ladder', () => {
    expect(readJson(jsonFormat.write(ladder))).toMatchObject({ ladder, dialect: 'json', issues: [] });
  });

  it('of a level reads back as a ladder with this level', () => {
    expect(readJson(jsonFormat.write(l4), { path: 'data/lead-engineer.json' })).toMatchObject({
      ladder: { id: 'lead-engineer', title: 'Lead Engineer', levels: [l4] },
      issues: [],
    });
    fc.assert(
      fc.property(generatedLevels, (level) => {
        expect(ladderOf(readJson(jsonFormat.write(level))).levels).toEqual([level]);
      }),
      runs(100),
    );
  });

  it('can name its schema', () => {
    const schema = './node_modules/rungs/dist/schema.json';
    expect(readJson(JSON.stringify({ $schema: schema, ...ladder }))).toMatchObject({ ladder, issues: [] });
    expect(readJson(JSON.stringify({ $schema: schema, ...l4 }))).toMatchObject({ ladder: { levels: [l4] }, issues: [] });
  });
});

describe('Issues', () => {
  const level = (more: string): string =>
    `{"id": "x", "title": "X", "levels": [\n  {"id": "l4", ${more}, "facts": [], "competencies": []}\n]}`;

  it('have line and column in addition to the JSON Pointer', () => {
    expect(rulesOf(level('"title": "  "'))[0]).toEqual(['empty-title', '/levels/0/title', 2, 16]);
    expect(rulesOf(level('"title": "A", "colour": 1'))).toEqual([['unknown-field', '/levels/0/colour', 2, 30]]);
    expect(rulesOf(level('"title": "A", "__proto__": {"isAdmin": true}'))[0]).toEqual(['prototype-key', '/levels/0/__proto__', 2, 30]);
  });

  it('name a duplicate key', () => {
    expect(rulesOf(level('"title": "A", "title": "B"'))[0]).toEqual(['duplicate-key', undefined, 2, 30]);
  });

  it('have the place where the text is not valid JSON', () => {
    expect(rulesOf('{"a":\n [1,]}')[0]).toEqual(['syntax', undefined, 2, 5]);
    expect(rulesOf('["a\u0001"]')[0]).toEqual(['syntax', undefined, 1, 3]);
    expect(rulesOf('{"a": 1')[0]?.[0]).toBe('syntax');
  });
});

describe('In a suite of JSON texts', () => {
  it.each(suite)('%s gets a syntax error if it is invalid, and none if it is valid', (name, text) => {
    const { ladder, issues } = readJson(text);
    // JSON that is nested too deep is refused before it is parsed.
    const syntax = issues.filter(({ rule }) => rule === 'syntax' || rule === 'too-deep');
    expect(ladder).toBeUndefined();
    expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
    if (name.startsWith('y_')) expect(syntax).toEqual([]);
    // These files are invalid because of their bytes, which are not UTF-8. Decoded as text they are valid.
    // A null character is replaced and reported before the text is parsed.
    if (name.startsWith('n_') && !isValid(text) && !text.includes('\0')) expect(syntax).toHaveLength(1);
  });
});

describe('JSON', () => {
  it('in any shape loses no word', () => {
    const text = '{"levels": ["L1"], "competencies": [{"level": "L1", "theme": "Craft", "summary": "Does it", "weight": 3}]}';
    const reading = readJson(text);
    expect(reading.ladder?.levels[0]?.competencies[0]?.expectations[0]?.text).toBe('Does it');
    expect(unaccounted(text, reading)).toEqual([]);
  });

  it('does not throw, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(() => readJson(text)).not.toThrow();
      }),
      runs(100),
    );
    for (const text of ['['.repeat(100_000), `${'['.repeat(5000)}${']'.repeat(5000)}`, '{"a":'.repeat(50_000)])
      expect(readJson(text).ladder).toBeUndefined();
  });
});

function isValid(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
