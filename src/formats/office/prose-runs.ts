import type { Inline, Prose } from '../../ladder/index.js';

/** A piece of text with the formatting that applies to it. */
export interface ProseRun {
  readonly text: string;
  readonly strong?: boolean;
  readonly em?: boolean;
  readonly code?: boolean;
  /** Target of the link that the text is in. */
  readonly href?: string;
}

/** Flattens prose to runs of equal formatting. Characters that XML does not allow are left out. */
export const proseRuns = (prose: Prose, format: Omit<ProseRun, 'text'> = {}): readonly ProseRun[] =>
  typeof prose === 'string' ? runsOf(prose, format) : prose.flatMap((inline) => inlineRuns(inline, format));

const runsOf = (text: string, format: Omit<ProseRun, 'text'>): readonly ProseRun[] =>
  text === '' ? [] : [{ ...format, text: forXml(text) }];

function inlineRuns(inline: Inline, format: Omit<ProseRun, 'text'>): readonly ProseRun[] {
  if (typeof inline === 'string') return runsOf(inline, format);
  if ('code' in inline) return runsOf(inline.code, { ...format, code: true });
  if ('href' in inline) return proseRuns(inline.text, { ...format, href: inline.href });
  return 'strong' in inline ? proseRuns(inline.strong, { ...format, strong: true }) : proseRuns(inline.em, { ...format, em: true });
}

/** Removes the characters that XML 1.0 does not allow. */
export const forXml = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu, '');
