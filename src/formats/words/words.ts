import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { he } from './he.js';
import { hi } from './hi.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { ko } from './ko.js';
import type { Field, LanguageWords } from './language-words.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { tr } from './tr.js';
import { uk } from './uk.js';
import { zh } from './zh.js';

const languages: readonly LanguageWords[] = [en, de, fr, es, pt, it, nl, pl, ru, uk, tr, ar, he, hi, ja, ko, zh];

const split = (list: string): string[] => list.split(', ');

/** Whether a word is in a script without spaces between words. Such words are also found within a longer text. */
const isUnspaced = (word: string): boolean => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul} ]+$/u.test(word);

/** Maps words of all languages to values. */
class WordTable<Value> {
  readonly #whole = new Map<string, Value>();
  readonly #within: (readonly [string, Value])[] = [];

  add(words: readonly string[], value: Value): void {
    for (const word of words) {
      if (!this.#whole.has(word)) this.#whole.set(word, value);
      if (isUnspaced(word) && word.length > 1) this.#within.push([word, value]);
    }
  }

  /** The value of the whole text. */
  get(text: string): Value | undefined {
    return this.#whole.get(text);
  }

  /** The value of a word within a text in a script without spaces. */
  getWithin = (text: string): Value | undefined => this.#wordIn(text)?.[1];

  /** Removes the word with a value from a text in a script without spaces. */
  without = (text: string): string => text.replace(this.#wordIn(text)?.[0] ?? '', '');

  #wordIn(text: string): readonly [string, Value] | undefined {
    return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
      ? this.#within.find(([word]) => text.includes(word))
      : undefined;
  }
}

function tableOf<Value>(entries: (language: LanguageWords) => Iterable<readonly [string, Value]>): WordTable<Value> {
  const table = new WordTable<Value>();
  for (const language of languages) for (const [list, value] of entries(language)) table.add(split(list), value);
  return table;
}

const ranks = /* @__PURE__ */ tableOf<number>(({ ranks }) => ranks.map((list, step) => [list, step] as const));
const roles = /* @__PURE__ */ tableOf<true>(({ roles }) => [[roles, true]]);
const levels = /* @__PURE__ */ tableOf<true>(({ levels }) => [[levels, true]]);
const ordinals = /* @__PURE__ */ tableOf<number>(({ ordinals }) => ordinals.map((list, at) => [list, at + 1] as const));
const counted = /* @__PURE__ */ tableOf<true>(({ counted }) => [[counted, true]]);
const ladders = /* @__PURE__ */ tableOf<true>(({ ladders }) => [[ladders, true]]);
const asides = /* @__PURE__ */ tableOf<true>(({ asides }) => [[asides, true]]);
const others = /* @__PURE__ */ tableOf<true>(({ others }) => [[others, true]]);
const fields = /* @__PURE__ */ tableOf<Field>(({ fields }) =>
  (Object.entries(fields) as [Field, string][]).map(([field, list]) => [list, field]),
);

/** Maximum length of a name, in UTF-16 code units. The rest is ignored. */
const longestName = 200;

/** Normalises a name for comparison: lower case, single spaces, without punctuation at the ends. */
export const plainName = (name: string): string =>
  name
    .slice(0, longestName)
    .normalize('NFKC')
    .toLowerCase()
    // The capital İ of Turkish gets a dot of its own.
    .replaceAll('i\u0307', 'i')
    .replace(/[\s_]+/g, ' ')
    .replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}\p{M}#]+$/gu, '');

/** The rank of a word, from 0 for an intern to 9 for the head of the company. `undefined` for other words. */
export const rankOf = (word: string): number | undefined => ranks.get(word) ?? ranks.getWithin(word);

/** Removes the rank from a word: `シニアエンジニア` becomes `エンジニア`, `senior` becomes empty. */
export const withoutRank = (word: string): string => (ranks.get(word) === undefined ? ranks.without(word) : '');

export const isRole = (word: string): boolean => roles.get(word) ?? roles.getWithin(word) ?? false;

/** Whether a word is a noun for a numbered level: `level` in `Level 3`. */
export const isLevelNoun = (word: string): boolean => levels.get(word) ?? levels.getWithin(word) ?? false;

/** The number of a word that counts levels, from 1. */
export const ordinalOf = (word: string): number | undefined => ordinals.get(word) ?? ordinals.getWithin(word);

/** Whether a word is a noun for another numbered thing: `step` in `Step 3`. */
export const isCounted = (word: string): boolean => counted.get(word) ?? false;

/** Whether a name contains a word for a whole ladder, such as `framework`. */
export const namesLadder = (name: string): boolean => {
  const plain = plainName(name);
  return (
    plain.split(/[^\p{L}\p{N}\p{M}]+/u).some((word) => ladders.get(word)) ||
    ladders.get(plain) === true ||
    ladders.getWithin(plain) === true
  );
};

/** Whether a title is that of a section of a ladder that is neither a level nor a competency, such as `Introduction`. */
export const namesAside = (name: string): boolean => asides.get(plainName(name)) ?? false;

/** Whether a title is typical of documents that are not ladders, such as `Installation`. */
export const namesOther = (name: string): boolean => others.get(plainName(name)) ?? false;

/** The content of a column or a key, according to its name, or to the last word of its name: `Skill description`. */
export function fieldOf(name: string): Field | undefined {
  const plain = plainName(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')).replace(/[-\s]+/g, ' ');
  const whole = fields.get(plain);
  const words = plain.split(' ');
  if (whole !== undefined || words.length < 2 || words.length > 5) return whole;
  const last = fields.get(words.at(-1) ?? '');
  return last === 'title' ? undefined : last;
}
