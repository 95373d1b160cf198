import type { Evidence } from '../../../review/index.js';

/**
 * Returns the evidence that contains every word of a query, in its text, link or date or in one of the texts that `around` returns
 * for it. Ignores case and accents.
 */
export function findEvidence(
  items: readonly Evidence[],
  query: string,
  around: (item: Evidence) => readonly string[],
): readonly Evidence[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter((item) => {
    const text = fold([item.text, item.link, item.date, ...around(item)].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

/** Folds case and removes accents. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
