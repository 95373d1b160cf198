import { isSafeUrl } from '../ladder/index.js';
import type { Action, Evidence } from './types.js';
import { fill, formatDay, formatList, type ReviewWords } from './words.js';

/** Evidence or an action in words: what there is of it beside its text, such as its date, is the label. */
export interface ItemLine {
  readonly label: string;
  readonly text: string;
  /** A URL for which `isSafeUrl` is true. */
  readonly href?: string;
}

/** Evidence in words. */
export function evidenceLine({ date, text, link }: Evidence, words: ReviewWords): ItemLine {
  if (link === undefined || link === '') return { label: formatDay(words.locale, date), text };
  // An unsafe URL is shown as text.
  return isSafeUrl(link)
    ? { label: formatDay(words.locale, date), text, href: link }
    : { label: formatDay(words.locale, date), text: `${text} (${link})` };
}

/** An action in words. `nameOf` returns the text of a subject. */
export function actionLine(
  { text, agreed, due, done, who, speaksTo }: Action,
  words: ReviewWords,
  nameOf: (id: string) => string,
): ItemLine {
  const day = (label: string, date: string | undefined): string[] =>
    date === undefined ? [] : [fill(label, { date: formatDay(words.locale, date) })];
  const about = speaksTo.length > 0 ? [fill(words.towards, { subjects: formatList(words.locale, speaksTo.map(nameOf)) })] : [];
  const facts = [
    ...(who === undefined ? [] : [who]),
    ...day(words.agreed, agreed),
    ...day(words.due, due),
    ...day(words.done, done),
    ...about,
  ];
  return { label: facts.join(', '), text };
}

/** A line as one text. */
export const textOfLine = ({ label, text, href }: ItemLine): string =>
  `${[label, text].filter(Boolean).join(': ')}${href === undefined ? '' : ` (${href})`}`;
