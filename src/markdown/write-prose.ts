import { canonicalProse, type Inline, isSafeUrl, type Prose } from '../ladder/index.js';

/** Writes prose as inline Markdown that is read back as the same prose. `indent` is put before every line but the first. */
export function writeProse(prose: Prose, indent = ''): string {
  const written = writeInlines(canonicalProse(prose), { before: '', after: '' });
  // A link whose text contains code such as `]: a` would be read as a link definition. Empty tags prevent that.
  const start = /^\[(?:[^\]\\]|\\.)*\]:/s.test(written) ? '<b></b>' : '';
  return start + written.split('\n').map(escapeLineStart).join(`\\\n${indent}`);
}

/** The characters before and after a piece of text. Empty at the start and end of the whole text. */
interface AdjacentCharacters {
  readonly before: string;
  readonly after: string;
}

function writeInlines(prose: Prose, around: AdjacentCharacters): string {
  if (typeof prose === 'string') return escapeText(prose, around);
  let written = '';
  for (const [at, inline] of prose.entries()) {
    const next = prose[at + 1];
    const before = written ? last(written) : around.before;
    written += writeInline(inline, { before, after: next === undefined ? around.after : firstOf(next) });
  }
  return written;
}

function writeInline(inline: Inline, around: AdjacentCharacters): string {
  if (typeof inline === 'string') return escapeText(inline, around);
  if ('code' in inline) return writeCode(inline.code);
  if ('strong' in inline) return writeMark(inline.strong, '**', 'strong', around);
  if ('em' in inline) return writeMark(inline.em, '_', 'em', around);
  if (!isSafeUrl(inline.href)) return writeInlines(inline.text, around);
  return `[${writeInlines(inline.text, { before: '[', after: ']' })}](${writeTarget(inline.href)})`;
}

const firstOf = (inline: Inline): string => {
  if (typeof inline === 'string') return first(inline);
  if ('code' in inline) return '`';
  if ('strong' in inline) return '*';
  return 'em' in inline ? '_' : '[';
};

/** Writes a mark with Markdown delimiters, or with HTML tags where delimiters are not recognised because of adjacent characters. */
function writeMark(prose: Prose, sign: string, tag: string, around: AdjacentCharacters): string {
  const side = last(sign);
  const text = writeInlines(prose, { before: side, after: side });
  if (marks(side, around.before, first(text)) && marks(side, around.after, last(text))) return `${sign}${text}${sign}`;
  return `<${tag}>${writeInlines(prose, { before: '>', after: '<' })}</${tag}>`;
}

const punctuation = /^[\p{P}\p{S}]$/u;
const astral = /^[\u{10000}-\u{10ffff}]$/u;

/**
 * Whether a delimiter between these two characters starts or ends emphasis: the flanking rules of
 * https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis, but stricter where parsers differ.
 */
function marks(sign: string, outside: string, inside: string): boolean {
  if (outside === sign || inside === sign || !inside.trim() || astral.test(outside) || astral.test(inside)) return false;
  const free = /^[\p{Zs}\n]?$/u.test(outside) || punctuation.test(outside);
  return free || (sign === '*' && !punctuation.test(inside));
}

/**
 * Escapes what Markdown would read as syntax. `<` and `&` become character references, because some parsers do not know `\<` and keep a
 * backslash in a bare URL. `{` starts an expression in MDX.
 */
function escapeText(text: string, { after }: AdjacentCharacters): string {
  const escaped = text
    .replace(/[\\`*[\]{]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#|[a-z])/gi, '&amp;')
    .replaceAll('<', '&lt;');
  // `!` before a link would make it an image.
  return after === '[' ? escaped.replace(/!$/, '\\!') : escaped;
}

/** Escapes characters that would start a block at the start of a line. */
function escapeLineStart(line: string): string {
  return line.replace(/^(?:[-+](?=\s|$)|[-=][-=\s]*$|#{1,6}(?=\s|$)|>|~~~)/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

function writeCode(code: string): string {
  const fence = '`'.repeat(Math.max(0, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length)) + 1);
  const pad = /^`|`$/.test(code) ? ' ' : '';
  return `${fence}${pad}${code}${pad}${fence}`;
}

function writeTarget(href: string): string {
  const written = href
    .replace(/[\\`{]/g, '\\$&')
    .replace(/&(?=#|[a-z])/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\n\r]/g, (lineBreak) => `&#${lineBreak.charCodeAt(0)};`);
  return /[\s()\p{Cc}]|^$/u.test(written) ? `<${written}>` : written;
}

const first = (text: string): string => [...text.slice(0, 2)][0] ?? '';
const last = (text: string): string => [...text.slice(-2)].at(-1) ?? '';
