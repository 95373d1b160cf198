import { canonicalProse, proseText } from '../prose/canonical-prose.js';
import { isSafeUrl } from '../prose/url.js';
import type { Inline, Prose } from '../types.js';
import { type Examined, type Fields, maxDepth, readList } from './examine.js';
import { quote } from './examine-words.js';

const marks = new Set(['strong', 'em', 'code', 'href', 'text']);

/** Validates prose before making it canonical, so that each issue has the path of the input. */
export function readProse(at: Examined | undefined): Prose {
  return at === undefined ? '' : canonicalProse(readRawProse(at, 1, false));
}

function readRawProse(at: Examined, depth: number, inLink: boolean): Prose {
  if (typeof at.value !== 'object' || at.value === null) return at.text() ?? '';
  if (depth > maxDepth) {
    at.error('too-deep', () => `Marks are nested more than ${maxDepth} levels deep, which cannot be displayed. Remove repeated marks.`);
    return '';
  }
  return readList(at, (item) => readInline(item, depth, inLink));
}

function readInline(at: Examined, depth: number, inLink: boolean): Inline | undefined {
  if (typeof at.value !== 'object' || at.value === null) return at.text();
  const fields = at.fields('a mark', marks);
  if (fields === undefined) return undefined;
  const kinds = ['strong', 'em', 'code', 'href'].filter((kind) => fields.has(kind));
  const [kind] = kinds;
  const within = kind === undefined ? undefined : fields.get(kind);
  if (within === undefined || kinds.length > 1 || (kind !== 'href' && fields.has('text'))) {
    at.wrongType('one of {strong}, {em}, {code} or {href, text}');
    return undefined;
  }
  if (kind === 'href') return readLink(within, fields, depth, inLink);
  if (kind === 'code') return { code: within.text() ?? '' };
  const content = readRawProse(within, depth + 1, inLink);
  return kind === 'em' ? { em: content } : { strong: content };
}

function readLink(target: Examined, fields: Fields, depth: number, inLink: boolean): Inline {
  const href = target.text() ?? '';
  if (!isSafeUrl(href)) {
    target.error(
      'unsafe-url',
      () => `A link to ${quote(href)} could run code or hide its target. Use http:, https:, mailto:, a relative path or a #fragment.`,
    );
  }
  if (inLink) {
    fields.at.warn(
      'nested-link',
      () =>
        `HTML does not allow a link within a link, so only the text of this link to ${quote(href)} is kept. Move it out of the other link.`,
    );
  }
  const at = fields.need('text', 'text');
  if (at === undefined) return '';
  const text = readRawProse(at, depth + 1, true);
  const words = proseText(text);
  reportBidi(at, words);
  if (words.trim() === '') {
    at.warn('empty-link', () => `The link to ${quote(href)} has no text, so it cannot be seen and was left out. Add its text.`);
  }
  return { href, text };
}

export function reportBidi(at: Examined, text: string): void {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) return;
  at.warn('bidi-control', () => 'A control character here (U+202A–202E, U+2066–2069) can display text in a different order. Remove it.');
}

/** Trims a text and collapses its white space to single spaces, including line breaks. */
export function tidyLine(text: string | undefined): string {
  const line = text?.trim() ?? '';
  return /[\t-\r]| {2}/.test(line) ? line.replace(/[ \t-\r]+/g, ' ') : line;
}
