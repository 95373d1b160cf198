import MarkdownIt from 'markdown-it';
import type { Place } from '../../ladder/index.js';

/** A word of a text, with its position. Line and column start at 1. */
export interface SourceWord {
  readonly word: string;
  readonly line: number;
  readonly column: number;
  /** Number of the run. Words with only punctuation between them are in one run. */
  readonly run: number;
  /** 0 before the first colon of the line, or in a line without a colon; 1 after it. */
  readonly part: 0 | 1;
  /** Whether the word announces examples, such as `Examples`. */
  readonly announces: boolean;
  /** The words as written, if the word contains an entity: `eacute` for `&eacute;`, because code keeps entities as text. */
  readonly written: readonly string[];
}

/** A character of a script without spaces, an emoji, or a run of letters and digits. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|\d?\uFE0F?\u20E3|\p{Extended_Pictographic}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|\d?\uFE0F?\u20E3)[\p{L}\p{N}\p{M}\uE000])+/gu;

/** Performance: a simpler pattern for texts without emoji and without such scripts. */
const plainPattern = /[\p{L}\p{N}\p{M}\uE000]+/gu;

const isPlain = /^[\0-\xa8\xaa-\xad\xaf-\u1fff\u2010-\u2027\uE000\uE001]*$/;

const patternFor = (text: string): RegExp => (isPlain.test(text) ? plainPattern : wordPattern);

export const splitWords = (text: string): string[] => text.match(patternFor(text)) ?? [];

/** Replaces the remaining characters of an entity, so that columns do not change. */
const filler = '\uE000';

/** Replaces the characters of a tag. Unlike a space, it does not end a run. */
const gap = '\uE001';

const announcing =
  /^[\s>*+_#\uE001-]*(?:examples?|例|具体例|beispiele?|exemples?|ejemplos?|exemplos?|примеры?|示例|例子)[\s*_\uE001]*(?:[:：]|$)/iu;

/** `isYaml` tells whether texts in double quotes have escapes such as `"caf\\xE9"`. JSON is recognised. */
export function wordsOfSource(source: string, syntax: readonly Place[], isYaml = false): SourceWord[] {
  const unescaped = isJson(source) ? withoutEscapes(source) : withoutSyntax(isYaml ? withoutYamlEscapes(source) : source);
  const lines = blankPlaces(unescaped.split('\n'), syntax);
  const originals = source.split('\n');
  const words: SourceWord[] = [];
  let run = 0;
  for (const [at, line] of lines.entries()) {
    const announces = announcing.test(line);
    const colon = line.search(/[:：]/);
    let end = -1;
    let first = true;
    for (const { 0: found, index } of line.matchAll(patternFor(line))) {
      const word = found.replaceAll(filler, '');
      if (end < 0 || /\s/.test(line.slice(end, index))) run++;
      end = index + found.length;
      if (!word) continue;
      const written = found === word ? [] : splitWords(originals[at]?.slice(index, end) ?? '');
      const part = colon >= 0 && index > colon ? 1 : 0;
      words.push({ word, line: at + 1, column: index + 1, run, part, announces: announces && first, written });
      first = false;
    }
    run++;
  }
  return words;
}

/** Replaces the characters at the places with spaces. Performance: builds each line once, even if it has many places. */
function blankPlaces(lines: readonly string[], places: readonly Place[]): string[] {
  const blanks = new Map<number, [from: number, to: number][]>();
  for (const { start, end } of places)
    for (let line = start.line; line <= Math.min(end.line, lines.length); line++) {
      const from = line === start.line ? start.column - 1 : 0;
      const to = line === end.line ? end.column - 1 : (lines[line - 1]?.length ?? 0);
      blanks.set(line, blanks.get(line) ?? []);
      blanks.get(line)?.push([from, to]);
    }
  return lines.map((text, at) => {
    const ranges = blanks.get(at + 1)?.sort(([a], [b]) => a - b);
    if (!ranges) return text;
    let blanked = '';
    for (const [from, to] of ranges) {
      if (from > blanked.length) blanked += text.slice(blanked.length, from);
      blanked += ' '.repeat(Math.max(0, Math.min(to, text.length) - blanked.length));
    }
    return blanked + text.slice(blanked.length);
  });
}

function isJson(source: string): boolean {
  if (!/^\s*[{[]/.test(source)) return false;
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

/** Decodes the escapes in JSON. The positions of other words do not change. */
const withoutEscapes = (source: string): string =>
  source.replace(/\\(?:u[\da-f]{4}(?:\\u[\da-f]{4})*|[^u])/gi, (found) => {
    const said = String(JSON.parse(`"${found}"`)).replace(/[^\p{L}\p{N}\p{M}\p{S}]/gu, ' ');
    return said.trim() === '' ? blank(found) : said.padEnd(found.length, filler);
  });

/** YAML with the characters that the escapes in double-quoted texts stand for. Columns and lines stay. */
const withoutYamlEscapes = (source: string): string =>
  source.replace(/(?<=^|[\s[{,])"(?:[^"\\]|\\[\s\S])*"/gm, (text) =>
    text.replace(
      /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|[^\n])/g,
      (found, ...[x, u, long]: readonly (string | undefined)[]) => {
        const code = Number.parseInt(x ?? u ?? long ?? '', 16);
        const said = code <= 0x10ffff ? String.fromCodePoint(code).replace(/[^\p{L}\p{N}\p{M}\p{S}]/u, ' ') : ' ';
        return said === ' ' ? blank(found) : said.padEnd(found.length, filler);
      },
    ),
  );

const { unescapeAll } = new MarkdownIt().utils;

const blank = (found: string): string => found.replace(/[^\n]/g, ' ');

/** Replaces syntax with spaces. The positions of other words do not change. */
function withoutSyntax(source: string): string {
  const labels = new Set(Array.from(source.matchAll(/\[((?:[^[\]\\]|\\.){1,999})\]:/g), ([, label = '']) => labelKey(label)));
  return (
    source
      // The summary of a list of examples.
      .replace(/<summary>\s*examples?:?\s*<\/summary>/gi, blank)
      .replace(/<\/?[a-z][a-z0-9]*(?=[\s/>])[^<>]*>/gi, (tag) => tag.replace(/[^\n]/g, gap))
      .replace(/^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*\d{1,9}[.)](?=\s|$)/gm, blank)
      .replace(/^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])[ \t])*\[(?:[^[\]\\]|\\.)+\]:/gm, blank)
      .replace(/(?<=\])(?:\[(?:[^[\]\\]|\\.)*\])+/g, (run) => {
        // In `[b][a][a]`, the second `[a]` is a link of its own, so its text is content.
        let isText = true;
        return run.replace(/\[((?:[^[\]\\]|\\.)*)\]/g, (found, label: string) => {
          isText = !isText || !labels.has(labelKey(label));
          return isText ? found : gap.repeat(found.length);
        });
      })
      // Adjacent links with the same target are read as one link.
      .replace(/\]\(([^()\s]*)\)\[(?=[^[\]\n]*\]\(\1\))/g, (found) => gap.repeat(found.length))
      // An entity such as `&eacute;` becomes one character.
      .replace(/&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/gi, (found) => {
        const character = unescapeAll(found);
        if (character === found && !found.startsWith('&#')) return found;
        return character !== found && /[\p{L}\p{N}\p{M}\p{Extended_Pictographic}]/u.test(character)
          ? character.padEnd(found.length, filler)
          : blank(found);
      })
  );
}

const labelKey = (label: string): string => label.trim().toLowerCase().replace(/\s+/g, ' ');
