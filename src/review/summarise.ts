import { entriesOf, overviewOf, subjectText } from './read.js';
import type { Assessment } from './types.js';
import { fill, listIn, type ReviewWords, reviewEnglish } from './words.js';

/** What was said, by the word that it was rated with. There is no count and no score in it. */
export interface Summary {
  /** The strongest word first; words that nothing has are not there. Last, without a rating, what is not yet discussed. */
  readonly groups: readonly SummaryGroup[];
  /** A sentence for each group. */
  readonly sentences: readonly string[];
}

export interface SummaryGroup {
  readonly rating?: { readonly id: string; readonly title: string };
  readonly subjects: readonly { readonly id: string; readonly text: string }[];
}

/** Sums an assessment up in words. */
export function summarise(assessment: Assessment, words: ReviewWords = reviewEnglish): Summary {
  const { scale } = overviewOf(assessment);
  const entries = entriesOf(assessment);
  const known = new Set(scale.map(({ id }) => id));
  const others = [...new Set(entries.flatMap(({ rating }) => (rating === undefined || known.has(rating) ? [] : [rating])))];
  const ratings = [...scale.toReversed(), ...others.map((id) => ({ id, title: id }))];
  const subjectsOf = (rating: string | undefined): SummaryGroup['subjects'] =>
    entries.filter((entry) => entry.rating === rating).map(({ subject }) => ({ id: subject, text: subjectText(assessment, subject) }));
  const groups = [
    ...ratings.map(({ id, title }) => ({ rating: { id, title }, subjects: subjectsOf(id) })),
    { subjects: subjectsOf(undefined) },
  ].filter(({ subjects }) => subjects.length > 0);
  const sentences = groups.map(({ rating, subjects }: SummaryGroup) =>
    fill(words.ratedAs, {
      rating: rating?.title ?? words.notYetDiscussed,
      subjects: listIn(
        words.locale,
        subjects.map(({ text }) => text.replace(/[.。]$/, '')),
      ),
    }),
  );
  return { groups, sentences };
}
