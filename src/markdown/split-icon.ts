import { emojiPattern } from '../ladder/index.js';

/** Matches a `:shortcode:` at the start of a heading. */
const shortcodePattern = /^:([a-z0-9_+-]+):\s*/i;

/** The emoji of shortcodes, such as 🦉 of `owl`. */
export type Shortcodes = Readonly<Record<string, string>>;

/**
 * Splits the name of a competency, such as `🦉 Domain expertise`. Where there are shortcodes, `:owl:` is read too, and `unknown` is
 * one without an emoji.
 */
export function splitIcon(
  source: string,
  shortcodes?: Shortcodes,
): { readonly icon?: string; readonly title: string; readonly unknown?: string } {
  const emoji = emojiPattern.exec(source)?.[0];
  if (emoji) return { icon: emoji, title: source.slice(emoji.length).trimStart() };
  const [matched, name = ''] = shortcodePattern.exec(source) ?? [];
  if (!matched || !shortcodes) return { title: source };
  const icon = Object.hasOwn(shortcodes, name) ? shortcodes[name] : undefined;
  return icon ? { icon, title: source.slice(matched.length) } : { title: source, unknown: `:${name}:` };
}
