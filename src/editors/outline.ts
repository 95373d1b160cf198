import { isLadder } from '../ladder/index.js';
import { clipboardContent } from '../react/index.js';
import { attributesOf, type RungsBlock, readDefinition } from './definition-block.js';

/**
 * HTML as nested arrays, which each editor serialises with its own means, on a server too. The format is that of ProseMirror's
 * `DOMOutputSpec`.
 */
export type HtmlOutline = [tag: string, attributes: Readonly<Record<string, string>>, ...children: (HtmlOutline | string)[]];

/**
 * Converts a block to HTML: a `div` whose attributes hold the block, and in it the definition as elements that other tools keep on
 * paste: headings, quotes and lists of paragraphs, but no `details`, `table` or `dl`.
 */
export function outlineOf(block: RungsBlock): HtmlOutline {
  const { definition } = readDefinition(block.definition);
  const carrier: HtmlOutline = ['div', attributesOf(block)];
  if (!definition) return [...carrier, ['pre', {}, block.definition]];
  if (!isLadder(definition)) return [...carrier, ...contentOf(clipboardContent(definition).html)];
  const levels = definition.levels.flatMap((level) => contentOf(clipboardContent(level).html));
  return [...carrier, ['h1', {}, definition.title], ...levels];
}

/** Converts a block to plain text. */
export function textOf({ definition: json }: RungsBlock): string {
  const { definition } = readDefinition(json);
  if (!definition) return json;
  if (!isLadder(definition)) return clipboardContent(definition).text;
  return [`${definition.title}\n`, ...definition.levels.map((level) => clipboardContent(level).text)].join('\n');
}

/** Returns the content of the `div` in clipboard HTML. */
function contentOf(html: string): readonly (HtmlOutline | string)[] {
  const [carrier] = parse(html);
  return typeof carrier === 'object' ? (carrier.slice(2) as (HtmlOutline | string)[]) : [];
}

/** Parses HTML of `clipboardContent`: every element except `br` is closed, and text and attributes are escaped. */
function parse(html: string): readonly (HtmlOutline | string)[] {
  const root: HtmlOutline = ['div', {}];
  const around = [root];
  for (const [, end, tag, attributes = '', text] of html.matchAll(/<(\/?)(\w+)([^>]*)>|([^<]+)/g)) {
    const parent = around.at(-1) ?? root;
    if (text !== undefined) parent.push(plain(text));
    else if (end) around.pop();
    else if (tag !== undefined) {
      const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]);
      const element: HtmlOutline = [tag, Object.fromEntries(pairs) as Record<string, string>];
      parent.push(element);
      if (tag !== 'br') around.push(element);
    }
  }
  return root.slice(2) as (HtmlOutline | string)[];
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => characters[name] ?? '');
