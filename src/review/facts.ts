import type { Overview } from './read.js';
import type { Cycle } from './types.js';
import { fill, formatDay, type ReviewWords, reviewEnglish } from './words.js';

/** A period with its days, such as `2026 (Jan 1, 2026 to Dec 31, 2026)`. */
export const periodText = ({ title, from, to }: Cycle, words: ReviewWords = reviewEnglish): string =>
  fill(words.period, { title, from: formatDay(words.locale, from), to: formatDay(words.locale, to) });

/** A status with its date, such as `Shared, Mar 14, 2026`. Takes the result of `overviewOf` or an item of a list. */
export const statusText = ({ status, statusDate }: Pick<Overview, 'status' | 'statusDate'>, words: ReviewWords = reviewEnglish): string =>
  statusDate === undefined
    ? words.statuses[status]
    : fill(words.statusOn, { status: words.statuses[status], date: formatDay(words.locale, statusDate) });
