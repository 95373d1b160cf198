import { isUnspaced, normaliseWord, unspacedRun, wordPattern } from './word-pattern.js';

/** Minimum likeness of two versions of one text. `compareLevels` documents the measurement. */
export const minLikeness = 0.32;

/** Above this number of pairs, only texts with identical words are matched. */
const maxPairs = 4_000_000;

/**
 * For each text of `to`, the index of the matching text of `from`, or `undefined`. Each text is matched at most once.
 * Identical words win, then the highest likeness, then the smallest distance in the list.
 */
export function matchTexts(from: readonly string[], to: readonly string[]): readonly (number | undefined)[] {
  const partners: (number | undefined)[] = to.map(() => undefined);
  const taken = new Set<number>();
  for (const { before, after } of candidates(from.map(stemText), to.map(stemText))) {
    if (partners[after] !== undefined || taken.has(before)) continue;
    partners[after] = before;
    taken.add(before);
  }
  return partners;
}

/** Similarity of two texts from 0 to 1: Dice's coefficient of their stemmed words without stop words. */
export function likeness(from: string, to: string): number {
  return likenessOf(stemText(from), stemText(to));
}

/** A text prepared for comparison. */
interface StemmedText {
  /** All words in lower case. Equal for texts that differ only in case and punctuation. */
  readonly normalised: string;
  readonly stems: ReadonlySet<string>;
}

interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly likeness: number;
}

function candidates(from: readonly StemmedText[], to: readonly StemmedText[]): readonly Candidate[] {
  const found: Candidate[] = [];
  const isTooMany = from.length * to.length > maxPairs;
  for (const [after, a] of to.entries()) {
    for (const [before, b] of from.entries()) {
      const likeness = a.normalised === b.normalised ? 2 : isTooMany ? 0 : likenessOf(b, a);
      if (likeness >= minLikeness) found.push({ before, after, likeness });
    }
  }
  const distance = ({ before, after }: Candidate): number => Math.abs(before - after);
  // The sort is stable, so what is still equal stays in the order of `to`.
  return found.sort((a, b) => b.likeness - a.likeness || distance(a) - distance(b));
}

function likenessOf({ stems: a }: StemmedText, { stems: b }: StemmedText): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function stemText(text: string): StemmedText {
  const words = (text.match(wordPattern) ?? []).map(normaliseWord);
  const stems = words
    .filter((word) => !isUnspaced(word))
    .flatMap((word) => word.split(/(?<=\p{L})-(?=\p{L})/u))
    .map((word) => word.replace(/'s?$/, ''))
    .filter((word) => word !== '' && !stopWords.has(word))
    .map(stemOf);
  const pairs = (text.match(unspacedRun) ?? []).flatMap(pairsOf);
  // A text without words has only punctuation, which is compared as it is.
  return { normalised: words.length > 0 ? words.join(' ') : text.trim(), stems: new Set([...stems, ...pairs]) };
}

/** Pairs of adjacent characters, used instead of words for scripts without spaces. */
function pairsOf(run: string): readonly string[] {
  const characters = [...run];
  return characters.length === 1 ? characters : characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

// English only. In other languages no words are ignored, so texts must share more words to match.
const stopWords = new Set(
  `a am an and are as at be been being both but by can could do does each for from had has have he her his how i if in into is
  it its me my not of on one or other others our out own so such than that the their them they this those through to up us
  was we were what when where which while who whose why will with within without would you your yours`.split(/\s+/),
);

/** Removes common English suffixes, so that `learning` equals `learn`, and `technologies` equals `technology`. */
function stemOf(word: string): string {
  if (word.length < 4) return word;
  const stem = word.replace(/(?:ations?|ingly|edly|ments?|ings?|ies|ied|ers?|ed|es|s|ly|e|y)$/, '');
  return stem.length < 3 ? word.slice(0, 4) : stem;
}
