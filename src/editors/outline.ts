import { isLadder } from '../ladder/index.js';
import { clipboardContent } from '../react/index.js';
import { attributesOf, type RungsBlock, readDefinition } from './definition-block.js';

/** HTML as data, which each editor writes in its own way: without a parser, on a server too. */
export type Outline = [tag: string, attributes: Readonly<Record<string, string>>, ...children: (Outline | string)[]];

/**
 * A block as HTML: a `div` that carries it whole, and in it what other tools keep when they are given that HTML:
 * headings, quotes and lists with paragraphs, no `details`, no table, no `dl`.
 */
export function outlineOf(block: RungsBlock): Outline {
  const { definition } = readDefinition(block.definition);
  const carrier: Outline = ['div', attributesOf(block)];
  if (!definition) return [...carrier, ['pre', {}, block.definition]];
  if (!isLadder(definition)) return [...carrier, ...contentOf(clipboardContent(definition).html)];
  const levels = definition.levels.flatMap((level) => contentOf(clipboardContent(level).html));
  return [...carrier, ['h1', {}, definition.title], ...levels];
}

/** A block's text, for where there is nothing but text. */
export function textOf({ definition: json }: RungsBlock): string {
  const { definition } = readDefinition(json);
  if (!definition) return json;
  if (!isLadder(definition)) return clipboardContent(definition).text;
  return [`${definition.title}\n`, ...definition.levels.map((level) => clipboardContent(level).text)].join('\n');
}

/** What a copy has in the `div` that carries it. */
function contentOf(html: string): readonly (Outline | string)[] {
  const [carrier] = parse(html);
  return typeof carrier === 'object' ? (carrier.slice(2) as (Outline | string)[]) : [];
}

/** Reads HTML that is our own: every tag is closed but `br`, and everything else is escaped. */
function parse(html: string): readonly (Outline | string)[] {
  const root: Outline = ['div', {}];
  const around = [root];
  for (const [, end, tag, attributes = '', text] of html.matchAll(/<(\/?)(\w+)([^>]*)>|([^<]+)/g)) {
    const parent = around.at(-1) ?? root;
    if (text !== undefined) parent.push(plain(text));
    else if (end) around.pop();
    else if (tag !== undefined) {
      const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]);
      const element: Outline = [tag, Object.fromEntries(pairs) as Record<string, string>];
      parent.push(element);
      if (tag !== 'br') around.push(element);
    }
  }
  return root.slice(2) as (Outline | string)[];
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => characters[name] ?? '');
