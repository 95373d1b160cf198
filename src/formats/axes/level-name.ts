import {
  isCounted,
  isLevelNoun,
  isRole,
  namesAside,
  namesLadder,
  namesOther,
  ordinalOf,
  plainName,
  rankOf,
  withoutRank,
} from '../words/words.js';

/** A name, interpreted as the name of a level. */
export interface LevelName {
  /** `l` and 3 for `L3`, anywhere in the name. */
  readonly code?: { readonly scheme: string; readonly number: number; readonly isBracketed?: true };
  /** 3 for `L3`, `Level 3` and `Developer III`, 1 for `1 Adopt`. */
  readonly number?: number;
  /** From 0 for an intern to 9 for the head of the company. Fractional for several ranks, such as `Senior Staff`. */
  readonly rank?: number;
  /** How much the name looks like the name of a level, from 0 to 1, without regard to other names. */
  readonly likeness: number;
  /** The words without ranks, numbers and codes, in lower case: `data` and `engineer` for `Senior Data Engineer (L4)`. */
  readonly stem: readonly string[];
}

/** Maximum length of a name of a level, in UTF-16 code units. */
const longest = 90;

const nothing: LevelName = { likeness: 0, stem: [] };

const known = new Map<string, LevelName>();

/** Interprets a name as the name of a level, without regard to its context. The results are cached. */
export function readLevelName(words: string): LevelName {
  if (words.length > longest) return nothing;
  const found = known.get(words) ?? read(words);
  // Limits the memory of pages that stay open.
  if (known.size > 5000) known.clear();
  known.set(words, found);
  return found;
}

