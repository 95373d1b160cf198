/** A text, and what had to be undone to get it. */
export interface Repair {
  readonly text: string;
  /** IANA name of the encoding that the UTF-8 was read in by mistake; absent when nothing was undone. */
  readonly repaired?: 'macintosh' | 'windows-1252' | 'iso-8859-1';
}

/**
 * Undoes mojibake: a whole document whose UTF-8 bytes were read in a single-byte encoding, up to three times
 * over; `repaired` names the one undone first. A leading byte order mark goes, silently. Never throws; takes time linear in the text.
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
  if (times === 0 || !outsideAscii.test(text)) return undefined;
  for (const [repaired, byteOf] of Object.entries(encodings)) {
    const once = reread(text, byteOf);
    if (once === undefined || !outsideAscii.test(text.replace(asTyped, ''))) continue;
    // Half-way through a repeated mistake the text may be anything, so only the last step has to make sense.
    const rest = undo(once, times - 1)?.text ?? (makesSense(once) ? once : undefined);
    if (rest !== undefined) return { text: rest, repaired: repaired as keyof typeof encodings };
  }
  return undefined;
}

/** The text that the bytes behind `text` are in UTF-8, or undefined when there is none. */
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

/** What good text has that could be UTF-8 by chance, and samples of mojibake in a text about it. */
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
    // Code, and what stands in quotes alone
    '```[^]*?```|`[^`\\n]*`',
    String.raw`"[\u0080-\uFFFF]+"|'[\u0080-\uFFFF]+'`,
  ].join('|'),
  'gu',
);

/** Controls, private characters, phonetics, rare marks, and the blocks from Syriac to Arabic Extended-A and from Yi to Meetei Mayek. */
const odd = /[\x80-\x9F\u0700-\u08FF\uA000-\uABFF\uE000-\uF8FF]|[\u0340-\u036F]|(?![ƏəƠơƯưȘșȚțʻʼˆ˚˛˜])[\u0180-\u02FF]/;

/** A Cyrillic, Armenian, Hebrew or Arabic letter that touches a Latin one. Greek may, as in TGFβ. */
const mixed = /\p{Script=Latin}(?=\p{L})[\u0400-\u06FF]|(?=\p{L})[\u0400-\u06FF]\p{Script=Latin}/u;

const range = (first: number, last: number): string =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** The byte of each character, given those of 80 to FF. */
const table = (characters: string): ReadonlyMap<number, number> =>
  new Map(Array.from(characters, (character, i) => [character.charCodeAt(0), 0x80 + i]));

/** In the order of trying; the characters are those of https://encoding.spec.whatwg.org. */
const encodings = {
  'windows-1252': table(`€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ${range(0xa0, 0xff)}`),
  'iso-8859-1': table(range(0x80, 0xff)),
  macintosh: table(
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
      '¿¡¬√ƒ≈∆«»…\xA0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  ),
} as const;
