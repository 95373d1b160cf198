import { canonicalProse, type FactDraft, type Inline, type Prose, proseText, type StatementDraft } from '../ladder/index.js';
import type { Block, Item, Lines, LinkDefinition } from './blocks.js';
import { linkProblem } from './link-problem.js';
import { type Page, readProse, reportLink } from './read-prose.js';

/** Reads the plain text of a heading. If it is empty, the title is `instead`, or `Untitled` with an issue. */
export function readTitle(source: string, lines: Lines, page: Page, instead?: string): string {
  return plainText(readProse(source, lines, page), lines, page) || instead || untitled(lines, page);
}

function untitled(lines: Lines, page: Page): string {
  page.report.add('empty-heading', lines);
  return 'Untitled';
}

function plainText(prose: Prose, lines: Lines, page: Page): string {
  if (typeof prose !== 'string') page.report.add('formatted-title', lines);
  return proseText(prose).replace(/\n+/g, ' ');
}

/** Reads the paragraphs of a block quote. */
export function readQuote({ blocks }: Extract<Block, { kind: 'quote' }>, page: Page): Prose[] {
  const paragraphs: Prose[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') paragraphs.push(readProse(block.source, block.lines, page));
    else leaveOut(block, page);
  }
  return paragraphs;
}

/** Joins paragraphs to a summary. If every paragraph is emphasised as a whole, that is a convention of the dialect and is removed. */
export function withSummary(paragraphs: readonly Prose[]): { readonly summary?: Prose } {
  const words = paragraphs.filter((paragraph) => paragraph !== '');
  const plain = words.map(withoutEmphasis).filter((paragraph) => paragraph !== undefined);
  const summary = join(plain.length === words.length ? plain : words, '\n\n');
  return summary === '' ? {} : { summary };
}

function withoutEmphasis(prose: Prose): Prose | undefined {
  const [only, ...others] = inlines(prose);
  return typeof only === 'object' && 'em' in only && others.length === 0 ? only.em : undefined;
}

function join(parts: readonly Prose[], separator: string): Prose {
  const [only = '', ...others] = parts;
  if (others.length === 0) return only;
  return canonicalProse(parts.flatMap((part, at) => (at > 0 ? [separator, ...inlines(part)] : inlines(part))));
}

const inlines = (prose: Prose): readonly Inline[] => (typeof prose === 'string' ? [prose] : prose);

/** Reads a fact, `**Label**: value`. Further paragraphs and nested list items become lines of the value. */
export function readFact({ blocks, lines }: Item, page: Page): FactDraft[] {
  const [first, ...others] = blocks;
  const [strong, ...rest] = first?.kind === 'paragraph' ? inlines(readProse(first.source, first.lines, page)) : [];
  const [after, ...more] = rest;
  const colon = /^\s*[:：]\s*/;
  const separated = typeof after === 'string' && colon.test(after);
  const words = typeof strong === 'object' && 'strong' in strong ? strong.strong : '';
  const label = separated ? words : withoutColon(words);
  if (!label) {
    if (first) page.report.add('fact-without-label', lines);
    return [];
  }
  const value = separated ? [after.replace(colon, ''), ...more] : rest;
  for (const block of others) {
    const isParagraph = block.kind === 'paragraph';
    const parts = isParagraph ? [readProse(block.source, block.lines, page)] : readStatements([block], page).flatMap(flatten);
    for (const part of parts) value.push(isParagraph ? '\n\n' : '\n', ...inlines(part));
  }
  return [{ label: plainText(label, first?.lines ?? lines, page), value: canonicalProse(value) }];
}

function withoutColon(label: Prose): Prose {
  const last = inlines(label).at(-1);
  if (typeof last !== 'string' || !/[:：]$/.test(last)) return '';
  return canonicalProse([...inlines(label).slice(0, -1), last.slice(0, -1)]);
}

const flatten = ({ text, children = [] }: StatementDraft): Prose[] => [text, ...children.flatMap(flatten)];

/** Reads list items, including nested ones, as expectations or examples. */
export function readStatements(blocks: readonly Block[], page: Page): StatementDraft[] {
  const statements: StatementDraft[] = [];
  for (const block of blocks) {
    if (block.kind === 'list')
      for (const item of block.items) for (const statement of readStatement(item, page)) statements.push(statement);
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
    else for (const child of readStatements([block], page)) children.push(child);
  }
  const text = join(paragraphs, '\n\n');
  // A list item without words is replaced by its nested items.
  if (text === '') return children;
  return [children.length > 0 ? { text, children } : { text }];
}

/** Reads the content of a `<details>` element as examples. */
export function readExamples({ summary, blocks, head, lines }: Extract<Block, { kind: 'details' }>, page: Page): StatementDraft[] {
  page.report.noteRead(head);
  if (!/^(examples?:?)?$/i.test(summary)) page.report.add('examples-title', lines, summary, summary);
  return readStatements(blocks, page);
}

/** Reports a block that is not part of a level. */
export function leaveOut(block: Block, page: Page): void {
  page.report.add('unread-block', block.lines, block.kind === 'other' ? block.what : block.kind);
}

/** Reports link definitions that are not used, have a title, or have an unsafe target. Marks the lines of all definitions as read. */
export function leaveOutDefinitions(definitions: readonly LinkDefinition[], level: unknown, { report, env, labels }: Page): void {
  if (definitions.length === 0) return;
  const shown = targetsIn(level);
  for (const { label, lines } of definitions) {
    const { href = '', title = '' } = env.references?.[label] ?? {};
    report.noteRead(lines);
    // Only the first definition of a label counts.
    if (labels.delete(label) && (shown.has(href) || linkProblem(href) !== undefined)) reportLink(href, title, lines, report);
    else report.add('unused-definition', lines, label.toLowerCase());
  }
}

function targetsIn(value: unknown, targets = new Set<unknown>()): ReadonlySet<unknown> {
  if (typeof value !== 'object' || value === null) return targets;
  for (const [key, each] of Object.entries(value)) {
    if (key === 'href') targets.add(each);
    else targetsIn(each, targets);
  }
  return targets;
}
