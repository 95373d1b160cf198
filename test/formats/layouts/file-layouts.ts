import { nameOf, type PlainLadder } from './generated.js';
import type { Layout } from './layout.js';

const bullets = (texts: readonly string[], indent = ''): string => texts.map((each) => `${indent}- ${each}`).join('\n');

const files = (
  list: (ladder: PlainLadder) => readonly (readonly [name: string, write: (name: string) => string])[],
  rest: Partial<Layout> = {},
): Layout => ({
  extension: 'md',
  hasTitle: false,
  levels: 'files',
  write: (ladder) =>
    Object.fromEntries(
      list(ladder).map(([name, write], at) => [`ladder/${at + 1}-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}.md`, write(name)]),
    ),
  ...rest,
});

const levelFiles = (write: (name: string, asks: PlainLadder['levels'][number]['asks']) => string, rest: Partial<Layout> = {}): Layout =>
  files(({ levels }) => levels.map((level) => [nameOf(level), (name) => write(name, level.asks)] as const), rest);

const competencyFiles = (write: (level: string, texts: readonly string[]) => string, join: string, rest: Partial<Layout> = {}): Layout =>
  files(
    ({ levels, competencies }) =>
      competencies.map(
        (competency) =>
          [
            competency,
            (name) =>
              `# ${name}\n\n${levels
                .flatMap((level) => level.asks.filter((ask) => ask.competency === name).map(({ texts }) => write(nameOf(level), texts)))
                .join(join)}\n`,
          ] as const,
      ),
    rest,
  );

/** A folder: a file for each level, or for each competency. */
export const folders = {
  'a file a level, competency headings': levelFiles(
    (name, asks) => `# ${name}\n\n${asks.map(({ competency, texts }) => `## ${competency}\n\n${bullets(texts)}`).join('\n\n')}\n`,
  ),
  'a file a level, competencies in bold': levelFiles(
    (name, asks) => `# ${name}\n\n${asks.map(({ competency, texts }) => `**${competency}**\n\n${bullets(texts)}`).join('\n\n')}\n`,
  ),
  'a file a level, bullets with bullets beneath': levelFiles(
    (name, asks) => `# ${name}\n\n${asks.map(({ competency, texts }) => `- ${competency}\n${bullets(texts, '  ')}`).join('\n')}\n`,
  ),
  'a file a level, called by its front matter': levelFiles(
    (name, asks) =>
      `---\ntitle: ${JSON.stringify(name)}\n---\n\n${asks.map(({ competency, texts }) => `## ${competency}\n\n${bullets(texts)}`).join('\n\n')}\n`,
  ),
  'a file a competency, level headings': competencyFiles((level, texts) => `## ${level}\n\n${bullets(texts)}`, '\n\n', {
    levels: 'headings',
  }),
  'a file a competency, levels in bold': competencyFiles((level, texts) => `**${level}**\n\n${bullets(texts)}`, '\n\n', {
    levels: 'headings',
  }),
  'a file a competency, bullets with bullets beneath': competencyFiles((level, texts) => `- ${level}\n${bullets(texts, '  ')}`, '\n', {
    levels: 'labels',
  }),
} satisfies Record<string, Layout>;
