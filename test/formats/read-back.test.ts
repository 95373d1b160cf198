import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  canonicalProse,
  deriveLadderIds,
  type Expectation,
  type ExportFormat,
  type Inline,
  isSafeUrl,
  type Ladder,
  type LevelDraft,
  type Prose,
  proseText,
  validateLadder,
} from 'rungs';
import { ladder as dataEngineering } from 'rungs/data/octopus-data-engineering';
import { ladder as softwareEngineering } from 'rungs/data/octopus-software-engineering';
import { accountForWords, caseFormat, jsonLdFormat, notionFormat, readLadder } from 'rungs/formats';
import { describe, expect, it } from 'vitest';
import { generatedLevels } from '../cases/generated.js';
import { runs, timeFor } from '../runs.js';

const cases = new URL('../cases/', import.meta.url);

/** The ladders of all real files. */
const read = readdirSync(cases, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:md|yml|csv)$/.test(path) && !path.endsWith('README.md') && !path.startsWith('no-ladders'))
  .flatMap((path): Ladder[] => {
    const { ladder } = readLadder([{ path, text: readFileSync(new URL(path, cases), 'utf8') }]);
    return ladder ? [ladder] : [];
  });
const ladders = [dataEngineering, softwareEngineering, ...read];

const withoutIds = (level: unknown): LevelDraft =>
  JSON.parse(JSON.stringify(level, (key, value: unknown) => (key === 'id' ? undefined : value))) as LevelDraft;
const generated: fc.Arbitrary<Ladder> = fc
  .array(generatedLevels, { minLength: 1, maxLength: 3 })
  .map((levels) => deriveLadderIds({ title: 'Generated', levels: levels.map(withoutIds) }).ladder);

/** Reduces a ladder to what a format can store, with texts converted by `prose`. Notion has examples below a toggle. */
function held({ id, title, levels }: Ladder, prose: (text: Prose) => Prose, depth = Number.POSITIVE_INFINITY): Ladder {
  const statements = (list: readonly Expectation[], at = 0): Expectation[] =>
    list.flatMap(({ id: own, text, children = [] }) => {
      const beneath = statements(children, at + 1);
      const each = { id: own, text: prose(text) };
      return at < depth && beneath.length > 0 ? [{ ...each, children: beneath }] : [each, ...beneath];
    });
  return {
    id,
    title,
    levels: levels.map(({ id: level, code, title: called, summary, facts, competencies, examples = [] }) => ({
      id: level,
      ...(code !== undefined && { code }),
      title: called,
      ...(summary !== undefined && { summary: prose(summary) }),
      facts: facts.map((fact) => ({ ...fact, value: prose(fact.value) })),
      competencies: competencies.map(({ summary: about, expectations, examples: shown, ...competency }) => ({
        ...competency,
        ...(about !== undefined && { summary: prose(about) }),
        expectations: statements(expectations),
        examples: statements(shown, 1),
      })),
      ...(examples.length > 0 && { examples: statements(examples, 1) }),
    })),
  };
}

const plain = (text: Prose): Prose => canonicalProse(proseText(text));

/** Prose as Notion stores it: with marks in a fixed order, and only links that Notion accepts. */
function annotated(text: Prose): Prose {
  const pieces = (prose: Prose, marks: { readonly strong?: true; readonly em?: true; readonly href?: string }): Inline[] =>
    (typeof prose === 'string' ? [prose] : prose).flatMap((inline): Inline[] => {
      if (typeof inline !== 'string' && 'strong' in inline) return pieces(inline.strong, { ...marks, strong: true });
      if (typeof inline !== 'string' && 'em' in inline) return pieces(inline.em, { ...marks, em: true });
      if (typeof inline !== 'string' && 'href' in inline) {
        const { href: _, ...others } = marks;
        const isKept = isSafeUrl(inline.href) && URL.canParse(inline.href);
        return pieces(inline.text, { ...others, ...(isKept && { href: new URL(inline.href).href }) });
      }
      let own: Inline = inline;
      if (marks.href !== undefined) own = { href: marks.href, text: [own] };
      if (marks.em) own = { em: [own] };
      return [marks.strong ? { strong: [own] } : own];
    });
  return canonicalProse(pieces(text, {}));
}

/** A ladder without the ids that a format cannot store, and with ids derived from the text instead. */
const renamed = (ladder: Ladder, title: string): Ladder => deriveLadderIds({ title, levels: ladder.levels.map(withoutIds) }).ladder;