function read(words: string): LevelName {
  const plain = plainName(words);
  if (plain === '' || /[.。!！?？;；]$/.test(words.trim()) || namesAside(words) || namesOther(words) || isPath(words) || isProgram(words))
    return nothing;
  const code = codeOf(words);
  if (!code && isVersion(plain)) return nothing;
  // `Staff+` is staff and all above; `C++` is a language.
  const tokens = plain.split(/[^\p{L}\p{N}\p{M}+#]+/u).flatMap((token) => token.replace(/(?<=[^+])\+$/, '') || []);
  if (tokens.length > 9) return nothing;
  const noun = tokens.some(isLevelNoun);
  const number = code?.number ?? numberOf(tokens, noun) ?? countOf(tokens, noun);
  const ranks = tokens.flatMap((token, at) => rankOf(`${token} ${tokens[at + 1] ?? ''}`) ?? rankOf(token) ?? []);
  const rank = ranks.length > 0 ? combine(ranks) : undefined;
  const stem = tokens.map(withoutRank).filter((token) => token !== '' && !isNumber(token) && !isLevelNoun(token) && !isCode(token));
  const last = tokens.filter((token) => !isNumber(token) && !isCode(token)).at(-1) ?? '';
  const role = isRole(last) || (/\b(?:of|für|de|di|van)\b/u.test(plain) && tokens.some(isRole));
  return {
    ...(code && { code }),
    ...(number !== undefined && { number }),
    ...(rank !== undefined && { rank }),
    likeness: namesLadder(words) && !code && ranks.length === 0 && !noun ? 0 : likenessOf({ tokens, code, noun, number, ranks, role }),
    stem,
  };
}

interface Evidence {
  readonly tokens: readonly string[];
  readonly code: LevelName['code'];
  readonly noun: boolean;
  readonly number: number | undefined;
  readonly ranks: readonly number[];
  readonly role: boolean;
}

function likenessOf({ tokens, code, noun, number, ranks, role }: Evidence): number {
  if (code) return 1;
  if (number !== undefined && tokens.some(isCounted)) return 0;
  if (noun && number !== undefined && tokens.length < 6) return 1;
  const words = tokens.filter((token) => !isNumber(token)).length;
  if (ranks.length > 0 && (words <= ranks.length || role || (tokens.length === 2 && noun))) return 0.9;
  if (ranks.length > 0 && tokens.length < 5 && (rankOf(tokens[0] ?? '') !== undefined || rankOf(tokens.at(-1) ?? '') !== undefined))
    return 0.6;
  if (role) return tokens.length < 7 ? 0.5 : 0.2;
  return number === undefined ? 0 : 0.25;
}

/** Whether a name is that of a release or has a date, a year or a large number. */
const isVersion = (plain: string): boolean => /\d+[.,]\d+|\b(?:19|20)\d\d\b|\d{4}-\d\d/.test(plain);

const codes = String.raw`\p{L}{1,4}[-.]?\d{1,2}`;
const codeAt = new RegExp(
  String.raw`^(?:${codes}\/)*(?<start>${codes})(?![\p{L}\p{N}'’])|[([](?:\p{L}+\s)?(?<bracket>${codes})[)\]]\s*$|\s(?<end>\p{Lu}{1,3}\d{1,2})\s*$`,
  'u',
);

/** A code in capitals, with one capital, or of one or two small letters: `L3`, `IC3`, `Ic3`, `m2`. `base64` and `tr46` are not codes. */
const isScheme = (letters: string, digits: string): boolean =>
  !/^\p{Lu}?\p{Ll}{3,}$/u.test(letters) && !(/^\p{Ll}/u.test(letters) && Number(digits) > 30);

/** Prefixes of codes that are not levels: half-years (`H1`), quarters (`Q1`), versions and others. */
const otherSchemes = /^(?:q|h|v|fy|cy|ver|rev|no|nr|day|week|step|part|fig|mp|utf|sha|md|ipv|web|es|ps|co|o|vitamin|http|oauth)$/i;

function codeOf(words: string): LevelName['code'] {
  const { start, bracket, end } = codeAt.exec(words.trim())?.groups ?? {};
  const [, scheme = '', digits = ''] = /^(\p{L}+)[-.]?(\d+)$/u.exec(start ?? bracket ?? end ?? '') ?? [];
  if (scheme === '' || otherSchemes.test(scheme) || !isScheme(scheme, digits)) return undefined;
  return { scheme: scheme.toLowerCase(), number: Number(digits), ...(bracket !== undefined && { isBracketed: true }) };
}

const isCode = (token: string): boolean => /^\p{L}{1,4}\d{1,2}$/u.test(token);

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

const isNumber = (token: string): boolean => /^\d{1,2}$/.test(token) || romans.includes(token);

/** The number at the start or the end of a name, or anywhere in it if it is short or has a word such as `level`. */
function numberOf(tokens: readonly string[], noun: boolean): number | undefined {
  const at = [...tokens.keys()].filter((nth) => isNumber(tokens[nth] ?? ''));
  // `i` at the start is the English word “I”, not a Roman numeral.
  const found =
    at.find((nth) => nth === tokens.length - 1 || (nth === 0 && /\d/.test(tokens[0] ?? ''))) ??
    (tokens.length < 5 || noun ? at[0] : undefined);
  const joined = found === undefined && noun ? /\d{1,2}/.exec(tokens.join(' '))?.[0] : undefined;
  if (joined !== undefined) return Number(joined);
  if (found === undefined || (found === 0 && tokens.length > 1 && tokens[0] === 'i')) return undefined;
  const token = tokens[found] ?? '';
  return /\d/.test(token) ? Number(token) : romans.indexOf(token) + 1;
}

/** The number of a name such as `Level One`. */
const countOf = (tokens: readonly string[], noun: boolean): number | undefined =>
  noun && tokens.length < 4 ? tokens.flatMap((token) => ordinalOf(token) ?? [])[0] : undefined;

/** Combines the ranks of a name to one: `Senior Staff` is above `Staff`, `Associate Director` is below `Director`. */
function combine(ranks: readonly number[]): number {
  const highest = Math.max(...ranks);
  if (highest < 4) return Math.min(...ranks) === highest ? highest : (highest + Math.min(...ranks)) / 2;
  return highest + (ranks.includes(3) ? 0.3 : 0) - (ranks.some((rank) => rank < 2) ? 0.3 : 0);
}

/** Names, interpreted together as levels of one scale. `rises`: whether their numbers or ranks are sorted, in either direction. */
export interface Scale {
  readonly likeness: readonly number[];
  readonly rises: boolean;
}

/**
 * Interprets names together as levels of one scale. If names share words, as in `Potter` and `Senior Potter`, they are probably levels
 * of one job, even if the words are unknown. Names that differ only in a number are levels, too.
 *
 * @param areNumbered whether consecutive numbers are enough evidence by themselves.
 */
export function readScale(names: readonly string[], areNumbered = false): Scale {
  const read = names.map(readLevelName);
  const counts = new Map<string, number>();
  for (const { stem } of read) for (const token of new Set(stem)) counts.set(token, (counts.get(token) ?? 0) + 1);
  const shared = new Set([...counts].filter(([, count]) => count > 1 && count * 5 >= names.length * 3).map(([token]) => token));
  // If the codes in brackets all have different prefixes, as in `Craft (C3)` and `Impact (I2)`, they are grades of competencies.
  const bracketed = read.flatMap(({ code }) => (code?.isBracketed ? [code.scheme] : []));
  const areGrades = bracketed.length > 1 && new Set(bracketed).size === bracketed.length;
  // One name is the job only, and each of the others adds one word to it.
  const others = read.map(({ stem }) => stem.filter((token) => !shared.has(token)).length);
  const areOfOneJob =
    shared.size > 0 &&
    others.includes(0) &&
    read.every(({ stem }, at) => (others[at] ?? 2) < 2 && [...shared].every((token) => stem.includes(token)));
  const likeness = read.map((name, at) => {
    const { stem, rank, number, code } = name;
    const likeness = areGrades && code?.isBracketed ? 0 : isAcronymOf(names[at] ?? '', shared) ? 0.85 : name.likeness;
    if (likeness === 0 && areGrades) return 0;
    if (likeness >= 0.9 || shared.size === 0 || !stem.some((token) => shared.has(token)) || isSentence(names[at] ?? '')) return likeness;
    const own = others[at] ?? 0;
    const told = rank !== undefined || number !== undefined;
    return Math.max(
      likeness,
      told && own < 3
        ? 0.85
        : own === 0 && names.length > 1
          ? 0.7
          : own === 1 && likeness > 0
            ? likeness + 0.1
            : own === 1 && areOfOneJob
              ? 0.6
              : 0,
    );
  });
  // Consecutive numbers are steps of a scale.
  const numbers = read.map(({ number }) => number ?? Number.NaN);
  const steps =
    areNumbered && numbers.length > 1 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? Number.NaN) + 1);
  return { likeness: steps ? likeness.map((each) => Math.max(each, 0.8)) : likeness, rises: risesIn(read) };
}

