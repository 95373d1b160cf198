import { fold } from '../words/fold.js';

// Performance: this is code instead of one regular expression, because compiling that takes longer than any other step of a search.

/** 0: separates words. */
type CharacterKind = 0 | 1 | 2;
/** Adjacent characters of this kind are one word. */
const joined = 1;
/** A word by itself: a character of a script without spaces, or an emoji. */
const single = 2;
const letter = /[\p{L}\p{N}\p{M}]/u;
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u;
const picture = /\p{Extended_Pictographic}/u;

const kinds = new Map<number, CharacterKind>();

function kindAt(text: string, at: number): CharacterKind {
  const point = text.codePointAt(at) ?? 0;
  const cached = kinds.get(point);
  if (cached !== undefined) return cached;
  const character = String.fromCodePoint(point);
  const isLetter = letter.test(character);
  const kind = (isLetter && unspaced.test(character)) || picture.test(character) ? single : isLetter ? joined : 0;
  kinds.set(point, kind);
  return kind;
}

const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;
const kindBefore = (text: string, at: number): CharacterKind =>
  at > 0 ? kindAt(text, at > 1 && isPair(text, at - 2) ? at - 2 : at - 1) : 0;

/** Whether the character can end a word, as in C++ and C#. */
const isTail = (text: string, at: number): boolean => text[at] === '+' || text[at] === '#';

/** The words of a folded text. */
export function wordsIn(folded: string): readonly string[] {
  if (!/[^\0-\x7f]/.test(folded)) return folded.match(/[a-z0-9]+[+#]*/g) ?? [];
  const words: string[] = [];
  for (let at = 0; at < folded.length; ) {
    const start = at;
    const kind = kindAt(folded, at);
    do at += isPair(folded, at) ? 2 : 1;
    while (kind === joined && kindAt(folded, at) === joined);
    if (kind === joined) while (isTail(folded, at)) at++;
    if (kind > 0) words.push(folded.slice(start, at));
  }
  return words;
}

const edges = /^["'«»‹›„()[\]{}<>,;:!?¿¡]+|["'«»‹›„()[\]{}<>.,;:!?]+$/g;
const telling = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** The terms of a query: its words, including attached symbols, such as `c++`, `.net` or `ci/cd`. */
export const termsOf = (query: string): readonly string[] =>
  fold(query)
    .split(/\s+/)
    .map((term) => term.replace(edges, ''))
    .filter((term) => telling.test(term));

/** The offsets of a term in a folded text. A term that starts with a letter matches only at the start of a word. */
export function* offsetsOf(term: string, folded: string): Generator<number> {
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
    if (kindBefore(folded, at) !== joined || kindAt(folded, at) !== joined) yield at;
  }
}

/** Whether no word continues at this offset of a folded text. */
export function endsAt(folded: string, at: number): boolean {
  if (kindBefore(folded, at) === joined) return kindAt(folded, at) !== joined && !isTail(folded, at);
  let tail = at;
  while (tail > 0 && isTail(folded, tail - 1)) tail--;
  return !isTail(folded, at) || tail === at || kindBefore(folded, tail) !== joined;
}
