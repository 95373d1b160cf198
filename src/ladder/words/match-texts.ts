import { isUnspaced, spell, unspacedRun, wordPattern } from './word-pattern.js';

/** How alike two texts have to be to be versions of one: measured, see `compareLevels`. */
export const likeEnough = 0.32;

/** Most pairs that are looked at; beyond them, only texts in the same words are matched. */
const most = 4_000_000;

/**
 * Finds for each text of `to` the one of `from` that it grew out of: its index, or undefined. Each is taken once; the
 * same words first, then the likest, then those whose places are nearest.
 */
export function matchTexts(from: readonly string[], to: readonly string[]): readonly (number | undefined)[] {
  const partners = Array.from<number | undefined>({ length: to.length });
  const taken = new Set<number>();
  for (const { before, after } of candidates(from.map(tell), to.map(tell))) {
    if (partners[after] !== undefined || taken.has(before)) continue;
    partners[after] = before;
    taken.add(before);
  }
  return partners;
}

/** How alike two texts are, from 0 to 1, by their telling words; see `compareLevels`. */
export function likeness(from: string, to: string): number {
  return likenessOf(tell(from), tell(to));
}

/** What a text is compared by. */
interface Told {
  /** All its words, to know the same text by. */
  readonly said: string;
  readonly stems: ReadonlySet<string>;
}

interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly likeness: number;
}

function candidates(from: readonly Told[], to: readonly Told[]): readonly Candidate[] {
  const found: Candidate[] = [];
  const isTooMany = from.length * to.length > most;
  for (const [after, a] of to.entries()) {
    for (const [before, b] of from.entries()) {
      const likeness = a.said === b.said ? 2 : isTooMany ? 0 : likenessOf(b, a);
      if (likeness >= likeEnough) found.push({ before, after, likeness });
    }
  }
  const distance = ({ before, after }: Candidate): number => Math.abs(before - after);
  return found.sort((a, b) => b.likeness - a.likeness || distance(a) - distance(b) || a.after - b.after);
}

function likenessOf({ stems: a }: Told, { stems: b }: Told): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function tell(text: string): Told {
  const words = (text.match(wordPattern) ?? []).map(spell);
  const stems = words
    .filter((word) => !isUnspaced(word))
    .flatMap((word) => word.split(/(?<=\p{L})-(?=\p{L})/u))
    .map((word) => word.replace(/'s?$/, ''))
    .filter((word) => word !== '' && !empty.has(word))
    .map(stemOf);
  const pairs = (text.match(unspacedRun) ?? []).flatMap(pairsOf);
  // Nothing but punctuation is told apart by itself.
  return { said: words.length > 0 ? words.join(' ') : text.trim(), stems: new Set([...stems, ...pairs]) };
}

/** Neighbouring characters, which stand in for the words of a script without spaces. */
function pairsOf(run: string): readonly string[] {
  const characters = [...run];
  return characters.length === 1 ? characters : characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

// English words that carry no meaning of their own. Other languages do without: there, more words have to agree.
const empty = new Set(
  `a am an and are as at be been being both but by can could do does each for from had has have he her his how i if in into is
  it its me my not of on one or other others our out own so such than that the their them they this those through to up us
  was we were what when where which while who whose why will with within without would you your yours`.split(/\s+/),
);

/** Cuts the endings of English words, roughly: `learning` and `learn`, `technologies` and `technology` are one. */
function stemOf(word: string): string {
  if (word.length < 4) return word;
  const stem = word.replace(/(?:ations?|ingly|edly|ments?|ings?|ies|ied|ers?|ed|es|s|ly|e|y)$/, '');
  return stem.length < 3 ? word.slice(0, 4) : stem;
}
