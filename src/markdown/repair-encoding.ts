/** The result of `repairEncoding`. */
export interface Repair {
  readonly text: string;
  /** IANA name of the encoding with which the UTF-8 was decoded by mistake. Absent if nothing was repaired. */
  readonly repaired?: 'macintosh' | 'windows-1252' | 'iso-8859-1';
}

/**
 * Repairs mojibake: a document whose UTF-8 bytes were decoded with a single-byte encoding, up to three times. `repaired` is the
 * encoding that was undone first. A leading byte order mark is removed silently. Never throws. Runs in linear time.
 *
 * The whole document is repaired or nothing. Every non-ASCII character must be a byte of the encoding, and the bytes must be valid
 * UTF-8. These conditions alone would damage correct text (`25 Å²` would become `25 Ų`). Therefore the result must contain only
 * letters, marks, punctuation, symbols and emoji in common use, without two alphabets in one word; and the input must contain at
 * least one sequence that a person would not type.
 *
 * The idea of judging characters by their neighbours is from ftfy, and the rule is tested with the cases of ftfy:
 * https://ftfy.readthedocs.io/en/latest/heuristic.html
 *
 * @example repairEncoding('CafÃ©') // { text: 'Café', repaired: 'windows-1252' }
 */
export function repairEncoding(text: string): Repair {
  const { text: whole, ...repaired } = undo(withoutMark(text), 3) ?? { text };
  return { text: withoutMark(whole), ...repaired };
}

function undo(text: string, times: number): Repair | undefined {
  if (times === 0 || !outsideAscii.test(text)) return undefined;
  for (const [repaired, byteOf] of Object.entries(encodings)) {
    const once = reread(text, byteOf);
    if (once === undefined || !outsideAscii.test(text.replace(asTyped, ''))) continue;
    // The intermediate results of a repeated mistake can contain anything, so only the last result is checked.
    const rest = undo(once, times - 1)?.text ?? (makesSense(once) ? once : undefined);
    if (rest !== undefined) return { text: rest, repaired: repaired as keyof typeof encodings };
  }
  return undefined;
}

/** Encodes a text with a single-byte encoding and decodes the bytes as UTF-8. `undefined` if either is impossible. */
function reread(text: string, byteOf: ReadonlyMap<number, number>): string | undefined {
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

const closing = '[…‘’“”™›»®©°ªº·¹²³¼½¾±‰–—]';

/** Matches sequences of correct text that are valid UTF-8 by chance, and quoted samples of mojibake. */
const asTyped = new RegExp(
  [
    // CAFÉ™, AMANHÃ…, SMÅ’s, 25 Å², 2×Škoda
    String.raw`\d×.|(?:(?<!\p{Ll})[Ä-Þ]|(?<=\p{Lu})[ÂÃ])(?:\u00A0|${closing}(?!\p{L}{2}))`,
    // "Brontë…”, België », Bangladéš…
    String.raw`(?:[àáã-ÿ]|(?<=\p{L})â)(?:[\u00A0šž]|${closing}){2}`,
    // √π, ∆°C, ≈£5, ≈Åland, P(¬Ω)
    String.raw`[√≈∆][πΩµ∂∑∏∫∞]|[≈∆][£¥°±]|(?<!\p{L})≈\p{L}|(?<![\p{L}\d])¬[πΩµ]`,
    // l’état, –à, $3–£5, 0–∞, 5€®, 2÷π: a pair alone
    String.raw`(?<![\u0080-\uFFFF])[“”‘’«»‹›–—…€÷⁄][\u0080-\uFFFF](?![\u0080-\uFFFF])`,
    // Code, and quoted text without ASCII characters
    '```[^]*?```|`[^`\\n]*`',
    String.raw`"[\u0080-\uFFFF]+"|'[\u0080-\uFFFF]+'`,
  ].join('|'),
  'gu',
);

/**
 * Matches characters that are rare in correct text: controls, private use, phonetic letters, rare marks, and the blocks from
 * Syriac to Arabic Extended-A and from Yi to Meetei Mayek.
 */
const odd = /[\x80-\x9F\u0700-\u08FF\uA000-\uABFF\uE000-\uF8FF]|[\u0340-\u036F]|(?![ƏəƠơƯưȘșȚțʻʼˆ˚˛˜])[\u0180-\u02FF]/;

/** Matches a Cyrillic, Armenian, Hebrew or Arabic letter next to a Latin one. Greek is allowed, as in TGFβ. */
const mixed = /\p{Script=Latin}(?=\p{L})[\u0400-\u06FF]|(?=\p{L})[\u0400-\u06FF]\p{Script=Latin}/u;

const range = (first: number, last: number): string =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** Maps characters to bytes, given the characters of the bytes 80 to FF. */
const table = (characters: string): ReadonlyMap<number, number> =>
  new Map(Array.from(characters, (character, i) => [character.charCodeAt(0), 0x80 + i]));

/** The encodings in the order in which they are tried, with the characters of https://encoding.spec.whatwg.org. */
const encodings = {
  'windows-1252': table(`€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ${range(0xa0, 0xff)}`),
  'iso-8859-1': table(range(0x80, 0xff)),
  macintosh: table(
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
      '¿¡¬√ƒ≈∆«»…\xA0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  ),
} as const;
