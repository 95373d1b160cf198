/**
 * Matches one complete emoji at the start of a text: a flag, a keycap, or a pictograph with its variation selector, skin tone
 * or tags, including sequences joined by zero-width joiners.
 *
 * A bare digit, `#`, `*`, `©`, `®` or `™` is text, and so is a character followed by U+FE0E, the text presentation selector.
 * The grammar is that of https://unicode.org/reports/tr51/#EBNF_and_Regex. Code points that Unicode reserves for future emoji
 * match too, so that old and new runtimes agree.
 */
export const emojiPattern: RegExp = (() => {
  const picture = String.raw`(?![\d#*\p{RI}]|[©®™](?!\uFE0F))(?:\p{Emoji}|(?=\p{Cn})\p{ExtPict})(?!\uFE0E)`;
  const detail = String.raw`(?:\uFE0F?\p{EMod}|\uFE0F?[\u{E0020}-\u{E007E}]+\u{E007F}|\uFE0F\u20E3?)`;
  return new RegExp(String.raw`^(?:\p{RI}{2}|[\d#*]\uFE0F?\u20E3|${picture}${detail}?(?:\u200D${picture}${detail}?)*)`, 'u');
})();
