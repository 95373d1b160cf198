import {
  type Competency,
  type Example,
  type Expectation,
  type Fact,
  type Level,
  type LevelFields,
  type Prose,
  paragraphsOf,
} from '../ladder/index.js';
import { joinCode, splitCode, splitIcon } from './heading.js';
import { repairEncoding } from './repair-encoding.js';
import { writeProse } from './write-prose.js';

/**
 * Writes a level as a page in the Octopus dialect, which reads back as the same level.
 *
 * What Markdown has no place for is left out: ids and `source`. Reading derives the ids anew, so those of a
 * level that came from a reader come back, and others do not. An icon that is no emoji becomes part of the
 * title. A summary that is all emphasis comes back plain, since that is how the dialect writes any, and a
 * paragraph without the no-break spaces at its ends.
 */
export function writeLevel(level: Level): string {
  const blocks = Object.values(writers).flatMap((write) => write?.(level) ?? []);
  const page = `${blocks.filter(Boolean).join('\n\n')}\n`;
  // Words that look like an encoding gone wrong are what was meant: white space that is in no such encoding says so.
  return repairEncoding(page).text === page ? page : page.replace('\n', '\u2003\n');
}

/** The blocks of each field, in the order of a page. */
const writers: LevelFields<((level: Level) => readonly string[]) | undefined> = {
  id: undefined,
  code: undefined,
  title: (level) => [`# ${writeLevelTitle(level)}`],
  summary: ({ summary }) => [writeQuote(summary)],
  facts: ({ facts }) => [facts.map(writeFact).join('\n')],
  examples: ({ examples = [] }) => [writeExamples(examples)],
  competencies: ({ competencies }) => competencies.flatMap(writeCompetency),
  source: undefined,
};

function writeCompetency(competency: Competency): string[] {
  return [
    `## ${writeCompetencyTitle(competency)}`,
    writeQuote(competency.summary),
    writeStatements(competency.expectations, ''),
    writeExamples(competency.examples),
  ];
}

function writeLevelTitle({ code, title }: Pick<Level, 'code' | 'title'>): string {
  const written = writeTitle(title);
  if (!code) return splitCode(written).code === undefined ? written : writeFirstAsEntity(written);
  const heading = joinCode(code, written);
  const split = splitCode(heading);
  return split.code === code && split.title === written ? heading : writeLevelTitle({ title: `${code}: ${title}` });
}

function writeCompetencyTitle({ icon, title }: Pick<Competency, 'icon' | 'title'>): string {
  const written = writeTitle(title);
  if (!icon) {
    const split = splitIcon(written);
    return (split.icon ?? split.unknown) ? writeFirstAsEntity(written) : written;
  }
  return splitIcon(`${icon} ${written}`).icon === icon ? `${icon} ${written}` : writeCompetencyTitle({ title: `${icon} ${title}` });
}

/** Closing `#`s of a heading are no part of it. */
export const writeTitle = (title: string): string => writeProse(title.replaceAll('\n', ' ')).replace(/(?<=^|\s)#+$/, '\\$&');

/** Codes and icons are looked for in the source, so that an entity is neither. */
function writeFirstAsEntity(text: string): string {
  const code = text.codePointAt(0) ?? 0;
  return `&#x${code.toString(16)};${text.slice(String.fromCodePoint(code).length)}`;
}

/** The dialect's quotes are emphasised, which leaves no way to emphasise a word in one. */
function writeQuote(summary: Prose | undefined): string {
  if (summary === undefined) return '';
  const paragraphs = paragraphsOf(summary);
  const emphasise = !paragraphs.some(hasEmphasis);
  return paragraphs.map((paragraph) => `> ${writeProse(emphasise ? [{ em: paragraph }] : paragraph, '> ')}`).join('\n>\n');
}

function hasEmphasis(prose: Prose): boolean {
  if (typeof prose === 'string') return false;
  return prose.some((inline) => {
    if (typeof inline === 'string' || 'code' in inline) return false;
    return 'em' in inline || hasEmphasis('strong' in inline ? inline.strong : inline.text);
  });
}

function writeFact({ label, value }: Fact): string {
  return `- ${writeProse([{ strong: label }, ':'])} ${writeParagraphs(value, '  ')}`.trimEnd();
}

function writeStatements(statements: readonly (Expectation | Example)[], indent: string): string {
  return statements.map((statement) => writeStatement(statement, indent)).join('\n');
}

function writeStatement({ text, children = [] }: Expectation | Example, indent: string): string {
  const written = `${indent}- ${writeParagraphs(text, `${indent}  `)}`;
  return children.length > 0 ? `${written}\n${writeStatements(children, `${indent}  `)}` : written;
}

function writeExamples(examples: readonly Example[]): string {
  return examples.length > 0 ? `<details>\n<summary>Examples</summary>\n\n${writeStatements(examples, '')}\n\n</details>` : '';
}

/** Prose as paragraphs, the lines after the first indented. */
export function writeParagraphs(prose: Prose, indent: string): string {
  return paragraphsOf(prose)
    .map((paragraph) => writeProse(paragraph, indent))
    .join(`\n\n${indent}`);
}
