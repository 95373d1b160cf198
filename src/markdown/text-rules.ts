import type { Issue } from '../ladder/index.js';

/** A rule: the severity of its issues, and a function that creates their message. */
export type Rule = { readonly severity: Issue['severity']; readonly message: (detail: string) => string };

/** Rules for texts in any format. */
export const textRules = {
  encoding: {
    severity: 'warning',
    message: (encoding) =>
      `The file's UTF-8 had been read as ${encoding}, so that emoji, quotes and accents came out as other letters. It was undone for reading. Save the repaired text as UTF-8 to be rid of this.`,
  },
  'bad-characters': {
    severity: 'warning',
    message: () =>
      'The text holds halves of surrogate pairs or null characters, which cannot be saved or shared. They were replaced by U+FFFD. Type the characters anew.',
  },
  'formatted-title': {
    severity: 'warning',
    message: () => 'A title is plain text: its words were kept, its formatting and link targets were left out. Remove the formatting.',
  },
} as const satisfies Record<string, Rule>;
