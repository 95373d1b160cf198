import { type Rule, textRules } from '../markdown/dialects/index.js';

/** What the readers of tables and of data have to say: what happened, why it matters, how to fix it. */
export const rules = {
  ...textRules,
  'too-long': {
    severity: 'error',
    message: (limit) =>
      `The text is longer than ${limit} characters, far more than a ladder. It was not read, so that the page that asked stays responsive. Give each ladder a file of its own.`,
  },
  'no-ladder': {
    severity: 'error',
    message: (wanted) => `This file is no ladder that can be read, so there is nothing to show. ${wanted}`,
  },
  'not-read': {
    severity: 'error',
    message: (count) => `Nothing of this file is shown because of what was found wrong in it (${count}). Mend that first.`,
  },
  syntax: {
    severity: 'error',
    message: (what) => `${what} The text cannot be read beyond this place. Mend it here.`,
  },
  'mended-syntax': {
    severity: 'warning',
    message: (what) => `${what} It was read as well as it can be; look whether it says what was meant, and mend it here.`,
  },
  'duplicate-key': {
    severity: 'error',
    message: (key) => `“${key}” is given twice in one object, and readers differ in which they take. Remove one.`,
  },
  'several-documents': {
    severity: 'warning',
    message: () => 'A second YAML document begins here; one is read from a file, so this was left out. Move it to a file of its own.',
  },
  'untitled-ladder': {
    severity: 'warning',
    message: () => 'Nothing in the file names this ladder, nor does a path. It was called “Untitled”. Give its file a name that tells.',
  },
  'unsure-orientation': {
    severity: 'warning',
    message: () =>
      'Neither the first row nor the first column is clearly the levels; the columns were taken for them. Name the first column `Competency` or `Level`, whichever it is.',
  },
  'unread-column': {
    severity: 'warning',
    message: (name) => `A ladder has no place for what is in the column “${name}”, so it was left out. Keep it in another file.`,
  },
  'unread-group': {
    severity: 'warning',
    message: (name) => `Competencies of a ladder are in no groups, so “${name}” was left out. Say it in their names where it matters.`,
  },
  'unread-row': {
    severity: 'warning',
    message: () => 'This row belongs to no level or to no competency, so it was left out. Fill in the cells that say which.',
  },
  'unread-cell': {
    severity: 'warning',
    message: () => 'This cell says nothing of a level or a competency as it stands, so it was left out. Move it beneath one, or remove it.',
  },
  'unread-words': {
    severity: 'warning',
    message: (words) =>
      `These words are in no part of the ladder, so nobody sees them there: ${words}. Write them where a name, a statement or a summary stands, or remove them.`,
  },
  'repeated-text': {
    severity: 'warning',
    message: () =>
      'This says the same as another text of the same level or competency, so it is in the ladder once. Remove one of the two.',
  },
  'extra-cells': {
    severity: 'warning',
    message: () => 'This cell stands beyond the last column that has a name, so it was left out. Name the column, or remove the cell.',
  },
  'outside-table': {
    severity: 'warning',
    message: () => 'This stands outside of the tables that the ladder was read from, so it was left out. Keep it in another file.',
  },
  'outside-data': {
    severity: 'warning',
    message: () =>
      'This stands outside of the data that the ladder was read from, so it was left out. Make it a `summary` of its level, or keep it in another file.',
  },
  comment: {
    severity: 'warning',
    message: () => 'A comment is for those who edit the file, so it was left out. Make it a `summary` if readers need it.',
  },
  'too-many-aliases': {
    severity: 'error',
    message: () =>
      'The aliases of this YAML stand for so much, or for themselves, that reading it would take all memory. Write out what they mean.',
  },
  'unread-table': {
    severity: 'warning',
    message: () =>
      'This table has no levels and competencies in its first row and column, so it was left out. Name its first column `Competency` or `Level` if it is one.',
  },
  'too-wide': {
    severity: 'warning',
    message: (limit) => `A table is read up to ${limit} columns and rows that its merged cells span; what is beyond was left out.`,
  },
  'other-path': {
    severity: 'warning',
    message: (name) =>
      `This row is of another career path (“${name}”); one ladder is read from a file, so it was left out. Give it a file.`,
  },
  'unread-key': {
    severity: 'warning',
    message: (key) => `A ladder has no place for “${key}”, so it was left out. Keep it in another file.`,
  },
  'unread-value': {
    severity: 'warning',
    message: (wanted) => `This was left out, as ${wanted} was expected here. Write it so.`,
  },
  'unread-kind': {
    severity: 'warning',
    message: (kind) => `A ladder has no place for a block of the type “${kind}”, so it was left out. Say in words what readers need of it.`,
  },
  'unread-part': {
    severity: 'warning',
    message: () =>
      'This was left out: what it stands beneath is not in the file, is beneath it in turn, or is too deep. Say where it belongs.',
  },
  'unread-links': {
    severity: 'warning',
    message: (which) => `A ladder has no place for how its parts are related otherwise (${which}), so that was left out.`,
  },
  'other-language': {
    severity: 'warning',
    message: (language) =>
      `A ladder is in one language, and this is in another (“${language}”), so it was left out. Read it as a file of its own.`,
  },
  'unsafe-link': {
    severity: 'warning',
    message: (href) =>
      `A link to “${href.slice(0, 80)}” could run code or hide where it goes, so its words were kept without it. Use http:, https:, mailto:, a relative path or a #fragment.`,
  },
  'missing-blocks': {
    severity: 'warning',
    message: () =>
      'Notion has more blocks beneath this one, and they are not in the file. Ask its API for those too, and put them in as `children`.',
  },
  'missing-pages': {
    severity: 'warning',
    message: () =>
      'Notion has more blocks than this answer has. Ask its API for the rest, from `next_cursor`, and put all answers into one list.',
  },
  'unknown-level': {
    severity: 'warning',
    message: (name) => `No level of this file is called “${name}”, so what refers to it was left out. Add the level, or mend the name.`,
  },
  'unused-theme': {
    severity: 'warning',
    message: (name) => `Nothing of this file is of “${name}”, so it is in no level and was left out. Refer to it, or remove it.`,
  },
  'inherits-unknown': {
    severity: 'warning',
    message: (name) =>
      `The level “${name}”, whose criteria this one inherits, is not among what was read, so only its own are shown. Read its file together with this one.`,
  },
  'inherits-itself': {
    severity: 'warning',
    message: (name) => `The level “${name}” inherits from this one, or is it, so nothing of it is added here. Remove one of the two.`,
  },
  'unused-id': {
    severity: 'warning',
    message: (id) =>
      `The id ${id} could not be kept: it is empty or taken, has white space, or names several statements. One was made of the words.`,
  },
  'same-level': {
    severity: 'warning',
    message: (id) =>
      `Another level has the same code, or the same title, so links to this one go to #${id}, which changes with its title. Give each level a code of its own.`,
  },
  'same-dimension': {
    severity: 'warning',
    message: (id) =>
      `This level has the same competency or fact twice. Both are kept, but this one (${id}) is not lined up with the other levels. Tell their titles apart.`,
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