function readBack(format: ExportFormat, ladder: Ladder) {
  const file = { path: `ladder.${format.extension}`, text: format.write(ladder) };
  const result = readLadder([file]);
  expect(accountForWords(file.text, result).lost).toEqual([]);
  if (result.ladder) expect(validateLadder(result.ladder)).toEqual({ ladder: result.ladder, issues: [] });
  for (const { source } of result.ladder?.levels ?? []) expect(source).toEqual({ path: file.path, dialect: format.id });
  return result;
}

const withoutSource = ({ notes: _, ratings: __, ...ladder }: Ladder): Ladder => ({
  ...ladder,
  levels: ladder.levels.map(({ source: ___, ...level }) => level),
});

describe.each([caseFormat, jsonLdFormat])('$name', (format) => {
  it.each(ladders.map((each) => [each.title, each] as const))('of %s reads back as the ladder without formatting', (_, ladder) => {
    const { ladder: back, issues } = readBack(format, ladder);
    expect(issues).toEqual([]);
    expect(back && withoutSource(back)).toEqual(held(ladder, plain));
  });

  it('reads back for generated ladders', () => {
    fc.assert(
      fc.property(generated, (ladder) => {
        const { ladder: back } = readBack(format, ladder);
        expect(back && withoutSource(back)).toEqual(held(ladder, plain));
      }),
      runs(60),
    );
  });
});

describe('Notion', () => {
  it.each(ladders.map((each) => [each.title, each] as const))(
    'of %s reads back as the ladder, but for its ids and its title',
    (_, ladder) => {
      const { ladder: back, issues } = readBack(notionFormat, ladder);
      expect(issues).toEqual([]);
      expect(back && withoutSource(back)).toEqual(renamed(held(ladder, annotated, 2), back?.title ?? ''));
    },
  );

  it('reads back for generated ladders', () => {
    fc.assert(
      fc.property(generated, (ladder) => {
        fc.pre(ladder.levels.some(({ competencies }) => competencies.length > 0));
        const { ladder: back } = readBack(notionFormat, ladder);
        expect(back && withoutSource(back)).toEqual(renamed(held(ladder, annotated, 2), back?.title ?? ''));
      }),
      runs(60),
    );
  });
});

/** Replaces some values of data, at any depth, by others. */
function broken(data: unknown, at: readonly number[], values: readonly unknown[]): unknown {
  let count = 0;
  return JSON.parse(JSON.stringify(data), (_, value: unknown) => {
    const nth = at.indexOf(count++);
    return nth < 0 ? value : values[nth];
  }) as unknown;
}

it.each([caseFormat, jsonLdFormat, notionFormat])(
  'loses no word of $name that was broken, and its ladder is valid',
  (format) => {
    // A small ladder with one part of each kind, so that each place is broken often. A larger ladder has no other kinds of parts.
    const small: Ladder = {
      ...dataEngineering,
      levels: dataEngineering.levels.slice(0, 2).map(({ competencies, ...level }) => ({
        ...level,
        competencies: competencies.slice(0, 2).map(({ expectations, examples, ...competency }) => ({
          ...competency,
          expectations: expectations.slice(0, 2),
          examples: examples.slice(0, 1),
        })),
      })),
    };
    const data = JSON.parse(format.write(small)) as unknown;
    let size = 0;
    JSON.parse(JSON.stringify(data), (_, value: unknown) => {
      size++;
      return value;
    });
    const places = fc.uniqueArray(fc.nat(size - 1), { minLength: 4, maxLength: 4 });
    const values = fc.array(
      fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('Level', 'L4: Lead', '#l4', 'javascript:alert(1)', { __proto__: null }, [])),
      { minLength: 4, maxLength: 4 },
    );
    fc.assert(
      fc.property(places, values, (at, other) => {
        const file = { path: `ladder.${format.extension}`, text: JSON.stringify(broken(data, at, other), undefined, 1) };
        const result = readLadder([file]);
        expect(accountForWords(file.text, result).lost).toEqual([]);
        if (result.ladder) expect(validateLadder(result.ladder)).toEqual({ ladder: result.ladder, issues: [] });
        else expect(result.issues).not.toEqual([]);
      }),
      runs(60),
    );
  },
  timeFor(60_000),
);
