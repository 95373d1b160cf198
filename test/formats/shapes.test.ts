import { readdirSync, readFileSync } from 'node:fs';
import { type Example, type Expectation, type Ladder, type Note, proseText } from 'rungs';
import { readLadder } from 'rungs/formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = new URL('shapes/', import.meta.url);

/** The content of `expected.yml` in a folder: the ladder of the other files, and the expected issues. */
interface Expected {
  readonly title?: string;
  readonly reading?: readonly string[];
  readonly issues?: readonly string[];
  readonly levels?: readonly unknown[];
  readonly notes?: readonly unknown[];
}

const filesOf = (shape: string) =>
  readdirSync(new URL(`${shape}/`, root))
    .filter((path) => path !== 'expected.yml')
    .toSorted()
    .map((path) => ({ path, text: readFileSync(new URL(`${shape}/${path}`, root), 'utf8') }));

describe('A ladder of the shape', () => {
  it.each(readdirSync(root))('%s is read like the reading of a person', (shape) => {
    const expected = parse(readFileSync(new URL(`${shape}/expected.yml`, root), 'utf8')) as Expected;
    const { ladder, issues, readings } = readLadder(filesOf(shape));
    const rules = [...new Set(issues.map(({ rule }) => rule))].toSorted();
    expect({
      ...(ladder && outlineOf(ladder)),
      ...(expected.reading && { reading: readings.map(({ says }) => says) }),
      ...(rules.length > 0 && { issues: rules }),
    }).toEqual(expected);
  });
});

/** Converts a ladder to a short form without ids, which is easy to write by hand. */
function outlineOf({ title, levels, notes = [] }: Ladder) {
  return {
    title,
    levels: levels.map(({ code, title: name, summary, facts, examples = [], competencies }) => ({
      ...(code !== undefined && { code }),
      title: name,
      ...(summary !== undefined && { summary: proseText(summary) }),
      ...(facts.length > 0 && { facts: Object.fromEntries(facts.map(({ label, value }) => [label, proseText(value)])) }),
      ...(examples.length > 0 && { examples: textsOf(examples) }),
      competencies: Object.fromEntries(competencies.map((each) => [each.title, competencyOf(each)])),
    })),
    ...(notes.length > 0 && { notes: notes.map(noteOf) }),
  };
}

function competencyOf({ icon, summary, expectations, examples }: Ladder['levels'][number]['competencies'][number]) {
  if (icon === undefined && summary === undefined && examples.length === 0) return textsOf(expectations);
  return {
    ...(icon !== undefined && { icon }),
    ...(summary !== undefined && { summary: proseText(summary) }),
    ...(expectations.length > 0 && { expectations: textsOf(expectations) }),
    ...(examples.length > 0 && { examples: textsOf(examples) }),
  };
}

/** A text, or a text with its children. */
const textsOf = (list: readonly (Expectation | Example)[]): unknown[] =>
  list.map(({ text, children = [] }) => (children.length > 0 ? { [proseText(text)]: textsOf(children) } : proseText(text)));

const noteOf = ({ title, text, children = [] }: Note): unknown => {
  const said = text === undefined ? undefined : proseText(text);
  if (children.length === 0 && (title === undefined || said === undefined)) return title === undefined ? said : { title };
  return {
    ...(title !== undefined && { title }),
    ...(said !== undefined && { text: said }),
    ...(children.length > 0 && { children: children.map(noteOf) }),
  };
};
