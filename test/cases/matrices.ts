import { type Competency, type Expectation, type Ladder, type Level, type Prose, proseText } from 'rungs';
import { csvFormat, yamlFormat } from 'rungs/formats';

/** The same ladder as others would write it into a table or data: the name of the file, and what is in it. */
export const matrices = {
  'a table of Markdown, by competency': [
    'ladder.md',
    (ladder) =>
      lines(
        `# ${plain(ladder.title)}`,
        '',
        row('Competency', ...ladder.levels.map(levelName)),
        `|---${'|---'.repeat(ladder.levels.length)}|`,
        ...titles(ladder).map((title) => row(title, ...ladder.levels.map((level) => brokenLines(level, title)))),
      ),
  ],
  'a table of Markdown, by level': [
    'ladder.md',
    (ladder) =>
      lines(
        `# ${plain(ladder.title)}`,
        '',
        row('Level', ...titles(ladder)),
        `|---${'|---'.repeat(titles(ladder).length)}|`,
        ...ladder.levels.map((level) => row(levelName(level), ...titles(ladder).map((title) => brokenLines(level, title)))),
      ),
  ],
  'a table for each competency': [
    'ladder.md',
    (ladder) =>
      lines(
        `# ${plain(ladder.title)}`,
        ...titles(ladder).flatMap((title) => [
          '',
          `## ${title}`,
          '',
          row('Level', 'Description', 'Example'),
          '|---|---|---|',
          ...ladder.levels.map((level) =>
            row(levelName(level), expectations(level, title).join('<br>'), examples(level, title).join('<br>')),
          ),
        ]),
      ),
  ],
  'a table for each level': [
    'ladder.md',
    (ladder) =>
      lines(
        `# ${plain(ladder.title)}`,
        ...ladder.levels.flatMap((level) => [
          '',
          `## ${levelName(level)}`,
          '',
          row('Competency', 'Expectation', 'Example'),
          '|---|---|---|',
          ...level.competencies.flatMap(({ title, expectations, examples }) =>
            expectations.map(({ text }, at) => row(plain(title), plain(text), plain(examples[at]?.text ?? ''))),
          ),
        ]),
      ),
  ],
  'a table of HTML with lists': [
    'ladder.md',
    (ladder) =>
      lines(
        `# ${plain(ladder.title)}`,
        '',
        '<table>',
        `<thead><tr><th>Competency</th>${ladder.levels.map((level) => `<th>${levelName(level)}</th>`).join('')}</tr></thead>`,
        '<tbody>',
        ...titles(ladder).flatMap((title) => [
          '<tr>',
          `<td>${title}</td>`,
          ...ladder.levels.map((level) => `<td>${listed(expectations(level, title))}${listed(examples(level, title), 'Examples:')}</td>`),
          '</tr>',
        ]),
        '</tbody>',
        '</table>',
      ),
  ],
  'a table of HTML that closes nothing': [
    'ladder.md',
    (ladder) =>
      lines(
        '<table>',
        `<tr><th>Level<th>${titles(ladder).join('<th>')}</tr>`,
        ...ladder.levels.map(
          (level) => `<tr><td>${[levelName(level), ...titles(ladder).map((title) => brokenLines(level, title))].join('<td>')}`,
        ),
        '</table>',
      ),
  ],
  'cells of many lines': [
    'ladder.csv',
    (ladder) =>
      lines(
        cells('Competency', ...ladder.levels.map(levelName)),
        ...titles(ladder).map((title) => cells(title, ...ladder.levels.map((level) => bullets(level, title)))),
      ),
  ],
  'rows of statements': ['ladder.csv', (ladder) => csvFormat.write(ladder)],
  'levels with their criteria': ['ladder.yml', levelsWithCriteria],
  'levels with criteria at the head of a page': [
    'ladder.md',
    (ladder) => lines('---', levelsWithCriteria(ladder), '---', '', 'More words.'),
  ],
  'levels with their competencies': [
    'ladder.yml',
    (ladder) =>
      lines(
        'levels:',
        ...ladder.levels.flatMap((level) => [
          `  - title: ${bare(level.title)}`,
          '    competencies:',
          ...level.competencies.flatMap(({ title, summary = 'About it', expectations, examples }) => [
            `      - name: ${bare(title)}`,
            '        summary: |',
            `          ${plain(summary)}`,
            '        expectations:',
            ...expectations.map(({ text }) => `          - ${quoted(text)}`),
            '        examples:',
            ...examples.map(({ text }) => `          - text: ${quoted(text)}`),
          ]),
        ]),
      ),
  ],
  'a list of statements': [
    'ladder.yml',
    (ladder) =>
      lines(
        'levels:',
        ...ladder.levels.flatMap(({ title }, at) => [`  - id: l${at}`, `    name: ${quoted(title)}`]),
        'themes:',
        ...titles(ladder).flatMap((title, at) => [`  - id: t${at}`, `    name: ${quoted(title)}`]),
        'competencies:',
        ...ladder.levels.flatMap(({ competencies }, at) =>
          competencies.flatMap(({ title, expectations, examples }) =>
            expectations.flatMap(({ text }, nth) => [
              `  - id: e${at}-${nth}`,
              `    level: l${at}`,
              `    theme: t${titles(ladder).indexOf(plain(title))}`,
              '    summary: >',
              `      ${plain(text)}`,
              '    examples:',
              ...examples.map((example) => `      - ${quoted(example.text)}`),
            ]),
          ),
        ),
      ),
  ],
  'what the package writes': ['ladder.yml', (ladder) => yamlFormat.write(ladder)],
} as const satisfies Record<string, readonly [path: string, write: (ladder: Ladder) => string]>;

