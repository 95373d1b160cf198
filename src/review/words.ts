/** Words of summaries and exports; `{…}` is replaced. Give a copy in another language. */
export interface ReviewWords {
  /** BCP 47, for lists, dates and quotation marks. */
  readonly locale: string;
  readonly titles: Readonly<Record<'self' | 'manager' | 'peer', string>>;
  readonly statuses: Readonly<Record<'draft' | 'shared' | 'done', string>>;
  readonly notYetDiscussed: string;
  readonly aboutBy: string;
  readonly basis: string;
  readonly target: string;
  /** A rating and the subjects that have it. */
  readonly ratedAs: string;
  readonly noLonger: string;
  readonly rating: string;
  readonly note: string;
  readonly evidence: string;
  readonly unplaced: string;
  readonly growthPlan: string;
  readonly agreed: string;
  readonly due: string;
  readonly done: string;
  readonly conflict: string;
  readonly takenBack: string;
  readonly unread: string;
  readonly towards: string;
}

export const reviewEnglish: ReviewWords = {
  locale: 'en',
  titles: { self: 'Self-assessment', manager: 'Manager’s assessment', peer: 'Peer assessment' },
  statuses: { draft: 'Draft', shared: 'Shared', done: 'Talked about' },
  notYetDiscussed: 'Not yet discussed',
  aboutBy: 'About {about}, by {by}',
  basis: '{level}, {ladder}',
  target: 'On the way to {level}',
  ratedAs: '{rating}: {subjects}.',
  noLonger: 'No longer in the definition',
  rating: 'Rating',
  note: 'Note',
  evidence: 'Evidence',
  unplaced: 'Evidence that is not placed yet',
  growthPlan: 'What we agreed',
  agreed: 'agreed {date}',
  due: 'by {date}',
  done: 'done {date}',
  conflict: 'Written at the same time, not settled yet',
  takenBack: '(taken back)',
  unread: 'Could not be read, kept as it is',
  towards: 'For {subjects}',
};

/** Puts values into a text of the words. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (found, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? found) : found));

/** A day as people write it; as it is, where it is no day. */
export function dayIn(locale: string, date: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}

export const listIn = (locale: string, items: readonly string[]): string => new Intl.ListFormat(locale).format(items);
