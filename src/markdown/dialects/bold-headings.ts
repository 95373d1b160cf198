import type { Block, Item, Lines } from '../blocks.js';
import type { Heading } from '../read-level.js';
import { exampleLabel, foldExamples } from './example-lines.js';
import { levelStrength, namesAside } from './level-title.js';

export interface Lifted {
  readonly blocks: readonly Block[];
  /** The headings that were none to Markdown. */
  readonly lifted: ReadonlySet<Block>;
}

/**
 * Makes headings of lines in bold or in bold italics, closed or not, and of bullets that begin with a level in bold.
 *
 * A line is a heading if it is short, is no sentence and has something beneath it, and if most such lines of the text
 * are: where bold marks what a grade adds, whole sentences are bold.
 */
export function liftHeadings(blocks: readonly Block[]): Lifted {
  const split = blocks.flatMap(splitFirstLine);
  const bold = split.map((block) => (block.kind === 'paragraph' && !exampleLabel.test(block.source) ? boldLine(block.source) : undefined));
  const titles = bold.filter((line) => line !== undefined && isTitle(line.text));
  const areTitles = titles.length * 2 > bold.filter((line) => line !== undefined).length;
  const byMarks = mixed(titles);
  const kinds = areTitles ? kindsOf(titles, byMarks) : [];
  const lifted = new Set<Block>();
  const lift = (source: string, depth: number, lines: Lines): Heading => {
    const heading: Heading = { kind: 'heading', depth, source, lines };
    lifted.add(heading);
    return heading;
  };
  let depth = 0;
  let around = 0;
  const result = split.flatMap((block, at): readonly Block[] => {
    if (block.kind === 'heading') depth = around = block.depth;
    const line = bold[at];
    if (areTitles && line && isTitle(line.text) && hasContent(line, split[at + 1])) {
      around = depth + 1 + Math.max(0, kinds.indexOf(kindOf(line, byMarks)));
      return [lift(line.text, around, block.lines)];
    }
    if (block.kind !== 'list') return [block];
    return block.items.length > 1 && block.items.every(beginsWithLevel)
      ? block.items.flatMap((item) => itemSection(item, around + 1, lift))
      : [block];
  });
  return { blocks: result, lifted };
}

interface BoldLine {
  readonly text: string;
  readonly marks: string;
}

/** A line that is bold from its beginning to its end, or to which the end is missing. */
function boldLine(source: string): BoldLine | undefined {
  if (source.length > longest || source.includes('\n')) return undefined;
  const {
    marks = '',
    text = '',
    end = '',
  } = /^(?<marks>\*{2,3}|_{2,3}|\*\*_|_\*\*)(?=\S)(?<text>.*?)(?<end>[*_]{2,3}[:：]?|)\s*$/u.exec(source)?.groups ?? {};
  if (!marks || /\*\*|__/.test(text) || !/[\p{L}\p{N}]/u.test(text)) return undefined;
  // An end that is missing is made up for titles alone: a paragraph may begin with two asterisks.
  if (!end && text.length > 60) return undefined;
  return { text: text.replace(/\s*[:：]\s*$/u, ''), marks: marks.length === 3 ? 'bold italic' : 'bold' };
}

/** Longest line that is looked at: what is longer is no title, and a vote against. */
const longest = 1000;

const isTitle = (text: string): boolean => text.length <= 80 && !/[.。!！?？;；,、，]$/u.test(text);

/** A fact whose value is a list of links has a label in bold too. */
function hasContent({ text }: BoldLine, next: Block | undefined): boolean {
  if (next?.kind === 'list') return !(levelStrength(text) === 0 && next.items.every(isLink));
  return next !== undefined && next.kind !== 'other' && next.kind !== 'heading';
}

const isLink = ({ blocks: [only, ...others] }: Item): boolean =>
  others.length === 0 && only?.kind === 'paragraph' && /^\[[^\]]*\]\([^)\s]*\)$/.test(only.source);

const mixed = (titles: readonly (BoldLine | undefined)[]): boolean => new Set(titles.map((line) => line?.marks)).size > 1;

/** Bold and bold italics, else levels and others, are two depths. */
const kindOf = ({ text, marks }: BoldLine, byMarks: boolean): string => (byMarks ? marks : String(levelStrength(text) > 0));

/** The outer depth first: the one that comes first, but for an introduction. */
function kindsOf(titles: readonly (BoldLine | undefined)[], byMarks: boolean): string[] {
  return [...new Set(titles.flatMap((line) => (line && !namesAside(line.text) ? [kindOf(line, byMarks)] : [])))];
}

/** Parts a bold first line from the lines that it is the title of. */
function splitFirstLine(block: Block): readonly Block[] {
  if (block.kind !== 'paragraph') return [block];
  const end = block.source.indexOf('\n');
  const line = end < 0 ? undefined : boldLine(block.source.slice(0, end));
  if (!line || !isTitle(line.text) || /[:：]\s*[*_]*$/.test(block.source.slice(0, end)) || boldLine(block.source.slice(end + 1)))
    return [block];
  const [start, last] = block.lines;
  return [
    { ...block, source: block.source.slice(0, end), lines: [start, start + 1] },
    { ...block, source: block.source.slice(end + 1), lines: [start + 1, last] },
  ];
}

/** `- **L3**: text`, or `- **Senior Engineer**` with a list beneath it. */
const labelled = /^\*\*(?<label>[^*\n]{1,80}?)(?:[:：]\*\*|\*\*\s*(?:[:：–—-]\s*|\n|$))(?<rest>[\s\S]*)$/u;

const labelOf = ({ blocks: [first] }: Item): { readonly label: string; readonly rest: string } | undefined => {
  const { label, rest = '' } = (first?.kind === 'paragraph' && labelled.exec(first.source)?.groups) || {};
  return label === undefined ? undefined : { label, rest: rest.trim() };
};

function beginsWithLevel(item: Item): boolean {
  const found = labelOf(item);
  return found !== undefined && levelStrength(found.label) > 0 && (found.rest !== '' || item.blocks.length > 1);
}

function itemSection(item: Item, depth: number, lift: (source: string, depth: number, lines: Lines) => Block): readonly Block[] {
  const [first, ...others] = item.blocks;
  const { label = '', rest = '' } = labelOf(item) ?? {};
  if (first?.kind !== 'paragraph') return item.blocks;
  const heading = lift(label, depth, [first.lines[0], first.lines[0] + 1]);
  const said: Block = { ...first, source: rest };
  return [heading, ...(rest === '' ? [] : exampleLabel.test(rest) ? [labelledExamples(label, said)] : [said]), ...others];
}

/** Examples behind a level's name: what announces them stands in the middle of a line, so that an issue names it. */
function labelledExamples(label: string, block: Extract<Block, { kind: 'paragraph' }>): Block {
  const [first = block] = foldExamples([block]);
  return first.kind === 'details' ? { ...first, summary: `${label}: ${/\p{L}+/u.exec(block.source)?.[0] ?? ''}` } : first;
}
