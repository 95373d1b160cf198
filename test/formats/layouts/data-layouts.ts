import { stringify } from 'yaml';
import { nameOf, type PlainLadder } from './generated.js';
import type { Layout } from './layout.js';

type Build = (ladder: PlainLadder) => unknown;

const yaml = (build: Build, rest: Partial<Layout> = {}): Layout => ({
  extension: 'yml',
  hasTitle: true,
  levels: 'keys',
  write: (ladder) => stringify(build(ladder)),
  ...rest,
});

const json = (build: Build, rest: Partial<Layout> = {}): Layout => ({
  ...yaml(build, rest),
  extension: 'json',
  write: (ladder) => `${JSON.stringify(build(ladder), undefined, 2)}\n`,
});

const keysOfLevels: Build = ({ levels }) =>
  Object.fromEntries(
    levels.map((level) => [nameOf(level), Object.fromEntries(level.asks.map(({ competency, texts }) => [competency, texts]))]),
  );

const keysOfCompetencies: Build = ({ levels, competencies }) =>
  Object.fromEntries(
    competencies.map((name) => [
      name,
      Object.fromEntries(
        levels.flatMap((level) => level.asks.filter((ask) => ask.competency === name).map(({ texts }) => [nameOf(level), texts])),
      ),
    ]),
  );

const listOfLevels: Build = ({ levels }) =>
  levels.map((level) => ({
    name: nameOf(level),
    skills: level.asks.map(({ competency, texts }) => ({ name: competency, signals: texts })),
  }));

const listOfCompetencies: Build = ({ levels, competencies }) =>
  competencies.map((name) => ({
    name,
    levels: levels.flatMap((level) =>
      level.asks.filter((ask) => ask.competency === name).map(({ texts }) => ({ level: nameOf(level), criteria: texts })),
    ),
  }));

const titled =
  (key: string, build: Build): Build =>
  (ladder) => ({ title: ladder.title, [key]: build(ladder) });

/** Data of any keys. */
export const data = {
  'YAML keys, keys': yaml(titled('levels', keysOfLevels)),
  'YAML keys, keys, and nothing around': yaml(keysOfLevels, { hasTitle: false }),
  'YAML keys beneath competency keys': yaml(titled('competencies', keysOfCompetencies), { isAmbiguous: true }),
  'YAML keys beneath competency keys, and nothing around': yaml(keysOfCompetencies, { hasTitle: false, isAmbiguous: true }),
  'YAML list, list': yaml(titled('levels', listOfLevels)),
  'YAML list, keys': yaml(
    titled('levels', ({ levels }) =>
      levels.map((level) => ({
        title: nameOf(level),
        skills: Object.fromEntries(level.asks.map(({ competency, texts }) => [competency, texts])),
      })),
    ),
  ),
  'YAML list beneath a list of competencies': yaml(titled('competencies', listOfCompetencies)),
  'YAML list beneath topics': yaml(
    titled('topics', ({ levels, competencies }) =>
      competencies.map((name) => ({
        title: name,
        content: levels.flatMap((level) =>
          level.asks.filter((ask) => ask.competency === name).map(({ texts }) => ({ level: nameOf(level), criteria: texts })),
        ),
      })),
    ),
  ),
  'YAML list of statements': yaml(
    ({ levels }) =>
      levels.flatMap((level) =>
        level.asks.flatMap(({ competency, texts }) => texts.map((text) => ({ level: nameOf(level), competency, text }))),
      ),
    { hasTitle: false },
  ),
  'JSON keys, keys': json(titled('levels', keysOfLevels)),
  'JSON list, list': json(titled('levels', listOfLevels)),
  'JSON list, list, and nothing around': json(listOfLevels, { hasTitle: false }),
  'JSON list beneath a list of competencies': json(listOfCompetencies, { hasTitle: false }),
  'front matter': {
    extension: 'md',
    hasTitle: true,
    levels: 'keys',
    write: (ladder) => `---\n${stringify(titled('topics', listOfCompetencies)(ladder))}---\n`,
  },
} satisfies Record<string, Layout>;
