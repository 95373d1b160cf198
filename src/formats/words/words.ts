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

/** Words of scripts that put no spaces between them, which are looked for within a name. */
const isUnspaced = (word: string): boolean => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul} ]+$/u.test(word);

/** Words with what they stand for, of all languages: whole words, and those that a name may end or begin with. */
class WordTable<Value> {
  readonly #whole = new Map<string, Value>();
  readonly #within: (readonly [string, Value])[] = [];

  add(words: readonly string[], value: Value): void {
    for (const word of words) {
      if (!this.#whole.has(word)) this.#whole.set(word, value);
      if (isUnspaced(word) && word.length > 1) this.#within.push([word, value]);
    }
  }

  /** What the whole text stands for. */
  get(text: string): Value | undefined {
    return this.#whole.get(text);
  }

  /** What a part of a text without spaces stands for. */
  find = (text: string): Value | undefined => this.#wordIn(text)?.[1];

  /** A text without spaces but for the word that stands for something. */
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
const counted = /* @__PURE__ */ tableOf<true>(({ counted }) => [[counted, true]]);
const ladders = /* @__PURE__ */ tableOf<true>(({ ladders }) => [[ladders, true]]);
const asides = /* @__PURE__ */ tableOf<true>(({ asides }) => [[asides, true]]);
const others = /* @__PURE__ */ tableOf<true>(({ others }) => [[others, true]]);
const fields = /* @__PURE__ */ tableOf<Field>(({ fields }) =>
  (Object.entries(fields) as [Field, string][]).map(([field, list]) => [list, field]),
);

/** What is longer is no name. */
const longestName = 200;

/** A name as words are compared: lower case, without signs at its ends. */
export const plainName = (name: string): string =>
  name
    .slice(0, longestName)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}\p{M}#]+$/gu, '');

/** The step of a rank, from 0 for an intern to 9 for who leads all; `undefined` for other words. */
export const rankOf = (word: string): number | undefined => ranks.get(word) ?? ranks.find(word);

/** What a word says beside the rank in it: `エンジニア` of `シニアエンジニア`; nothing where it is all rank. */
export const withoutRank = (word: string): string => (ranks.get(word) === undefined ? ranks.without(word) : '');

export const isRole = (word: string): boolean => roles.get(word) ?? roles.find(word) ?? false;

/** Whether a word is what a rung is called before its number. */
export const isLevelNoun = (word: string): boolean => levels.get(word) ?? levels.find(word) ?? false;

/** Whether a word is what something else is called before its number, as in `Step 3`. */
export const isCounted = (word: string): boolean => counted.get(word) ?? false;

/** Whether one of the words names a whole ladder. */
export const namesLadder = (name: string): boolean => {
  const plain = plainName(name);
  return (
    plain.split(/[^\p{L}\p{N}\p{M}]+/u).some((word) => ladders.get(word)) || ladders.get(plain) === true || ladders.find(plain) === true
  );
};

/** Whether a title is that of what stands beside the levels. */
export const namesAside = (name: string): boolean => asides.get(plainName(name)) ?? false;

/** Whether a title is that of what is no ladder. */
export const namesOther = (name: string): boolean => others.get(plainName(name)) ?? false;

/** What a column or a key holds, by its name, or by the last word of that: `Skill description`. */
export function fieldOf(name: string): Field | undefined {
  const plain = plainName(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')).replace(/[-\s]+/g, ' ');
  const whole = fields.get(plain);
  const words = plain.split(' ');
  if (whole !== undefined || words.length < 2 || words.length > 5) return whole;
  const last = fields.get(words.at(-1) ?? '');
  return last === 'title' ? undefined : last;
}

const exampleWords = /* @__PURE__ */ (() => languages.flatMap(({ examples }) => split(examples)).sort((a, b) => b.length - a.length))();

/** What announces examples, for patterns. */
export const examplesPattern: string = /* @__PURE__ */ (() =>
  exampleWords.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'))();
