import type { Block, Item, Lines } from '../blocks.js';

/** What examples are announced by, alone in its line or before the first of them. */
export const exampleLabel =
  /^\s*(?<open>[*_]{0,3})(?:examples?|例|具体例|beispiele?|exemples?|ejemplos?|exemplos?|примеры?|示例|例子)(?:\s*[:：](?<close>[*_]{0,3})|(?<bold>[*_]{2,3})\s*(?:[:：]|$))\s*(?<rest>.*)$/iu;

/** Makes details of what is announced as examples: of the list after a label, and of a line in a paragraph. */
export function foldExamples(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  // A label is before what it announces, though a list may go on around it.
  let announced: Block | undefined;
  for (const block of blocks.flatMap(partExamples)) {
    const follows = announced && (block.kind === 'list' || block.kind === 'details' || block.kind === 'paragraph');
    if (announced && follows)
      result.push(examplesOf(block.kind === 'details' ? block.blocks : [block], [announced.lines[0], block.lines[1]]));
    else if (announced) result.push(announced);
    announced = undefined;
    if (block.kind === 'paragraph' && labelIn(block.source)?.rest === '') announced = block;
    else if (!follows) result.push(block);
  }
  if (announced) result.push(announced);
  return result;
}

/** Blocks that are examples. */
export const examplesOf = (blocks: readonly Block[], lines: Lines): Block => ({
  kind: 'details',
  summary: '',
  blocks,
  head: [lines[0], lines[0] + 1],
  lines,
});

interface Label {
  readonly rest: string;
}

function labelIn(line: string): Label | undefined {
  const { open = '', close, bold, rest = '' } = exampleLabel.exec(line)?.groups ?? {};
  if (close === undefined && bold === undefined) return undefined;
  // `**Examples: text**` is bold to its end, `**Examples:** text` is not.
  return { rest: open && close === '' ? open + rest : rest };
}

/** A block before its line of examples, that line, and what is after it. */
function partExamples(block: Block): readonly Block[] {
  if (block.kind === 'paragraph') return partParagraph(block);
  if (block.kind !== 'list') return [block];
  const at = block.items.findIndex((item) => announces(item) !== undefined);
  const item = block.items[at];
  const kind = item && announces(item);
  if (!item || !kind) return [block];
  const before = block.items.slice(0, at);
  const after = block.items.slice(at + 1);
  const list = (items: readonly Item[]): readonly Block[] => {
    const [start, end] = [items[0]?.lines[0] ?? block.lines[0], items.at(-1)?.lines[1] ?? block.lines[1]];
    return items.length > 0 ? [{ kind: 'list', items, lines: [start, end] }] : [];
  };
  // `- Examples:` with its own list, or a label that ended up in the last bullet before the list that it is about.
  if (kind === 'item') return [...list(before), examplesOf(item.blocks.slice(1), item.lines), ...list(after).flatMap(partExamples)];
  const parts = item.blocks.flatMap(partExamples);
  const label = parts.findIndex((part) => part.kind === 'details' || (part.kind === 'paragraph' && labelIn(part.source) !== undefined));
  const own = { ...item, blocks: parts.slice(0, label) };
  return [...list([...before, own]), ...parts.slice(label), ...list(after)];
}

/** Whether a bullet is a label with a list beneath it, or ends in a label or in a line of examples. */
function announces({ blocks }: Item): 'item' | 'end' | undefined {
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph') return undefined;
  if (labelIn(first.source)?.rest === '' && !first.source.includes('\n')) return others.length > 0 ? 'item' : undefined;
  const last = blocks.at(-1);
  return last?.kind === 'paragraph' && partParagraph(last).length > 1 ? 'end' : undefined;
}

function partParagraph(block: Extract<Block, { kind: 'paragraph' }>): readonly Block[] {
  const lines = block.source.split('\n');
  const at = lines.findIndex((line) => labelIn(line) !== undefined);
  if (at < 0) return [block];
  const start = block.lines[0];
  const { rest = '' } = labelIn(lines[at] ?? '') ?? {};
  const before: readonly Block[] =
    at > 0 ? [{ kind: 'paragraph', source: lines.slice(0, at).join('\n').trimEnd(), lines: [start, start + at] }] : [];
  const source = [rest, ...lines.slice(at + 1)].join('\n').trim();
  const here: Lines = [start + at, block.lines[1]];
  if (!source) return [...before, { kind: 'paragraph', source: lines[at] ?? '', lines: here }];
  const item: Item = { blocks: [{ kind: 'paragraph', source, lines: here }], lines: here };
  return [...before, examplesOf([{ kind: 'list', items: [item], lines: here }], here)];
}
