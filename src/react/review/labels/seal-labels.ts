/** Texts of `SealedReview`, beside those of `ReviewLabels`. They are apart, so that other components do not load them. */
export interface SealLabels {
  /** Title of what was signed off. */
  readonly signedOff: string;
  /** Heading of a version. `{number}` counts from 1. */
  readonly signedVersion: string;
  /** Who signed a version off, and when: `{name}` and `{date}`. */
  readonly signedBy: string;
  /** Whether everything is as it was signed off. `unverified`: the page cannot tell, as it is not on HTTPS. */
  readonly sealStates: Readonly<Record<'verified' | 'altered' | 'unverified', string>>;
  /** The hash to note, `{hash}`. */
  readonly sealHash: string;
  readonly changedSince: string;
  /** Label of what is different from the version before. */
  readonly changedBefore: string;
  readonly before: string;
  readonly after: string;
  /** Says that an assessment, `{title}`, was added to a version or is no longer in it. */
  readonly viewChanges: Readonly<Record<'added' | 'removed', string>>;
  /** Title of the collapsible words of a version. */
  readonly signedWords: string;
  /** Who has seen a version, and when: `{name}` and `{date}`. It never says that they agree. */
  readonly seenBy: string;
  /** Explains the button `haveSeen`. */
  readonly seenMeans: string;
  readonly seenComment: string;
  readonly haveSeen: string;
}
