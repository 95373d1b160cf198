/** Texts of summaries, exports and problems. Placeholders in braces are replaced. For another language, pass a translated copy. */
export interface ReviewWords {
  /** BCP 47 tag, for the format of lists and dates. */
  readonly locale: string;
  readonly titles: Readonly<Record<'self' | 'manager' | 'peer', string>>;
  readonly statuses: Readonly<Record<'draft' | 'shared' | 'done', string>>;
  readonly notYetDiscussed: string;
  readonly aboutBy: string;
  readonly basis: string;
  readonly target: string;
  /** A period, `{title}`, with its first and last day, `{from}` and `{to}`. */
  readonly period: string;
  /** A status, and the date since when it has it. */
  readonly statusOn: string;
  /** Sentence for a rating, `{rating}`, and the subjects that have it, `{subjects}`. */
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
  /** Names of the records that an assessment has once. */
  readonly records: Readonly<Record<'about' | 'by' | 'role' | 'basis' | 'cycle' | 'scale' | 'status', string>>;
  readonly towards: string;
  readonly saving: string;
  /** The state after saving, by place. */
  readonly saved: Readonly<Record<'memory' | 'device' | 'server', string>>;
  /** The state when changes are stored on the device but not yet on the server. */
  readonly waiting: string;
  readonly readOnly: string;
  /** Message for each kind of problem: what happened, and how to keep the data. */
  readonly problems: Readonly<
    Record<
      'denied' | 'quota' | 'newer' | 'deleted' | 'blocked' | 'closed' | 'offline' | 'signed-out' | 'refused' | 'unsent' | 'unknown',
      string
    >
  >;
}

/** English texts, the default. */
export const reviewEnglish: ReviewWords = {
  locale: 'en',
  titles: { self: 'Self-assessment', manager: 'Manager’s assessment', peer: 'Peer assessment' },
  statuses: { draft: 'Draft', shared: 'Shared', done: 'Discussed' },
  notYetDiscussed: 'Not yet discussed',
  aboutBy: 'About {about}, by {by}',
  basis: '{level}, {ladder}',
  target: 'On the way to {level}',
  period: '{title} ({from} to {to})',
  statusOn: '{status}, {date}',
  ratedAs: '{rating}: {subjects}.',
  noLonger: 'No longer in the definition',
  rating: 'Rating',
  note: 'Note',
  evidence: 'Evidence',
  unplaced: 'Evidence without a subject',
  growthPlan: 'What we agreed',
  agreed: 'agreed {date}',
  due: 'by {date}',
  done: 'done {date}',
  conflict: 'Concurrent edits, not resolved yet',
  takenBack: '(removed)',
  unread: 'Could not be read, kept as it is',
  records: { about: 'Person', by: 'Author', role: 'Role', basis: 'Level', cycle: 'Period', scale: 'Ratings', status: 'Status' },
  towards: 'For {subjects}',
  saving: 'Saving…',
  saved: { memory: 'Kept while this page is open', device: 'Saved on this device', server: 'Saved' },
  waiting: 'Saved on this device, not sent yet',
  readOnly: 'Written by a newer version: you can read and export it here, but not change it.',
  problems: {
    denied:
      'Not saved: this browser does not allow the page to store data, as in some private windows and embedded frames. What you typed is still here. Download it, or open the page in its own window.',
    quota:
      'Not saved: this device has no room left for this site. What you typed is still here. Download it, or free some space. Saving is retried.',
    newer:
      'Not saved: a newer version of this page has taken over the data. What you typed is still here. Download it, then reload the page.',
    deleted: 'Not saved: this assessment was deleted elsewhere. What you typed is still here. Download it if you want to keep it.',
    blocked:
      'Not saved yet: another tab with an older version of this page is open. What you typed is still here. Close the other tab. Saving is retried.',
    closed: 'Not saved: this page has closed its storage. What you typed is still here. Download it, then reload the page.',
    offline: 'Not sent: there is no connection to the server. What you typed is still here. Sending is retried.',
    'signed-out': 'Not sent: you are signed out. What you typed is still here. Sign in again, or download it.',
    refused: 'Not sent: the server refused it. What you typed is still here. Download it, and contact the administrator of the server.',
    unsent: 'Not removed: some of it is only on this device. Send it or download it first.',
    unknown: 'Not saved: something went wrong. What you typed is still here. Download it. Saving is retried.',
  },
};

/** Replaces all placeholders of a text. A placeholder without a value remains. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? placeholder) : placeholder));

/** Formats an ISO 8601 date in a locale. Returns any other text unchanged. */
export function formatDay(locale: string, date: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}

/** Joins items as a list in a locale, such as `a, b, and c`. */
export const formatList = (locale: string, items: readonly string[]): string => new Intl.ListFormat(locale).format(items);
