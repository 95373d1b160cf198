import type { Expectation, Inline, Ladder, Level, Note, Prose } from '../../ladder/index.js';
import { wellFormed } from '../../markdown/dialects/index.js';
import { type SourceWord, splitWords } from './words-of-source.js';

/** The words of a ladder, with counts. Each word of the text uses up one. */
export interface KeptWords {
  /** Uses up a word. Returns `false` if none is left. */
  readonly take: (word: SourceWord) => boolean;
  /** Uses up a repetition of the title of a level. Returns `false` if none is left. */
  readonly takeTitle: (words: readonly string[]) => boolean;
  /** Uses up one word for several words of the text: a word that punctuation splits in the text only, or the emoji of a shortcode. */
  readonly takeJoined: (words: readonly SourceWord[]) => boolean;
  /** Undoes `take`. */
  readonly giveBack: (word: SourceWord) => void;
}

/** Collects the words of the file at `path`, or of all files. A title of the ladder that the text does not have is from a path. */
export function wordsOfLadder(
  ladder: Ladder | undefined,
  path: string | undefined,
  words: readonly SourceWord[],
  source: string,
  emojis: Readonly<Record<string, string>>,
): KeptWords {
  const counts = new Map<string, number>();
  const titles = new Map<string, number>();
  const spoken = words.map(({ word }) => word).join(' ');
  const isSaidTwice = doubledIn(words);
  const add = (text: string): void => {
    for (const word of splitWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  const addProse = (prose: Prose): void => {
    for (const inline of typeof prose === 'string' ? [prose] : prose) addInline(inline);
  };
  const addInline = (inline: Inline): void => {
    if (typeof inline === 'string') add(inline);
    else if ('code' in inline) add(inline.code);
    else if ('strong' in inline) addProse(inline.strong);
    else if ('em' in inline) addProse(inline.em);
    else {
      add(inline.href);
      addProse(inline.text);
    }
  };
  const addStatements = (statements: readonly Expectation[]): void => {
    for (const { text, children = [] } of statements) {
      addProse(text);
      addStatements(children);
    }
  };
  const addLevel = (level: Level): void => {
    const { code = '', title, summary = '', facts, competencies, examples = [] } = level;
    // A level whose title is its code is written once in the text, unless the text has the code twice in a row.
    if (code !== title || isSaidTwice(code)) add(code);
    add(title);
    addProse(summary);
    for (const { label, value } of facts) {
      add(label);
      addProse(value);
    }
    addStatements(examples);
    for (const { icon = '', title, summary = '', expectations, examples } of competencies) {
      add(icon);
      add(title);
      addProse(summary);
      addStatements(expectations);
      addStatements(examples);
    }
    // A page has the title once.
    if (level.source?.dialect === 'page') return;
    for (const name of new Set([title, `${code} ${title}`])) {
      const key = titleKey(splitWords(name));
      titles.set(key, (titles.get(key) ?? 0) + competencies.length - 1);
    }
  };
  const addNotes = (notes: readonly Note[]): void => {
    for (const { title = '', text = '', children = [] } of notes) {
      add(title);
      addProse(text);
      addNotes(children);
    }
  };

  if (ladder) {
    const wanted = path === undefined ? undefined : wellFormed(path);
    const from = <Part extends Level | Note>(parts: readonly Part[]): Part[] =>
      parts.filter(({ source }) => wanted === undefined || source?.path === undefined || source.path === wanted);
    for (const level of from(ladder.levels)) addLevel(level);
    addNotes(from(ladder.notes ?? []));
    for (const { title, description = '' } of ladder.ratings ?? []) add(`${title} ${description}`);
    // Punctuation can split words of the title: the title of `Ladder[a]`, whose link target was left out, is `Laddera`.
    const isWritten =
      hasInOrder(spoken, ladder.title) ||
      hasInOrder(splitWords(source).join(' '), ladder.title) ||
      spoken.replaceAll(' ', '').includes(splitWords(ladder.title).join(''));
    if (isWritten) add(ladder.title);
  }

  const takeWord = (word: string): boolean => {
    const count = counts.get(word) ?? 0;
    if (count > 0) counts.set(word, count - 1);
    return count > 0;
  };
  return {
    // Words that announce examples are not in the ladder.
    take: ({ word, written, announces }) => announces || takeWord(word) || (written.length > 0 && written.every(takeWord)),
    takeTitle: (words) => {
      const key = titleKey(words);
      const count = titles.get(key) ?? 0;
      // The counts are of repetitions only: the title itself is a word of the ladder.
      if (words.length === 0 || count < 1) return false;
      titles.set(key, count - 1);
      return true;
    },
    takeJoined: (words) => {
      const parts = words.map(({ word }) => word);
      return (
        (parts.length > 1 && (/^examples?$/i.test(parts.join('')) || takeWord(parts.join('')))) || takeShortcode(parts, emojis, takeWord)
      );
    },
    giveBack: ({ word }) => counts.set(word, (counts.get(word) ?? 0) + 1),
  };
}

/** Returns a function that checks whether a text occurs twice in a row. Searches the words once for each number of words. */
function doubledIn(words: readonly SourceWord[]): (text: string) => boolean {
  const known = new Map<number, ReadonlySet<string>>();
  const find = (count: number): ReadonlySet<string> => {
    const found = new Set<string>();
    let same = 0;
    for (let at = count; at < words.length; at++) {
      same = words[at]?.word === words[at - count]?.word ? same + 1 : 0;
      if (same >= count) found.add(keyOf(words.slice(at - count + 1, at + 1).map(({ word }) => word)));
    }
    return found;
  };
  return (text) => {
    const said = splitWords(text);
    if (said.length === 0 || said.length > longestCode) return true;
    const found = known.get(said.length) ?? find(said.length);
    known.set(said.length, found);
    return found.has(keyOf(said));
  };
}

/** Maximum number of words in a code. */
const longestCode = 12;

const keyOf = (words: readonly string[]): string => words.join(' ');

const titleKey = (words: readonly string[]): string => words.join(' ').toLowerCase();

const hasInOrder = (words: string, title: string): boolean => ` ${words} `.includes(` ${splitWords(title).join(' ')} `);

/** Uses up the emoji of a shortcode: `🦉` for `:owl:`, `📧` for `:e-mail:`. An emoji can have several code points, such as that of `:woman_astronaut:`. */
function takeShortcode(parts: readonly string[], emojis: Readonly<Record<string, string>>, takeWord: (word: string) => boolean): boolean {
  const name = parts.join('_');
  const names = Object.hasOwn(emojis, name)
    ? [name]
    : Object.keys(emojis).filter((each) => /\W/.test(each) && splitWords(each).join('_') === name);
  return names.some((each) => {
    const signs = splitWords(emojis[each] ?? '');
    return signs.length > 0 && signs.every(takeWord);
  });
}
