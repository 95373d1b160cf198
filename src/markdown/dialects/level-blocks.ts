import type { Block, Item, Lines } from '../blocks.js';
import { exampleLabel, examplesOf, foldExamples } from './example-lines.js';
import { type Section, titleOf } from './sections.js';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** What stands above a level's competencies, as a page has it: facts as bullets, other paragraphs as a quote. */
export function headBlocks(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (const block of foldExamples(withoutTables(blocks))) {
    const last = result.at(-1);
    // A label in bold, and beneath it the list that is its value.
    const label = block.kind === 'list' && last?.kind === 'list' ? last.items.at(-1) : undefined;
    if (block.kind === 'list' && last?.kind === 'list' && label && isLabelOnly(label) && !block.items.some(isFact))
      result.splice(-1, 1, { ...last, ...withValue(last, block) });
    else if (block.kind === 'paragraph') result.push(...factLines(block));
    else if (block.kind === 'list') result.push({ ...block, items: block.items.map(labelled) });
    else result.push(block);
  }
  return result;
}

/** What stands beneath a competency's heading, as a page has it: an introduction as a quote, else paragraphs as bullets. */
export function competencyBlocks({ blocks, sections }: Section): readonly Block[] {
  const own = foldExamples(withoutTables(blocks));
  const list = own.findIndex(({ kind }) => kind === 'list');
  const introduces = own.slice(0, Math.max(list, 0)).every(({ kind }) => kind === 'paragraph' || kind === 'quote');
  const read = own.map((block, at): Block => {
    if (block.kind !== 'paragraph') return block;
    if (list > at && introduces) return { kind: 'quote', blocks: [block], lines: block.lines };
    return list < 0 ? listOf([{ blocks: [block], lines: block.lines }]) : block;
  });
  return [...read, ...sections.map(groupOf)];
}

/** A heading within a competency, and what stands beneath it: a statement with others under it, or examples. */
function groupOf(section: Section): Block {
  const inner = competencyBlocks(section).flatMap((block) => {
    if (block.kind === 'quote') return itemsOf(block.blocks);
    return block.kind === 'paragraph' ? itemsOf([block]) : [block];
  });
  if (exampleLabel.test(`${titleOf(section)}:`)) return examplesOf(inner, section.lines);
  const title: Paragraph = { kind: 'paragraph', source: titleOf(section), lines: section.heading?.lines ?? section.lines };
  const statements = inner.flatMap((block) => (block.kind === 'details' ? block.blocks : [block]));
  return listOf([{ blocks: [title, ...statements], lines: section.lines }]);
}

const itemsOf = (blocks: readonly Block[]): Block[] => blocks.map((block) => listOf([{ blocks: [block], lines: block.lines }]));

function listOf(items: readonly Item[]): Block {
  const lines: Lines = [items[0]?.lines[0] ?? 0, items.at(-1)?.lines[1] ?? 0];
  return { kind: 'list', items, lines };
}

/** A table that nobody could make levels of is left out as a whole, rather than read as a sentence. */
const withoutTables = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) =>
    block.kind === 'paragraph' && /^.*\|.*\n\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*(?:\n|$)/.test(block.source)
      ? { kind: 'other', what: 'table', lines: block.lines }
      : block,
  );

const boldLabel = /^\s*(?:\*\*|__)(?=\S)(?:[^*_\n]|[*_](?![*_])){1,80}?(?:[:：](?:\*\*|__)|(?:\*\*|__)\s*[:：])/u;

/** Lines that each begin with a label in bold are facts; those between go on with the one before. */
function factLines(block: Paragraph): Block[] {
  const lines = block.source.split('\n');
  const starts = lines.flatMap((line, at) => (boldLabel.test(line) ? [at] : []));
  const quote = (source: string, lines: Lines): Block[] => [{ kind: 'quote', blocks: [{ kind: 'paragraph', source, lines }], lines }];
  if (starts.length === 0) return quote(block.source, block.lines);
  const [first = 0] = starts;
  const start = block.lines[0];
  const items = starts.map((from, at): Item => {
    const to = starts[at + 1] ?? lines.length;
    const here: Lines = [start + from, start + to];
    // What ended the line ends the fact now.
    const source = lines
      .slice(from, to)
      .join('\n')
      .replace(/(?: {2,}|\\)$/, '')
      .trim();
    return { blocks: [{ kind: 'paragraph', source, lines: here }], lines: here };
  });
  const before = first > 0 ? quote(lines.slice(0, first).join('\n'), [start, start + first]) : [];
  return [...before, listOf(items)];
}

const isFact = ({ blocks: [first] }: Item): boolean => first?.kind === 'paragraph' && boldLabel.test(first.source);

const isLabelOnly = ({ blocks: [first, ...others] }: Item): boolean =>
  others.length === 0 && first?.kind === 'paragraph' && first.source.replace(boldLabel, '').trim() === '';

function withValue(list: Extract<Block, { kind: 'list' }>, value: Block): { readonly items: readonly Item[]; readonly lines: Lines } {
  const item = list.items.at(-1);
  const lines: Lines = [item?.lines[0] ?? value.lines[0], value.lines[1]];
  return {
    items: [...list.items.slice(0, -1), { blocks: [...(item?.blocks ?? []), value], lines }],
    lines: [list.lines[0], value.lines[1]],
  };
}

/** `Planning horizon: 6-12 months`, without the bold. */
function labelled(item: Item): Item {
  const [first, ...others] = item.blocks;
  if (first?.kind !== 'paragraph' || isFact(item)) return item;
  const { label = '', rest = '' } =
    /^(?<label>\p{L}[^:：.,;!?*_`[\]<>&\\\n]{0,39})[:：](?!\/\/)\s+(?<rest>\S[\s\S]*)$/u.exec(first.source)?.groups ?? {};
  return label ? { ...item, blocks: [{ ...first, source: `**${label}:** ${rest}` }, ...others] } : item;
}
