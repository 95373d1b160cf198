import { fold } from './fold.js';

// Characters that words are made of; and those that are each found by themselves, as their scripts have no spaces.
const letter = '[\\p{L}\\p{N}\\p{M}]';
const single = `(?:(?=${letter})[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}]|\\p{Extended_Pictographic})`;
const joined = `(?:(?!${single})${letter})`;

// What tells C++ and C# from C is of the word.
const words = new RegExp(`${single}|${joined}+[+#]*`, 'gu');
const asciiWords = /[a-z0-9]+[+#]*/g;

/** The words of a folded text. */
export const wordsIn = (folded: string): readonly string[] => folded.match(/[^\0-\x7f]/.test(folded) ? words : asciiWords) ?? [];

const edges = /^["'«»‹›„()[\]{}<>,;:!?¿¡]+|["'«»‹›„()[\]{}<>.,;:!?]+$/g;
const telling = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** What a query asks for: its words, with what is written on to them, such as `c++`, `.net` or `ci/cd`. */
export const termsOf = (query: string): readonly string[] =>
  fold(query)
    .split(/\s+/)
    .map((term) => term.replace(edges, ''))
    .filter((term) => telling.test(term));

const withinWord = new RegExp(`(?<=${joined})${joined}`, 'uy');
const goesOn = new RegExp(`(?<=${joined})(?:${joined}|[+#])|(?<=${joined}[+#]+)[+#]`, 'uy');

const isAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Where a term begins a word of a folded text, or is anywhere in it, if it does not begin with a letter. */
export function* placesOf(term: string, folded: string): Generator<number> {
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) if (!isAt(withinWord, folded, at)) yield at;
}

/** Whether a word, or a character that is found by itself, ends there. */
export const endsAt = (folded: string, at: number): boolean => !isAt(goesOn, folded, at);
