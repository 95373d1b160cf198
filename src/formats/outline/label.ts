import { canonicalProse, type Inline, type Prose, proseText } from '../../ladder/index.js';
import { type Label, OutlineText } from './outline.js';

/** The separator after a label: a colon, or a dash with spaces around it. */
const separator = /^\s*(?:[:：]\s*|\s[–—-]\s+)/u;

/** Maximum length of a label, in words and in UTF-16 code units. */
const mostWords = 9;
const longest = 80;

/**
 * Splits a text into a label and the rest: `**Label**: text`, `**Label:** text`, `Label: text`, `Label:`, or `**Label**`, a text that
 * is bold as a whole. Returns `undefined` for other texts and for sentences.
 */
export function labelOf({ prose, place }: OutlineText): Label | undefined {
  const [whole = '', ...others] = typeof prose === 'string' ? [prose] : prose;
  const first = whole;
  const bold = strongIn(first);
  if (bold !== undefined) return boldLabel(bold, others, place);
  if (typeof first !== 'string') return undefined;
  // The whole line is a label for the blocks below it: `Communication:`.
  const lead = others.length === 0 ? /^([^\n]{1,80})[:：]\s*$/u.exec(first)?.[1]?.trim() : undefined;
  if (lead !== undefined && !/[.,;!?]/.test(lead) && isName(lead) && lead.split(/\s+/).length <= 6)
    return { name: new OutlineText(lead, place), isBold: false };
  const { name = '', rest = '' } = /^(?<name>[^:：.,;!?\n]{1,48})[:：](?!\/\/)(?<rest>\s[\s\S]*|)$/u.exec(first)?.groups ?? {};
  if (!isName(name) || name.trim().split(/\s+/).length > 6 || (rest === '' && others.length > 0)) return undefined;
  const value = canonicalProse([rest, ...others]);
  return { name: new OutlineText(name.trim(), place), ...(value !== '' && { rest: new OutlineText(value, place) }), isBold: false };
}

function boldLabel(bold: Prose, others: readonly Inline[], place: OutlineText['place']): Label | undefined {
  const [next, ...more] = others;
  if (proseText(bold).length > longest + 2) return undefined;
  const colon = /[:：]$/u.exec(proseText(bold).trim());
  const parted = typeof next === 'string' ? separator.exec(next)?.[0] : undefined;
  if (!colon && parted === undefined && others.length > 0) return undefined;
  const name = withoutColon(bold);
  if (!isName(proseText(name))) return undefined;
  const rest = typeof next === 'string' && parted !== undefined && !colon ? [next.slice(parted.length), ...more] : others;
  const value = canonicalProse(rest);
  return { name: new OutlineText(name, place), ...(value !== '' && { rest: new OutlineText(value, place) }), isBold: true };
}

/** The content of bold text, also within italics: `text` for `**text**` and `***text***`. */
export function strongIn(inline: Inline): Prose | undefined {
  if (typeof inline === 'string' || 'code' in inline) return undefined;
  if ('strong' in inline) return inline.strong;
  if (!('em' in inline)) return undefined;
  const [only, ...others] = typeof inline.em === 'string' ? [inline.em] : inline.em;
  return only !== undefined && others.length === 0 ? strongIn(only) : undefined;
}

function withoutColon(prose: Prose): Prose {
  const inlines = typeof prose === 'string' ? [prose] : [...prose];
  const last = inlines.pop() ?? '';
  return canonicalProse([...inlines, typeof last === 'string' ? last.replace(/\s*[:：]\s*$/u, '') : last]);
}

/** Whether a text can be a name: it is short and not a sentence. */
export const isName = (name: string): boolean => {
  const words = name.trim();
  return (
    /^[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(words) &&
    words.length <= longest &&
    !/[.。!！?？;；]$/u.test(words) &&
    words.split(/\s+/).length <= mostWords &&
    !/[.!?]\s/.test(words)
  );
};
