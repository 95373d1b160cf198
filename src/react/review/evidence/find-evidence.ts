import type { Evidence } from '../../../review/index.js';

/** Evidence that has every word of a query somewhere: in what happened, its link, its day, or what it speaks to. */
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

/** Without case and accents. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
