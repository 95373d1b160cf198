import {
  type Competency,
  type Example,
  type Expectation,
  type Fact,
  type Level,
  type LevelWith,
  type Prose,
  paragraphsOf,
} from '../ladder/index.js';
import { joinCode, splitCode } from './heading.js';
import { repairEncoding } from './repair-encoding.js';
import { splitIcon } from './split-icon.js';
import { writeProse } from './write-prose.js';

/**
 * Writes a level as a Markdown page in the Octopus dialect. `readLevel` reads it back as the same level, with these exceptions:
 *
 * - Ids and `source` are not written. `readLevel` derives ids, so ids that were not derived change.
 * - An icon that is not one emoji becomes part of the title.
 * - A summary that is emphasised as a whole loses the emphasis, because the dialect emphasises every summary.
 * - A paragraph loses no-break spaces at its start and end.
 *
 * @example const page = writeLevel(level); // '# L4: Lead Data Engineer\n\n…'
 */
export function writeLevel(level: Level): string {
  return writePage(level, () => false);
}

/**
 * Writes a level as `writeLevel` does. A title of a competency for which `isSyntax` is true starts with an entity, so that readers do
 * not take it for something else, such as the start of examples.
 */
export function writePage(level: Level, isSyntax: (title: string) => boolean): string {
  const blocks = blocksOf(level, isSyntax);
  const page = `${blocks.filter(Boolean).join('\n\n')}\n`;
  // If correct text looks like mojibake, add an em space, which is in no single-byte encoding, so that reading does not repair it.
  return repairEncoding(page).text === page ? page : page.replace('\n', '\u2003\n');
}

type Written = 'code' | 'title' | 'summary' | 'facts' | 'examples' | 'competencies';

/** The blocks of a page, in document order. */
const blocksOf = (level: LevelWith<Written | 'id' | 'source'>, isSyntax: (title: string) => boolean): readonly string[] => [
  `# ${writeLevelTitle(level)}`,
  writeQuote(level.summary),
  level.facts.map(writeFact).join('\n'),
  writeExamples(level.examples ?? []),
  ...level.competencies.flatMap((competency) => writeCompetency(competency, isSyntax)),
];

function writeCompetency(competency: Competency, isSyntax: (title: string) => boolean): string[] {
  return [
    `## ${writeCompetencyTitle(competency, isSyntax)}`,
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

function writeCompetencyTitle({ icon, title }: Pick<Competency, 'icon' | 'title'>, isSyntax: (title: string) => boolean): string {
  const written = writeTitle(title);
  if (isSyntax(title)) return writeFirstAsEntity(icon ? `${icon} ${written}` : written);
  if (!icon) {
    // What looks like a shortcode must not be read as one, whether it is known or not.
    const split = splitIcon(written, {});
    return (split.icon ?? split.unknown) ? writeFirstAsEntity(written) : written;
  }
  return splitIcon(`${icon} ${written}`, {}).icon === icon
    ? `${icon} ${written}`
    : writeCompetencyTitle({ title: `${icon} ${title}` }, isSyntax);
}

/** Writes a title as inline Markdown, and escapes `#` at its end, which would be a closing sequence. */
export const writeTitle = (title: string): string => writeProse(title.replaceAll('\n', ' ')).replace(/(?<=^|\s)#+$/, '\\$&');

/** Writes the first character as an entity, so that the text is not read as syntax, such as a code or an icon. */
export function writeFirstAsEntity(text: string): string {
  const code = text.codePointAt(0) ?? 0;
  return `&#x${code.toString(16)};${text.slice(String.fromCodePoint(code).length)}`;
}

/** Writes a summary as a block quote. It is emphasised, as usual in the dialect, unless some of its words are. */
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

/** Writes prose as paragraphs. All lines but the first are indented. */
export function writeParagraphs(prose: Prose, indent: string): string {
  return paragraphsOf(prose)
    .map((paragraph) => writeProse(paragraph, indent))
    .join(`\n\n${indent}`);
}
