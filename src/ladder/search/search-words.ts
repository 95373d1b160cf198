import { fold } from '../words/fold.js';

// Code rather than patterns: what an engine takes to compile these as one is the longest task of a search.

type Kind = 0 | 1 | 2;
/** What makes a word with its neighbours of this kind; what is found by itself, as its script has no spaces. */
const joined = 1;
const single = 2;
const letter = /[\p{L}\p{N}\p{M}]/u;
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u;
const picture = /\p{Extended_Pictographic}/u;

const kinds = new Map<number, Kind>();

function kindAt(text: string, at: number): Kind {
  const point = text.codePointAt(at) ?? 0;
  const before = kinds.get(point);
  if (before !== undefined) return before;
  const character = String.fromCodePoint(point);
  const isLetter = letter.test(character);
  const kind = (isLetter && unspaced.test(character)) || picture.test(character) ? single : isLetter ? joined : 0;
  kinds.set(point, kind);
  return kind;
}

const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;
const kindBefore = (text: string, at: number): Kind => (at > 0 ? kindAt(text, at > 1 && isPair(text, at - 2) ? at - 2 : at - 1) : 0);

/** What tells C++ and C# from C is of the word. */
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

/** What a query asks for: its words, with what is written on to them, such as `c++`, `.net` or `ci/cd`. */
export const termsOf = (query: string): readonly string[] =>
  fold(query)
    .split(/\s+/)
    .map((term) => term.replace(edges, ''))
    .filter((term) => telling.test(term));

/** Where a term is in a folded text; a term that begins with a letter is only where a word does. */
export function* placesOf(term: string, folded: string): Generator<number> {
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
    if (kindBefore(folded, at) !== joined || kindAt(folded, at) !== joined) yield at;
  }
}

/** Whether no word goes on there. */
export function endsAt(folded: string, at: number): boolean {
  if (kindBefore(folded, at) === joined) return kindAt(folded, at) !== joined && !isTail(folded, at);
  let tail = at;
  while (tail > 0 && isTail(folded, tail - 1)) tail--;
  return !isTail(folded, at) || tail === at || kindBefore(folded, tail) !== joined;
}
