import { type Competency, type Example, type Expectation, type Fact, type Level, type Prose, paragraphsOf } from '../ladder/index.js';
import { splitCode, splitIcon } from './heading.js';
import { writeProse } from './write-prose.js';

/**
 * Writes a level as a page in the Octopus dialect, which reads back as the same level.
 *
 * What Markdown has no place for is left out: ids and `source`. Reading derives the ids anew, so those of a
 * level that came from a reader come back, and others do not. An icon that is no emoji becomes part of the
 * title, and so does a code that holds any of ``* \ ` < & [ ]``.
 */
export function writeLevel(level: Level): string {
  const blocks = [
    `# ${writeLevelTitle(level)}`,
    writeQuote(level.summary),
    level.facts.map(writeFact).join('\n'),
    writeExamples(level.examples ?? []),
    ...level.competencies.flatMap(writeCompetency),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function writeCompetency(competency: Competency): string[] {
  return [
    `## ${writeCompetencyTitle(competency)}`,
    writeQuote(competency.summary),
    writeStatements(competency.expectations, ''),
    writeExamples(competency.examples),
  ];
}

function writeLevelTitle({ code, title }: Level): string {
  const written = writeTitle(title);
  if (code === undefined) return splitCode(written).code === undefined ? written : writeFirstAsEntity(written);
  for (const heading of [`${code}: ${written}`, `**${code}**: ${written}`]) {
    const split = splitCode(heading);
    if (split.code === code && split.title === written) return heading;
  }
  return writeTitle(`${code}: ${title}`);
}

function writeCompetencyTitle({ icon, title }: Competency): string {
  const written = writeTitle(title);
  if (icon !== undefined) return `${icon} ${written}`;
  const { icon: taken, unknown } = splitIcon(written);
  return taken === undefined && unknown === undefined ? written : writeFirstAsEntity(written);
}

/** Closing `#`s of a heading are no part of it. */
const writeTitle = (title: string): string => writeProse(title.replace(/\s+/g, ' ')).replace(/(?<=^|\s)#+$/, '\\$&');

/** Codes and icons are looked for in the source, so that an entity is neither. */
function writeFirstAsEntity(text: string): string {
  const code = text.codePointAt(0) ?? 0;
  return `&#x${code.toString(16)};${text.slice(String.fromCodePoint(code).length)}`;
}

function writeQuote(summary: Prose | undefined): string {
  if (summary === undefined) return '';
  return paragraphsOf(summary)
    .map((paragraph) => `> _${writeProse(paragraph, { indent: '> ', emphasised: true })}_`)
    .join('\n>\n');
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

function writeParagraphs(prose: Prose, indent: string): string {
  return paragraphsOf(prose)
    .map((paragraph) => writeProse(paragraph, { indent }))
    .join(`\n\n${indent}`);
}
