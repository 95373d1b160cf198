import { entriesOf, overviewOf, subjectText } from './read.js';
import type { Assessment } from './types.js';
import { fill, formatList, type ReviewWords, reviewEnglish } from './words.js';

/** The subjects of an assessment, grouped by rating. It deliberately has no counts and no score. */
export interface Summary {
  /** Groups with at least one subject, strongest rating first. Subjects without a rating are last. */
  readonly groups: readonly SummaryGroup[];
  /** One sentence for each group. */
  readonly sentences: readonly string[];
}

/** Subjects with the same rating. */
export interface SummaryGroup {
  /** Absent for subjects that are not yet discussed. */
  readonly rating?: { readonly id: string; readonly title: string };
  readonly subjects: readonly { readonly id: string; readonly text: string }[];
}

/** Groups the subjects of an assessment by rating, and describes each group in a sentence. */
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
      subjects: formatList(
        words.locale,
        subjects.map(({ text }) => text.replace(/[.。]$/, '')),
      ),
    }),
  );
  return { groups, sentences };
}
