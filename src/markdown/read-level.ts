import shortcodes from 'markdown-it-emoji/lib/data/full.mjs';
import {
  type CompetencyDraft,
  deriveIds,
  type FactDraft,
  type Issue,
  type Level,
  type LevelDraft,
  type Prose,
  type StatementDraft,
} from '../ladder/index.js';
import { type Block, type Lines, parseBlocks } from './blocks.js';
import { splitCode } from './heading.js';
import { leaveOut, leaveOutDefinitions, readExamples, readFact, readQuote, readStatements, readTitle, withSummary } from './read-parts.js';
import { type Page, readProse } from './read-prose.js';
import { repairEncoding } from './repair-encoding.js';
import { Report } from './report.js';
import { splitIcon } from './split-icon.js';

/** Options of `readLevel`. */
export interface ReadLevelOptions {
  /** Path of the file, which issues have as `file`. */
  readonly path?: string;
}

/** The result of `readLevel`. */
export interface ReadLevelResult {
  /** `undefined` if the text has no level heading or is too long. In that case an issue is an error. */
  readonly level: Level | undefined;
  readonly issues: readonly Issue[];
}

/** Maximum length of a text in UTF-16 code units, nearly a hundred times that of the longest known page. */
const maxLength = 1_000_000;

/**
 * Reads one level from a Markdown page in the Octopus dialect:
 *
 * - a heading `# L4: Title` with code and title,
 * - a block quote with the summary,
 * - list items `- **Label**: value` with facts,
 * - a heading `## 🦉 Title` for each competency, followed by an optional block quote with its summary, list items with
 *   expectations, and a `<details>` element with list items with examples.
 *
 * Never throws. No content is lost silently: all lines that are not in the level are in an issue.
 *
 * @example
 * const { level, issues } = readLevel(text, { path: 'L4.md' });
 */
export function readLevel(text: string, { path }: ReadLevelOptions = {}): ReadLevelResult {
  const { draft, report } = readPage(text, path);
  return { level: draft && deriveIds(draft), issues: report.issues };
}

/** A level without ids, and the lines of its parts. */
export interface LevelPage {
  readonly report: Report;
  readonly draft?: LevelDraft | undefined;
  readonly lines: PartLines;
}

/** The lines of the parts of a level: its heading, its facts, and the headings of its competencies. */
export interface PartLines {
  readonly level: Lines;
  readonly facts: readonly Lines[];
  readonly competencies: readonly Lines[];
  /** All lines of the level, if the text also has other content. */
  readonly whole?: Lines;
}

/** Reads a level without ids. The caller derives them for the whole ladder. */
export function readPage(text: string, path?: string): LevelPage {
  const nowhere: PartLines = { level: [0, 0], facts: [], competencies: [] };
  const { report, clean } = openText(text, path);
  if (clean === undefined) return { report, lines: nowhere };
  const page: Page = { report, env: {}, labels: new Set() };
  const { blocks, definitions, tooDeep } = parseBlocks(clean, page.env);
  const { draft, lines = nowhere } = readDraft(blocks, page) ?? {};
  leaveOutDefinitions(definitions, draft, page);
  for (const each of tooDeep) report.add('too-deep', each);
  if (draft) report.addUnread();
  return { report, draft, lines };
}

/**
 * Prepares a text for reading: repairs its encoding, normalises line breaks to `\n`, and replaces lone surrogates and U+0000.
 * `clean` is absent if the text is too long, which is reported.
 */
export function openText(text: string, path?: string): { readonly report: Report; readonly clean?: string } {
  if (text.length > maxLength) {
    const report = new Report(text, path);
    report.addAll('too-long', maxLength.toLocaleString('en'));
    return { report };
  }
  const { text: repaired, repaired: encoding } = repairEncoding(text);
  const lined = repaired.replace(/\r\n?/g, '\n');
  const clean = hasBad.test(lined) ? lined.replace(bad, '\ufffd') : lined;
  const report = new Report(clean, path);
  if (encoding) report.add('encoding', report.lineOf(clean.search(outsideAscii)), encoding, outsideAscii.exec(clean)?.[0]);
  if (clean !== lined) report.add('bad-characters', report.lineOf(clean.indexOf('\ufffd')), '', '\ufffd');
  return { report, clean };
}

