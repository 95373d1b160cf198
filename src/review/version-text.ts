import { levelName } from '../ladder/index.js';
import { periodText } from './facts.js';
import { isObject } from './json.js';
import type { Basis, Json, RatingScale } from './types.js';
import { kindOf, readers } from './values.js';
import { fill, formatDay, type ReviewWords } from './words.js';

/**
 * Describes the value of a record as people read it: the text and fields of evidence and actions, the title of a rating, the name of
 * a person. `scale` has the titles of ratings.
 */
export function versionText(key: string, value: Json | undefined, words: ReviewWords, scale: RatingScale = []): string {
  if (value === undefined) return words.takenBack;
  return textOf(key, value, words, scale) || (typeof value === 'string' ? value : JSON.stringify(value));
}

function textOf(key: string, value: Json, words: ReviewWords, scale: RatingScale): string | undefined {
  switch (kindOf(key)) {
    case 'rating':
      return scale.find(({ id }) => id === value)?.title;
    case 'status': {
      const status = readers.status(value);
      return status && words.statuses[status];
    }
    case 'basis': {
      const basis = readers.basis(value);
      return basis && basisLines(basis, words).join(' · ');
    }
    case 'cycle': {
      const cycle = readers.cycle(value);
      return cycle && periodText(cycle, words);
    }
    case 'about':
    case 'by':
      return readers.about(value)?.name;
    case 'evidence':
    case 'action':
      return isObject(value) ? fieldsOf(value, words) : undefined;
    default:
      return undefined;
  }
}

function fieldsOf(value: Readonly<Record<string, Json>>, { locale }: ReviewWords): string {
  const day = (date: Json | undefined): Json | undefined => (typeof date === 'string' ? formatDay(locale, date) : date);
  return [value['text'], day(value['date']), value['link'], value['who'], day(value['due']), day(value['done'])]
    .flatMap((each) => (typeof each === 'string' && each !== '' ? [each] : []))
    .join(' · ');
}

/** Names the level of an assessment and, if there is one, the level that the person wants to reach. */
export const basisLines = ({ level, ladder, target }: Basis, words: ReviewWords): readonly string[] => [
  fill(words.basis, { level: levelName(level), ladder: ladder.title }),
  ...(target ? [fill(words.target, { level: levelName(target) })] : []),
];
