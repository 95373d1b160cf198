import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { isSafeUrl, type Level, validateLadder, validateLevel } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { describe, expect, it } from 'vitest';
import { generatedLevels } from '../cases/generated.js';
import { runs } from '../runs.js';

const schema = JSON.parse(readFileSync('src/ladder/schema.json', 'utf8')) as Readonly<Record<string, unknown>>;
const fits = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);
const isLadder = (value: object): boolean => 'levels' in value;

/** Warnings of what is left out or changed; the schema, which editors check by, has them for errors or does not know them. */
const unknown = 'unknown-field';
/** What a schema cannot say, and `validateLadder` does. */
const beyond = new Set(['duplicate-id', 'too-deep', 'too-large', 'cyclic']);

/** One part of each kind, so that chance finds them all. */
const small: Level = {
  ...l4,
  facts: l4.facts.slice(0, 1),
  competencies: l4.competencies.slice(0, 1).map((competency) => ({
    ...competency,
    expectations: competency.expectations.slice(0, 1),
    examples: competency.examples.slice(0, 1),
  })),
};

describe('The schema', () => {
  it.each([ladder, software, l4, ...software.levels])('takes $title', (value) => {
    expect([fits(value), fits.errors]).toEqual([true, null]);
    expect(fits({ $schema: './node_modules/rungs/dist/schema.json', ...value })).toBe(true);
  });

  it('takes every level that the validator lets through', () => {
    fc.assert(
      fc.property(generatedLevels, (level) => {
        expect([fits(level), fits.errors]).toEqual([true, null]);
        expect(fits({ id: 'x', title: 'X', levels: [level] })).toBe(true);
      }),
      runs(100),
    );
  });

  it('and the validator refuse the same, but for what a schema cannot say', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<object>({ ...ladder, levels: [small] }, small),
        fc.nat(),
        fc.nat(),
        values,
        (given, where, nth, value) => {
          const damaged = damage(structuredClone(given), where, nth, value);
          const { issues } = isLadder(damaged) ? validateLadder(damaged) : validateLevel(damaged);
          const refused = issues.some(({ severity, rule }) => (severity === 'error' && !beyond.has(rule)) || rule === unknown);
          const isBeyond = issues.some(({ rule }) => beyond.has(rule));
          // Words that are within marks alone, and what is wrong in a list that holds no more, are not seen by a schema.
          const isMarked = Array.isArray(value) && value.length > 0;
          if (isMarked && issues.some(({ rule }) => rule === 'empty-title') && fits(damaged)) return;
          if (!isBeyond) expect([fits(damaged), issues]).toEqual([!refused, issues]);
        },
      ),
      runs(3000),
    );
  });

  it('lets the same links through', () => {
    const pieces = fc.constantFrom(
      'http',
      'https',
      'HTTPS',
      'mailto',
      'ailto',
      'javascript',
      'data',
      ':',
      '/',
      '\\\\',
      '#',
      '?',
      ' ',
      '\t',
      '\u0001',
      'a',
      's',
      '.',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (list) => {
        const href = list.join('');
        expect([href, fits({ ...small, summary: [{ href, text: 'a' }] })]).toEqual([href, isSafeUrl(href)]);
      }),
      runs(3000),
    );
  });

  it('has a sentence for each type and field, for editors to show', () => {
    const { $defs } = schema as { readonly $defs: Readonly<Record<string, { readonly properties?: Readonly<Record<string, object>> }>> };
    for (const [name, { properties = {} }] of Object.entries($defs))
      for (const [key, field] of Object.entries(properties))
        expect([name, key, 'description' in field || '$ref' in field]).toEqual([name, key, true]);
  });
});

const values: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  ...[undefined, null, '', ' ', 'text', 'a b', 7, true, [], {}, [''], ['a', { strong: 'b' }], [{ em: ['c'] }], [{ code: 1 }], [[]]],
  ...[{ strong: 'a' }, [{ strong: 'a', em: 'b' }], [{ strong: 'a', text: 'b' }], 'x'.repeat(201)],
  ...['javascript:x', 'https://a.b', ' h\tttp:x', '//a', '/ /a', 'data:x', '#a', 'a/b:c', 'MAILTO:x'].flatMap((href) => [
    [{ href, text: 'a' }],
  ]),
);

/** Replaces or adds a field somewhere in a value. */
function damage(root: object, where: number, nth: number, value: unknown): object {
  const objects: object[] = [];
  const collect = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return;
    objects.push(each);
    for (const within of Object.values(each)) collect(within);
  };
  collect(root);
  const target = objects[where % objects.length] ?? root;
  const keys = [...Object.keys(target), ...(Array.isArray(target) ? [] : ['colour', 'source', 'icon', 'children'])];
  const key = keys[nth % keys.length];
  if (key === undefined) return root;
  // A list has no gaps.
  if (value === undefined && !Array.isArray(target)) Reflect.deleteProperty(target, key);
  else if (value !== undefined) Reflect.set(target, key, value);
  return root;
}
