/**
 * One emoji at the start of a text, whole: a flag, a keycap, or a picture with its variation selector,
 * skin tone or tags, joined to others by zero-width joiners.
 *
 * A bare digit, `#`, `*`, `©`, `®` or `™` is text, and so is what U+FE0E asks to be shown as text.
 * The grammar is that of https://unicode.org/reports/tr51/#EBNF_and_Regex. Code points that Unicode keeps
 * for later emoji count already, so that an old runtime and a new one agree.
 */
export const emojiPattern: RegExp = (() => {
  const picture = String.raw`(?![\d#*\p{RI}]|[©®™](?!\uFE0F))(?:\p{Emoji}|(?=\p{Cn})\p{ExtPict})(?!\uFE0E)`;
  const detail = String.raw`(?:\uFE0F?\p{EMod}|\uFE0F?[\u{E0020}-\u{E007E}]+\u{E007F}|\uFE0F\u20E3?)`;
  return new RegExp(String.raw`^(?:\p{RI}{2}|[\d#*]\uFE0F?\u20E3|${picture}${detail}?(?:\u200D${picture}${detail}?)*)`, 'u');
})();