/** Matches a lone surrogate or U+0000. Performance: with the flag `u`, it would take three times as long. */
const hasBad = /(?:^|[^\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?:[^\udc00-\udfff]|$)|\0/;
const bad = /\p{Surrogate}|\0/gu;
const outsideAscii = /[^\0-\x7f]+/;

function readDraft(blocks: readonly Block[], page: Page): { readonly draft: LevelDraft; readonly lines: PartLines } | undefined {
  const [before, head, ...rest] = splitAtHeadings(blocks);
  if (!head?.heading) {
    page.report.addAll('no-level');
    return undefined;
  }
  for (const block of before?.blocks ?? []) leaveOut(block, page);
  const next = rest.findIndex(({ heading }) => heading?.depth === 1);
  if (next >= 0) page.report.add('second-level', [rest[next]?.heading?.lines[0] ?? 0, page.report.length]);

  const { code, title } = splitCode(head.heading.source);
  const sections = rest.slice(0, next < 0 ? undefined : next);
  const facts: Lines[] = [];
  const draft: LevelDraft = {
    ...(code !== undefined && { code }),
    title: readTitle(title, head.heading.lines, page, code),
    ...readHead(head.blocks, page, facts),
    competencies: sections.map((section) => readCompetency(section, page)),
  };
  return { draft, lines: { level: head.heading.lines, facts, competencies: sections.map(linesOf) } };
}

export type Heading = Extract<Block, { kind: 'heading' }>;

/** A heading, and the blocks up to the next heading of level 1 or 2. */
export interface PageSection {
  readonly heading?: Heading;
  readonly blocks: readonly Block[];
}

/** Splits blocks at headings. The first section has the blocks before the first heading of level 1. */
function splitAtHeadings(blocks: readonly Block[]): PageSection[] {
  const sections: (PageSection & { readonly blocks: Block[] })[] = [{ blocks: [] }];
  for (const block of blocks) {
    const opens = block.kind === 'heading' && (block.depth === 1 || (block.depth === 2 && sections.length > 1));
    if (opens) sections.push({ heading: block, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

const linesOf = ({ heading }: PageSection): Lines => heading?.lines ?? [0, 0];

/** Reads the blocks between the heading of a level and its first competency. Adds the lines of each fact to `factLines`. */
export function readHead(blocks: readonly Block[], page: Page, factLines: Lines[]): Pick<LevelDraft, 'summary' | 'facts' | 'examples'> {
  const summary: Prose[] = [];
  const facts: FactDraft[] = [];
  const examples: StatementDraft[] = [];
  for (const block of blocks) {
    switch (block.kind) {
      case 'quote':
        for (const paragraph of readQuote(block, page)) summary.push(paragraph);
        break;
      case 'paragraph':
        page.report.add('unquoted-summary', block.lines);
        summary.push(readProse(block.source, block.lines, page));
        break;
      case 'list':
        for (const item of block.items)
          for (const fact of readFact(item, page)) {
            facts.push(fact);
            factLines.push(item.lines);
          }
        break;
      case 'details':
        for (const example of readExamples(block, page)) examples.push(example);
        break;
      default:
        leaveOut(block, page);
    }
  }
  return { ...withSummary(summary), facts, ...(examples.length > 0 && { examples }) };
}

/** Reads a section as a competency. */
export function readCompetency(section: PageSection, page: Page): CompetencyDraft {
  const { heading, blocks } = section;
  const lines = linesOf(section);
  const { icon, title, unknown } = splitIcon(heading?.source ?? '', shortcodes);
  if (unknown) page.report.add('unknown-shortcode', lines, unknown, unknown);
  const summary: Prose[] = [];
  const expectations: StatementDraft[] = [];
  const examples: StatementDraft[] = [];
  for (const block of blocks) {
    switch (block.kind) {
      case 'quote':
        for (const paragraph of readQuote(block, page)) summary.push(paragraph);
        break;
      case 'paragraph':
      case 'list':
        for (const statement of readStatements([block], page)) expectations.push(statement);
        break;
      case 'details':
        for (const example of readExamples(block, page)) examples.push(example);
        break;
      default:
        leaveOut(block, page);
    }
  }
  return {
    // If the heading is only an emoji, it becomes the title.
    ...(icon && title && { icon }),
    title: readTitle(title, lines, page, icon),
    ...withSummary(summary),
    expectations,
    examples,
  };
}