/** `APM` beside `PM` and `Senior PM`. */
const isAcronymOf = (name: string, shared: ReadonlySet<string>): boolean =>
  /^\p{Lu}{3,5}$/u.test(name) && [...shared].some((token) => token.length > 1 && name.toLowerCase().endsWith(token));

const isSentence = (name: string): boolean => /^(?:I|You|We|They)\s/.test(name) || name.split(/\s+/).length > 7;

function risesIn(names: readonly LevelName[]): boolean {
  const steps = [names.map(({ number }) => number), names.map(({ rank }) => rank)].map((list) => list.filter((step) => step !== undefined));
  return steps.some((list) => {
    if (list.length < 2 || list.length * 3 < names.length * 2) return false;
    const pairs = list.slice(1).map((step, at) => step - (list[at] ?? 0));
    return pairs.every((each) => each >= 0) || pairs.every((each) => each <= 0);
  });
}

/** Whether a name is the path of a file, such as `./L4.md` or `data-engineering/L4`, which contains a code but is not a level. */
const isPath = (words: string): boolean =>
  /^\.{0,2}\/\S|^\S*\p{Ll}-\p{Ll}\S*\/\S|^\S+\.(?:csv|html?|jsonl?|mdx?|tsv|ya?ml)\b/iu.test(words.trim());

/** Whether a name is that of something in a program or a package: `open(path)`, `uuid.MAX`, `clsx/lite`, `@scope/name`. */
export const isProgram = (words: string): boolean =>
  /[\w\])]\(|[{}<>;]|===|^@\w|^[a-z]\w*\.[\w.]+$|^[\p{Ll}\d@._-]+\/[\p{Ll}\d._-]+$/u.test(words.trim());
