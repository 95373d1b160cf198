import shortcodes from 'markdown-it-emoji/lib/data/full.mjs';
import { emojiPattern } from '../ladder/index.js';

/**
 * A level's code at the start of its heading: letters and a number, as in `L4:`, `IC5 -` or `MG3`; or whatever
 * stands in bold before a colon. It is looked for in the source, so `&#76;4` begins a title.
 */
const codePattern =
  /^(?:\*\*(?<bold>(?:[^*\\`<&[\]]|\\[*\\`<&[\]])+)\*\*[:：]\s*|(?<plain>\p{L}{1,4}\d{1,3})(?:\s*[:：–—]\s*|\s+-\s+|\s+|$))/u;

/** Splits the source of a level's heading, `L4: Lead Data Engineer`, into code and title. */
export function splitCode(source: string): { readonly code?: string; readonly title: string } {
  const [matched = '', bold = '', plain = ''] = codePattern.exec(source) ?? [];
  const code =
    plain ||
    bold
      .replace(/\\(.)/g, '$1')
      .replace(/[ \t-\r]+/g, ' ')
      .trim();
  return code ? { code, title: source.slice(matched.length) } : { title: source };
}

/** Writes what `splitCode` splits. */
export function joinCode(code: string, title: string): string {
  const plain = `${code}: ${title}`;
  return splitCode(plain).code === code ? plain : `**${code.replace(/[*\\`<&[\]]/g, '\\$&')}**: ${title}`;
}

/** A `:shortcode:` at the start of a heading. */
const shortcodePattern = /^:([a-z0-9_+-]+):\s*/i;

/** Splits the source of a competency's heading, `🦉 Domain expertise`, into icon and title. */
export function splitIcon(source: string): { readonly icon?: string; readonly title: string; readonly unknown?: string } {
  const emoji = emojiPattern.exec(source)?.[0];
  if (emoji) return { icon: emoji, title: source.slice(emoji.length).trimStart() };
  const [matched, name = ''] = shortcodePattern.exec(source) ?? [];
  if (!matched) return { title: source };
  const icon = Object.hasOwn(shortcodes, name) ? shortcodes[name] : undefined;
  return icon ? { icon, title: source.slice(matched.length) } : { title: source, unknown: `:${name}:` };
}
