import { proseText } from '../../ladder/index.js';
import { strongIn } from '../outline/label.js';
import type { OutlineText } from '../outline/outline.js';
import { isLevelNoun, plainName } from '../words/words.js';

export interface NamedLevel {
  readonly code?: string;
  readonly title: string;
}

const code = String.raw`\p{L}{1,4}\d{1,3}`;
const atStart = new RegExp(String.raw`^(?<code>${code}(?:\/${code})*)(?:\s*[:：–—=|·•]\s*|\s+-\s+|\s+|$)(?<title>.*)$`, 'su');
const hyphened = /^(?<code>\p{Lu}{1,4}-\d{1,2})(?:\s*[:：–—=|·•]\s*|\s+-\s+|$)(?<title>.*)$/su;
const numbered = /^(?<code>(?<noun>\p{L}+)\s+(?:\p{L}{0,3}\d{1,2}|[IVX]{1,4}))\s*(?:[:：–—|·•]\s*|\s-\s+)(?<title>\S.*)$/su;
const inBrackets = new RegExp(String.raw`^(?<title>.+?)\s*[([](?<code>${code}\+?)[)\]]$`, 'su');
const atEnd = /^(?<title>.+?)\s+(?<code>\p{Lu}{1,3}\d{1,2})$/su;

/** Splits the name of a level into code and title: `L4: Lead`. A code alone is also the title. */
export function splitLevelName(text: OutlineText, isTail = false): NamedLevel {
  const { words, prose, isLiteral } = text;
  if (isLiteral) return { title: words };
  const [first, next] = typeof prose === 'string' ? [] : prose;
  const bold = first === undefined ? undefined : strongIn(first);
  // Bold text before a colon is the code, whatever it is.
  if (bold !== undefined && typeof next === 'string' && /^\s*[:：]/.test(next)) {
    const own = proseText(bold).replace(/\s+/g, ' ').trim();
    return { code: own, title: words.slice(words.indexOf(own) + own.length).replace(/^\s*[:：]\s*/, '') || own };
  }
  return splitWords(words, isTail);
}

/** Splits plain text as `splitLevelName` does. `isTail`: whether the code can be at the end, as in `Lead (L4)`. */
export function splitWords(words: string, isTail = false): NamedLevel {
  const tail = isTail ? (inBrackets.exec(words) ?? atEnd.exec(words)) : null;
  const start = atStart.exec(words) ?? hyphened.exec(words);
  const found = start ?? tail;
  if (found?.groups) {
    const { code: own = '', title = '' } = found.groups;
    return { code: own, title: title.trim() || own };
  }
  const { code: own, noun = '', title = '' } = numbered.exec(words)?.groups ?? {};
  return own !== undefined && isLevelNoun(plainName(noun)) ? { code: own, title: title.trim() } : { title: words };
}

/** Whether all names end in a code. */
export const haveTails = (names: readonly string[]): boolean =>
  names.length > 0 && names.every((name) => inBrackets.test(name) || atEnd.test(name));
