import type { Issue } from '../ladder/index.js';

/** A rule: the severity of its issues, and a function that creates their message. */
export type Rule = { readonly severity: Issue['severity']; readonly message: (detail: string) => string };

/** Rules for texts in any format. */
export const textRules = {
  encoding: {
    severity: 'warning',
    message: (encoding) =>
      `The text was UTF-8 that had been decoded as ${encoding}, which garbles emoji, quotes and accents. It was repaired while reading. Save the repaired text as UTF-8.`,
  },
  'bad-characters': {
    severity: 'warning',
    message: () =>
      'The text contains lone surrogates or null characters, which cannot be saved or shared. They were replaced by U+FFFD. Type these characters again.',
  },
  'formatted-title': {
    severity: 'warning',
    message: () => 'A title is plain text, so its formatting and link targets were left out. Remove the formatting.',
  },
} as const satisfies Record<string, Rule>;
