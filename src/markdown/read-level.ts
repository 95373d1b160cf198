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
import { splitCode, splitIcon } from './heading.js';
import { Report } from './issues.js';
import { leaveOut, leaveOutDefinitions, readExamples, readFact, readQuote, readStatements, readTitle, withSummary } from './read-parts.js';
import { type Page, readProse } from './read-prose.js';
import { repairEncoding } from './repair-encoding.js';

export interface ReadLevelOptions {
  /** The file's path, for the issues to name. */
  readonly path?: string;
}

export interface ReadLevelResult {
  /** Absent only when the text has no level heading, or is too long to be read; an issue says so. */
  readonly level: Level | undefined;
  readonly issues: readonly Issue[];
}

/** Longest text that is read, in UTF-16 code units: near a hundred times the longest page known. */
const longest = 1_000_000;

/**
 * Reads one level from a page in the Octopus dialect.
 *
 * `# L4: Title`, its summary as a quote, facts as `- **Label**: value`, then a `## 🦉 Competency` each with an
 * optional quote as summary, bullets as expectations, and bullets within `<details>` as examples. Nothing
 * throws and no word is lost: what is not in the level is within the lines of an issue.
 */
export function readLevel(text: string, { path }: ReadLevelOptions = {}): ReadLevelResult {
  const { draft, report } = readPage(text, path);
  return { level: draft && deriveIds(draft), issues: report.issues };
}

/** A level without ids, and where its parts stand in the text. */
export interface LevelPage {
  readonly report: Report;
  readonly draft?: LevelDraft | undefined;
  readonly lines: PartLines;
}

/** The lines of a level's heading, of its facts and of its competencies' headings. */
export interface PartLines {
  readonly level: Lines;
  readonly facts: readonly Lines[];
  readonly competencies: readonly Lines[];
  /** All that was read as the level, where a text has more. */
  readonly whole?: Lines;
}

/** Reads a level without ids, for a reader that knows the rest of its ladder. */
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

/** A text with its encoding, its line breaks and its halves of characters mended, or nothing if it is too long to be read. */
export function openText(text: string, path?: string): { readonly report: Report; readonly clean?: string } {
  if (text.length > longest) {
    const report = new Report(text, path);
    report.addAll('too-long', longest.toLocaleString('en'));
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

/** A half without its other, looked for without the flag `u`, which takes three times as long. */
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

/** A heading and the blocks up to the next one of the first or second depth. */
export interface Section {
  readonly heading?: Heading;
  readonly blocks: readonly Block[];
}

/** The first section stands before the first `#` heading and has none. */
function splitAtHeadings(blocks: readonly Block[]): Section[] {
  const sections: (Section & { readonly blocks: Block[] })[] = [{ blocks: [] }];
  for (const block of blocks) {
    const opens = block.kind === 'heading' && (block.depth === 1 || (block.depth === 2 && sections.length > 1));
    if (opens) sections.push({ heading: block, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

const linesOf = ({ heading }: Section): Lines => heading?.lines ?? [0, 0];

/** Reads what stands between a level's heading and its first competency; `factLines` takes the lines of each fact. */
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

export function readCompetency(section: Section, page: Page): CompetencyDraft {
  const { heading, blocks } = section;
  const lines = linesOf(section);
  const { icon, title, unknown } = splitIcon(heading?.source ?? '');
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
    // A heading of one emoji has no other words to be called by.
    ...(icon && title && { icon }),
    title: readTitle(title, lines, page, icon),
    ...withSummary(summary),
    expectations,
    examples,
  };
}
