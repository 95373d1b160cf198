import { canonicalProse, type FactDraft, type Inline, type Prose, proseText, type StatementDraft } from '../ladder/index.js';
import type { Block, Item, Lines } from './blocks.js';
import { type Page, readProse } from './read-prose.js';

/** Reads a heading's words; without any, `instead` is its title. */
export function readTitle(source: string, lines: Lines, page: Page, instead?: string): string {
  return plainText(readProse(source, lines, page), lines, page) || instead || untitled(lines, page);
}

function untitled(lines: Lines, page: Page): string {
  page.report.add('empty-heading', lines);
  return 'Untitled';
}

function plainText(prose: Prose, lines: Lines, page: Page): string {
  if (typeof prose !== 'string') page.report.add('formatted-title', lines);
  return proseText(prose).replace(/\s*\n\s*/g, ' ');
}

/** Reads a quote's paragraphs; emphasis around the whole of each is only the dialect's way to write a quote. */
export function readQuote({ blocks }: Extract<Block, { kind: 'quote' }>, page: Page): Prose[] {
  const paragraphs: Prose[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') paragraphs.push(readProse(block.source, block.lines, page));
    else leaveOut(block, page);
  }
  const plain = paragraphs.map(withoutEmphasis);
  return plain.every((prose) => prose !== undefined) ? plain : paragraphs;
}

function withoutEmphasis(prose: Prose): Prose | undefined {
  const [only, ...others] = typeof prose === 'string' ? [] : prose;
  return typeof only === 'object' && 'em' in only && others.length === 0 ? only.em : undefined;
}

/** A `summary` of these paragraphs, or nothing. */
export function withSummary(paragraphs: readonly Prose[]): { readonly summary?: Prose } {
  const summary = join(paragraphs, '\n\n');
  return summary === '' ? {} : { summary };
}

function join(parts: readonly Prose[], separator: string): Prose {
  return canonicalProse(parts.flatMap((part, at) => (at > 0 ? [separator, ...inlines(part)] : inlines(part))));
}

const inlines = (prose: Prose): readonly Inline[] => (typeof prose === 'string' ? [prose] : prose);

/** Reads `**Label**: value`; further paragraphs, and the lines of a list beneath it, are part of the value. */
export function readFact({ blocks, lines }: Item, page: Page): FactDraft[] {
  const [first, ...others] = blocks;
  const [strong, ...rest] = first?.kind === 'paragraph' ? inlines(readProse(first.source, first.lines, page)) : [];
  const label = typeof strong === 'object' && 'strong' in strong ? plainText(strong.strong, lines, page) : '';
  const [after, ...more] = rest;
  const colon = /^\s*[:：]\s*/;
  const separated = typeof after === 'string' && colon.test(after);
  if (!label || !(separated || /[:：]$/.test(label))) {
    if (first) page.report.add('fact-without-label', lines);
    return [];
  }
  let value = canonicalProse(separated ? [after.replace(colon, ''), ...more] : rest);
  for (const block of others) {
    if (block.kind === 'paragraph') value = join([value, readProse(block.source, block.lines, page)], '\n\n');
    else value = join([value, ...readStatements([block], page).flatMap(flatten)], '\n');
  }
  return [{ label: separated ? label : label.replace(/\s*[:：]$/, ''), value }];
}

const flatten = ({ text, children = [] }: StatementDraft): Prose[] => [text, ...children.flatMap(flatten)];

/** Reads bullets, and what is nested beneath them, as expectations or examples. */
export function readStatements(blocks: readonly Block[], page: Page): StatementDraft[] {
  const statements: StatementDraft[] = [];
  for (const block of blocks) {
    if (block.kind === 'list') for (const item of block.items) statements.push(...readStatement(item, page));
    else if (block.kind === 'paragraph') {
      const text = readProse(block.source, block.lines, page);
      page.report.add('paragraph-as-statement', block.lines);
      if (text !== '') statements.push({ text });
    } else leaveOut(block, page);
  }
  return statements;
}

function readStatement({ blocks }: Item, page: Page): StatementDraft[] {
  const paragraphs: Prose[] = [];
  const children: StatementDraft[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') paragraphs.push(readProse(block.source, block.lines, page));
    else children.push(...readStatements([block], page));
  }
  const text = join(paragraphs, '\n\n');
  // A bullet without words only holds what is beneath it.
  if (text === '') return children;
  return [children.length > 0 ? { text, children } : { text }];
}

/** Reads what stands within `<details>` as examples. */
export function readExamples({ summary, blocks, lines }: Extract<Block, { kind: 'details' }>, page: Page): StatementDraft[] {
  if (!/^(examples?:?)?$/i.test(summary)) page.report.add('examples-title', [lines[0], lines[1]], summary, summary);
  return readStatements(blocks, page);
}

/** Names the lines of a block that a level has no place for. */
export function leaveOut(block: Block, page: Page): void {
  page.report.add('unread-block', block.lines, block.kind === 'other' ? block.what : block.kind);
}

/** Names the lines that no block speaks for, unless they only define the target of a link that was read. */
export function leaveOutUncovered(covered: ReadonlySet<number>, page: Page): void {
  const { report, links } = page;
  for (let at = report.all[0]; at < report.all[1]; at++) {
    const line = report.line(at);
    if (covered.has(at) || !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line)) continue;
    const target = /^ {0,3}\[[^\]]*\]:\s*<?([^\s<>]+)>?\s*$/.exec(line)?.[1];
    if (target === undefined || !links.has(target))
      report.add('unread-block', [at, at + 1], 'a link definition without use, or nesting too deep to follow');
  }
}