function levelsWithCriteria({ title, levels }: Ladder): string {
  return lines(
    `title: ${quoted(title)}`,
    'levels:',
    ...levels.flatMap(({ code = '', title, summary = 'About it', facts, competencies }) => [
      `  - code: ${quoted(code)}`,
      `    title: ${quoted(title)}`,
      `    summary: ${quoted(summary)}`,
      '    facts:',
      ...facts.map(({ label, value }) => `      ${quoted(label)}: ${quoted(value)}`),
      '    criteria:',
      ...competencies.flatMap(({ title, expectations }) => [
        `      ${quoted(title)}:`,
        ...expectations.map(({ text }) => `        - ${quoted(text)}`),
      ]),
    ]),
  );
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

/** On one line, without the signs of a table. */
const plain = (prose: Prose): string =>
  proseText(prose)
    .replace(/\s+/g, ' ')
    .replace(/[|<>\\]/g, ' ');

const bare = (prose: Prose): string => plain(prose).replace(/[:#]/g, '');

const quoted = (prose: Prose): string => JSON.stringify(plain(prose));

const levelName = ({ code, title }: Level): string => plain(code === undefined ? title : `${code}: ${title}`);

const titles = ({ levels }: Ladder): string[] => [
  ...new Set(levels.flatMap(({ competencies }) => competencies.map((each) => plain(each.title)))),
];

const said = ({ competencies }: Level, title: string, list: (competency: Competency) => readonly Expectation[]): string[] =>
  competencies.filter((each) => plain(each.title) === title).flatMap((each) => list(each).map(({ text }) => plain(text)));

const expectations = (level: Level, title: string): string[] => said(level, title, (each) => each.expectations);

const examples = (level: Level, title: string): string[] => said(level, title, (each) => each.examples);

const withExamples = (level: Level, title: string, mark = ''): string[] => {
  const list = examples(level, title);
  return [
    ...expectations(level, title).map((each) => mark + each),
    ...(list.length > 0 ? ['Examples:'] : []),
    ...list.map((each) => mark + each),
  ];
};

const brokenLines = (level: Level, title: string): string => withExamples(level, title).join('<br>');

const bullets = (level: Level, title: string): string => withExamples(level, title, '- ').join('\n');

const listed = (list: readonly string[], label = ''): string =>
  list.length > 0 ? `${label && `<p>${label}</p>`}<ul>\n<li>${list.join('</li>\n<li>')}</li>\n</ul>` : '';

const row = (...texts: readonly string[]): string => `| ${texts.join(' | ')} |`;

const cells = (...texts: readonly string[]): string => texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
