/** A text, and what had to be undone to get it. */
export interface Repair {
  readonly text: string;
  /** IANA name of the encoding that the UTF-8 was read in by mistake; absent when nothing was undone. */
  readonly repaired?: 'macintosh' | 'windows-1252' | 'iso-8859-1';
}

/**
 * Undoes mojibake: a whole document whose UTF-8 bytes were read in a single-byte encoding, up to three times
 * over. A leading byte order mark goes, silently. Never throws; takes time linear in the text.
 *
 * Whole document or nothing. Every character outside ASCII must be a byte of the encoding, and the bytes must
 * be valid UTF-8. That alone harms good text (`25 Å²` would become `25 Ų`), so two more things are asked: the
 * result has only letters, marks, punctuation, symbols and emoji in use, with no two alphabets in one word; and
 * some of what is undone reads as nothing that a person would have typed.
 *
 * The rule is ours. That sense can be told from chance by what stands next to what is from ftfy, whose cases
 * it is tested with: https://ftfy.readthedocs.io/en/latest/heuristic.html
 */
export function repairEncoding(text: string): Repair {
  const { text: whole, ...repaired } = undo(withoutMark(text), 3) ?? { text };
  return { text: withoutMark(whole), ...repaired };
}

function undo(text: string, times: number): Repair | undefined {
  if (times === 0 || !outsideAscii.test(text) || !outsideAscii.test(text.replace(asTyped, ''))) return undefined;
  for (const [repaired, characters] of Object.entries(encodings)) {
    const once = reread(text, characters);
    if (once === undefined) continue;
    // Half-way through a repeated mistake the text may be anything, so only the last step has to make sense.
    const rest = undo(once, times - 1)?.text ?? (makesSense(once) ? once : undefined);
    if (rest !== undefined) return { text: rest, repaired: repaired as keyof typeof encodings };
  }
  return undefined;
}

/** The text that the bytes behind `text` are in UTF-8, or undefined when there is none. */
function reread(text: string, characters: string): string | undefined {
  const byteOf = new Map([...characters].map((character, i) => [character.charCodeAt(0), 0x80 + i]));
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const byte = unit < 0x80 ? unit : byteOf.get(unit);
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF+/, '');

const makesSense = (text: string): boolean => !odd.test(text) && !mixed.test(text);

const outsideAscii = /[\u0080-\uFFFF]/;

/** What good text has that could be UTF-8 by chance, and samples of mojibake in a text about it. */
const asTyped = new RegExp(
  [
    // CAFÉ™, AMANHÃ…, SMÅ’s, 25 Å², 5×½
    String.raw`(?:(?<!\p{Ll})[Ä-Þ]|(?<=\p{Lu})Ã)(?:\u00A0|[…‘’“”™›»®©°ªº·¹²³¼½¾±‰–—](?!\p{L}{2}))`,
    // "Brontë…”
    '[à-ÿ][…’”™®]{2}',
    // √π, ≈£5, ∆°C, P(¬Ω), 5€±1
    String.raw`[√≈∆][πΩµ∂∑∏∫∞]|(?<![\p{L}\d])¬[πΩµ]|[≈∆][£¥°±]|€[°±≤≥]`,
    // l’état, –à
    '[“”‘’«»–—…][À-ÿ]',
    '```[^]*?```|`[^`\\n]*`',
    String.raw`"[\u0080-\uFFFF]+"|'[\u0080-\uFFFF]+'`,
  ].join('|'),
  'gu',
);

const scripts = (names: string): string => names.replace(/\w+ ?/g, (name) => String.raw`\p{Script=${name.trim()}}`);
const alphabets = scripts('Cyrillic Hebrew Arabic');

/** A character that documents do not have: a control, a private one, phonetic or from a script seldom seen. */
const odd = new RegExp(
  String.raw`[^\0-\x7F\xA0-\u017F\u018F\u01A0\u01A1\u01AF\u01B0\u0218-\u021B\u0259\u02BB\u02BC\u02C6\u02DA-\u02DC\u0300-\u036F` +
    String.raw`\u1E00-\u1EFF\u2000-\u2BFF\u3000-\u303F\uFB00-\uFB06\uFE0F\uFEFF\uFF00-\uFFEF\uFFFD\u{10000}-\u{3FFFF}\u{E0020}-\u{E007F}` +
    `${alphabets}${scripts('Greek Devanagari Bengali Tamil Telugu Thai Georgian Hiragana Katakana Han Hangul')}]`,
  'u',
);

/** Two alphabets in one word. Greek is not among them, for TGFβ. */
const mixed = new RegExp(String.raw`\p{Script=Latin}[${alphabets}]|[${alphabets}]\p{Script=Latin}`, 'u');

const range = (first: number, last: number): string =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** The characters of the bytes 80 to FF, as in https://encoding.spec.whatwg.org; in the order of trying. */
const encodings = {
  'windows-1252': `€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ${range(0xa0, 0xff)}`,
  'iso-8859-1': range(0x80, 0xff),
  macintosh:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
    '¿¡¬√ƒ≈∆«»…\xA0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
} as const;
