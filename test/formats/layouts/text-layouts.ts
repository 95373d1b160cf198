import { type Ask, labelOf, nameOf, type PlainLadder, type PlainLevel } from './generated.js';
import type { Layout } from './layout.js';

const text = (write: (ladder: PlainLadder) => readonly string[], rest: Partial<Layout> = {}): Layout => ({
  extension: 'md',
  hasTitle: true,
  write: (ladder) => `${[...(rest.hasTitle === false ? [] : [`# ${ladder.title}`]), ...write(ladder)].join('\n\n')}\n`,
  ...rest,
});

const bullets = (texts: readonly string[], indent = ''): string => texts.map((each) => `${indent}- ${each}`).join('\n');

/** Each level, then what is beneath it. */
const levels =
  (name: (level: string) => string, competencies: (asks: readonly Ask[]) => readonly string[]) =>
  (ladder: PlainLadder): readonly string[] =>
    ladder.levels.flatMap((level) => [name(nameOf(level)), ...competencies(level.asks)]);

/** Each competency, then what each level asks for in it. */
const competencies =
  (name: (competency: string) => string, beneath: (asks: readonly (readonly [PlainLevel, Ask])[]) => readonly string[]) =>
  (ladder: PlainLadder): readonly string[] =>
    ladder.competencies.flatMap((competency) => [
      name(competency),
      ...beneath(
        ladder.levels.flatMap((level) => level.asks.filter((ask) => ask.competency === competency).map((ask) => [level, ask] as const)),
      ),
    ]);

const asBlocks =
  (name: (competency: string) => string) =>
  (asks: readonly Ask[]): readonly string[] =>
    asks.flatMap(({ competency, texts }) => [name(competency), bullets(texts)]);

const asBullets =
  (name: (competency: string) => string) =>
  (asks: readonly Ask[]): readonly string[] => [
    asks.map(({ competency, texts }) => `- ${name(competency)}\n${bullets(texts, '  ')}`).join('\n'),
  ];

const asLabels =
  (name: (competency: string) => string) =>
  (asks: readonly Ask[]): readonly string[] => [
    asks
      .map(({ competency, texts }) =>
        texts.length === 1 ? `- ${name(competency)} ${texts[0]}` : `- ${name(competency)}\n${bullets(texts, '  ')}`,
      )
      .join('\n'),
  ];

const heading =
  (depth: number) =>
  (name: string): string =>
    `${'#'.repeat(depth)} ${name}`;
const bold = (name: string): string => `**${name}**`;
const boldItalic = (name: string): string => `***${name}***`;
const label = (name: string): string => `${name}:`;
const boldLabel = (name: string): string => `**${name}:**`;

const asLevels =
  (write: (asks: readonly Ask[]) => readonly string[], name = nameOf) =>
  (list: readonly (readonly [PlainLevel, Ask])[]): readonly string[] =>
    write(list.map(([level, { texts }]) => ({ competency: name(level), texts })));

/** Levels of text, and competencies beneath them. */
export const levelsFirst = {
  'level headings, competency headings': text(levels(heading(2), asBlocks(heading(3)))),
  'first headings, second headings': text(levels(heading(1), asBlocks(heading(2))), { hasTitle: false }),
  'level headings, competencies in bold': text(levels(heading(2), asBlocks(bold))),
  'level headings, bold labels': text(levels(heading(2), asBlocks(boldLabel))),
  'level headings, label lines': text(levels(heading(2), asBlocks(label))),
  'level headings, bullets with bullets beneath': text(levels(heading(2), asBullets(String))),
  'level headings, bold bullets with bullets beneath': text(levels(heading(2), asBullets(bold))),
  'level headings, label bullets': text(levels(heading(2), asLabels(label))),
  'level headings, bold label bullets': text(levels(heading(2), asLabels(boldLabel))),
  'levels in bold, competencies in bold italics': text(levels(bold, asBlocks(boldItalic))),
  'levels in bold, label lines': text(levels(bold, asBlocks(label))),
  'levels in bold, bullets with bullets beneath': text(levels(bold, asBullets(bold))),
  'levels in bold, label bullets': text(levels(bold, asLabels(label))),
  'level bullets, bullets with bullets beneath': text(
    ({ levels: all }) => [
      all.map((level) => `- ${bold(nameOf(level))}\n${asBullets(String)(level.asks).join('\n').replace(/^/gm, '  ')}`).join('\n'),
    ],
    { levels: 'labels' },
  ),
  'level labels, bullets with bullets beneath': text(levels(label, asBullets(String)), { levels: 'labels' }),
} satisfies Record<string, Layout>;

/** Competencies of text, and levels beneath them. */
export const competenciesFirst = {
  'competency headings, level headings': text(competencies(heading(2), asLevels(asBlocks(heading(3)))), { isAmbiguous: true }),
  'competency headings, levels in bold': text(competencies(heading(2), asLevels(asBlocks(bold))), { isAmbiguous: true }),
  'competency headings, label lines': text(competencies(heading(2), asLevels(asBlocks(label))), { levels: 'labels' }),
  'competency headings, bullets with bullets beneath': text(competencies(heading(2), asLevels(asBullets(String))), { levels: 'labels' }),
  'competency headings, bold bullets with bullets beneath': text(competencies(heading(2), asLevels(asBullets(bold))), { levels: 'labels' }),
  'competency headings, level label bullets': text(competencies(heading(2), asLevels(asLabels(label), labelOf)), { levels: 'labels' }),
  'competencies in bold, levels in bold italics': text(competencies(bold, asLevels(asBlocks(boldItalic))), { isAmbiguous: true }),
  'competencies in bold, bullets with bullets beneath': text(competencies(bold, asLevels(asBullets(String))), { levels: 'labels' }),
  'competency bullets, bullets with bullets beneath': text(
    (ladder) =>
      competencies(
        (name) => `- ${bold(name)}`,
        (asks) => [asLevels(asBullets(String))(asks).join('\n').replace(/^/gm, '  ')],
      )(ladder),
    { isAmbiguous: true, write: (ladder) => `# ${ladder.title}\n\n${nestedBullets(ladder)}\n` },
  ),
} satisfies Record<string, Layout>;

const nestedBullets = (ladder: PlainLadder): string =>
  competencies(
    (name) => `- ${bold(name)}`,
    (asks) => [asLevels(asBullets(String))(asks).join('\n').replace(/^/gm, '  ')],
  )(ladder).join('\n');
