import { type Competency, type Expectation, type Fact, type Ladder, type Level, proseText } from 'rungs';

/** The same ladder as others would write it: what each gives is one file. */
export const layouts = {
  'levels, with competencies as headings beneath them': (ladder) =>
    page(
      `# ${ladder.title}`,
      ...ladder.levels.flatMap((level) => [
        ...head('##', level),
        ...level.competencies.flatMap((each) => [`### ${name(each)}`, ...body(each)]),
      ]),
    ),
  'levels as first headings': (ladder) =>
    page(
      ...ladder.levels.flatMap((level) => [
        ...head('#', level),
        ...level.competencies.flatMap((each) => [`## ${name(each)}`, ...body(each)]),
      ]),
    ),
  'paragraphs for bullets': (ladder) =>
    page(
      `# ${ladder.title}`,
      ...ladder.levels.flatMap((level) => [
        ...head('##', level),
        ...level.competencies.flatMap((each) => [
          `### ${name(each)}`,
          ...each.expectations.flatMap(({ text, children = [] }) =>
            children.length > 0 ? [`#### ${textOf(text)}`, ...children.map((child) => textOf(child.text))] : [textOf(text)],
          ),
          '#### Examples',
          ...each.examples.map(({ text }) => `- ${textOf(text)}`),
        ]),
      ]),
    ),
  'lines in bold, and in bold italics': (ladder) =>
    page(
      `# ${ladder.title}`,
      ...ladder.levels.flatMap((level) => [
        `**${levelName(level)}**`,
        ...headBody(level),
        ...level.competencies.flatMap((each) => [`***${name(each)}***`, ...body(each)]),
      ]),
    ),
  'lines in bold alone': (ladder) =>
    page(
      ...ladder.levels.flatMap((level) => [
        `**${levelName(level)}**`,
        ...headBody(level),
        ...level.competencies.flatMap((each) => [`**${name(each)}**`, ...body(each)]),
      ]),
    ),
  'lines in bold that nothing closes': (ladder) =>
    page(
      `# ${ladder.title}`,
      ...ladder.levels.flatMap((level) => [
        `## ${levelName(level)}`,
        ...headBody(level),
        ...level.competencies.flatMap((each) => [`**${name(each)}`, ...body(each)]),
      ]),
    ),
  'bullets in bold for competencies': (ladder) =>
    page(
      `# ${ladder.title}`,
      ...ladder.levels.flatMap((level) => [
        ...head('##', level),
        level.competencies
          .map((each) => `- **${name(each)}**\n${indent([list(each.expectations), '- Examples:', indent(list(each.examples))].join('\n'))}`)
          .join('\n'),
      ]),
    ),
} satisfies Record<string, (ladder: Ladder) => string>;

/** Layouts that have competencies first: there is no place for what is said of a level, and none for examples. */
export const transposed = {
  'competencies, with levels as headings beneath them': (ladder) =>
    page(
      `# ${ladder.title}`,
      ...titles(ladder).flatMap((title) => [
        `## ${title}`,
        ...cells(ladder, title).flatMap(([level, each]) => [`### ${levelName(level)}`, list(each.expectations)]),
      ]),
    ),
  'competencies, with levels as bullets beneath them': (ladder) =>
    page(
      `# ${ladder.title}`,
      ...titles(ladder).flatMap((title) => [
        `## ${title}`,
        cells(ladder, title)
          .map(([level, each]) => `- **${levelName(level)}**\n${indent(list(each.expectations))}`)
          .join('\n'),
      ]),
    ),
} satisfies Record<string, (ladder: Ladder) => string>;

const page = (...blocks: readonly string[]): string => `${blocks.filter(Boolean).join('\n\n')}\n`;

const head = (sign: string, level: Level): string[] => [`${sign} ${levelName(level)}`, ...headBody(level)];

const headBody = ({ summary = '', facts }: Level): string[] => [textOf(summary), facts.map(fact).join('  \n')];

const fact = ({ label, value }: Fact): string => `**${label}:** ${textOf(value)}`;

const body = ({ expectations, examples }: Competency): string[] => [
  list(expectations),
  ...(examples.length > 0 ? ['**Examples:**', list(examples)] : []),
];

const list = (statements: readonly Expectation[]): string =>
  statements
    .map(({ text, children = [] }) => [`- ${textOf(text)}`, ...(children.length > 0 ? [indent(list(children))] : [])].join('\n'))
    .join('\n');

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');

const levelName = ({ code, title }: Level): string => (code === undefined ? title : `${code}: ${title}`);

const name = ({ icon, title }: Competency): string => (icon === undefined ? title : `${icon} ${title}`);

const titles = ({ levels }: Ladder): string[] => [...new Set(levels.flatMap(({ competencies }) => competencies.map(name)))];

const cells = ({ levels }: Ladder, title: string): (readonly [Level, Competency])[] =>
  levels.flatMap((level) => level.competencies.filter((each) => name(each) === title).map((each) => [level, each] as const));

const textOf = (text: Expectation['text']): string =>
  proseText(text)
    .replace(/[\\`*_[\]<&]/g, '\\$&')
    .replace(/\n+/g, ' ');
