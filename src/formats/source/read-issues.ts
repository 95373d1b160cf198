import { exportLink, type Rule, textRules } from '../../markdown/dialects/index.js';

/** All rules of the readers, with their messages: what happened, why it matters, and how to fix it. */
export const rules = {
  ...textRules,
  'too-long': {
    severity: 'error',
    message: (limit) =>
      `The text is longer than ${limit} characters, far more than a ladder. It was not read, to keep the page responsive. Put each ladder in a file of its own.`,
  },
  'no-ladder': {
    severity: 'error',
    message: (wanted) => `This file is not a ladder in a supported format, so there is nothing to show. ${wanted}`,
  },
  'too-deep': {
    severity: 'error',
    message: (limit) =>
      `This is nested more than ${limit} deep, which could crash the page that displays it, so it was not read. Reduce the nesting.`,
  },
  'too-many-values': {
    severity: 'error',
    message: (limit) =>
      `The data has more than ${limit} values, far more than a ladder. It was not read, to keep the page responsive. Put each ladder in a file of its own.`,
  },
  'other-reading': {
    severity: 'warning',
    message: (which) => `${which} If that is wrong, name the levels with the option \`levels\`, or \`--levels\` on the command line.`,
  },
  'not-read': {
    severity: 'error',
    message: (count) => `The file has errors (${count}), so nothing of it is shown. Fix them, and read the file again.`,
  },
  syntax: {
    severity: 'error',
    message: (what) => `${what} The text after this place was not read. Fix the error here.`,
  },
  'mended-syntax': {
    severity: 'warning',
    message: (what) => `${what} The file was read, but cells may be wrong from here on. Fix the quotation marks.`,
  },
  'duplicate-key': {
    severity: 'error',
    message: (key) => `The key “${key}” is in this object twice, and programs differ in which one they use. Remove one of them.`,
  },
  'several-documents': {
    severity: 'warning',
    message: () =>
      'A second YAML document starts here. Only the first one in a file is read, so this was left out. Move it to a file of its own.',
  },
  'untitled-ladder': {
    severity: 'warning',
    message: () => 'Neither the file nor its path names this ladder. It was named “Untitled”. Give the file a descriptive name.',
  },
  'unsure-orientation': {
    severity: 'warning',
    message: () =>
      'It is not clear whether the rows or the columns are levels. The columns were read as levels. Name the first column `Competency` if that is right, or `Level` if the rows are levels.',
  },
  'unread-column': {
    severity: 'warning',
    message: (name) => `A ladder cannot contain the column “${name}”, so it was left out. Move it to another file.`,
  },
  'unread-group': {
    severity: 'warning',
    message: (name) => `A ladder cannot group competencies, so “${name}” was left out. Add it to their names if it matters.`,
  },
  'unread-block': {
    severity: 'warning',
    message: (what) =>
      `A level cannot contain this (${what}), so it was left out. Write it as a bullet, a fact or a quote, or move it to another file.`,
  },
  'paragraph-as-statement': {
    severity: 'warning',
    message: () => 'A paragraph is among the bullets and was read as one. Start the paragraph with `- `.',
  },
  'unknown-shortcode': {
    severity: 'warning',
    message: (code) =>
      `${code} is not a known emoji shortcode, so it stays in the title as text. Use the emoji itself, or a shortcode of GitHub.`,
  },
  'unnamed-competency': {
    severity: 'warning',
    message: () =>
      'Statements are directly below a level, without a competency, so they cannot be matched with other levels. They were added to a competency “Expectations”. Add a heading above them.',
  },
  'repeated-page': {
    severity: 'warning',
    message: (other) => `This page is identical to ${other}, so it is in the ladder once. Remove one of them.`,
  },
  'repeated-path': {
    severity: 'warning',
    message: () => 'Two texts have the same path. Both were read, but issues and links to the source are ambiguous. Pass each file once.',
  },
  'unread-row': {
    severity: 'warning',
    message: () => 'This row has no level or no competency, so it was left out. Fill in those cells.',
  },
  'unread-cell': {
    severity: 'warning',
    message: () => 'This cell does not belong to a level or a competency, so it was left out. Move it to one, or remove it.',
  },
  'unread-words': {
    severity: 'warning',
    message: (words) => `These words are not part of the ladder: ${words}. Write them as a name, a statement or a summary, or remove them.`,
  },
  'repeated-text': {
    severity: 'warning',
    message: () => 'This text is in the same level or competency twice, so it was added once. Remove one of them.',
  },
  'extra-cells': {
    severity: 'warning',
    message: () => 'This cell is after the last named column, so it was left out. Name the column, or remove the cell.',
  },
  'outside-table': {
    severity: 'warning',
    message: () => 'This text is outside of the tables of the ladder, so it was left out. Move it to another file.',
  },
  'outside-data': {
    severity: 'warning',
    message: () =>
      'This text is outside of the data of the ladder, so it was left out. Make it the `summary` of a level, or move it to another file.',
  },
  comment: {
    severity: 'warning',
    message: () => 'Comments in data are not part of a ladder, so this was left out. If readers need the text, make it a `summary`.',
  },
  'too-many-aliases': {
    severity: 'error',
    message: () =>
      'The aliases in this YAML expand to too much data, or to themselves. The file was not read. Replace the aliases with their content.',
  },
  'unread-table': {
    severity: 'warning',
    message: () =>
      'The first row and the first column of this table do not look like levels and competencies, so it was left out. If they are, name the first column `Competency` or `Level`.',
  },
  'too-wide': {
    severity: 'warning',
    message: (limit) => `Tables are limited to ${limit} columns, and merged cells to as many rows. The rest was left out.`,
  },
  'other-path': {
    severity: 'error',
    message: (name) =>
      `This row belongs to another career path (“${name}”). A file can contain one path, so the row was left out. Move it to a file of its own.`,
  },
  'unread-key': {
    severity: 'warning',
    message: (key) => `A ladder cannot contain “${key}”, so it was left out. Move it to another file.`,
  },
  'unread-value': {
    severity: 'warning',
    message: (wanted) => `This value was left out, because ${wanted} was expected here. Change the value.`,
  },
  'unread-kind': {
    severity: 'warning',
    message: (kind) =>
      `A ladder cannot contain a block of the type “${kind}”, so it was left out. Describe its content in text if readers need it.`,
  },
  'unread-part': {
    severity: 'warning',
    message: () =>
      'This part was left out: its parent is missing, its parent is one of its own children, or it is nested too deep. Fix its parent.',
  },
  'unread-links': {
    severity: 'warning',
    message: (which) =>
      `A ladder cannot contain these relations between its parts, so they were left out: ${which}. Keep the original file if you need them.`,
  },
  'other-language': {
    severity: 'warning',
    message: (language) =>
      `A ladder has one language, and this text is in another (“${language}”), so it was left out. Move it to a file of its own.`,
  },
  'unsafe-link': {
    severity: 'warning',
    message: (href) =>
      `A link to “${href.slice(0, 80)}” could run code or hide its target, so only its text was kept. Use http:, https:, mailto:, a relative path or a #fragment.`,
  },
  'export-link': exportLink,
  'missing-blocks': {
    severity: 'warning',
    message: () => 'This block has children in Notion that are not in the file. Request them from the API, and add them as `children`.',
  },
  'missing-pages': {
    severity: 'warning',
    message: () =>
      'Notion has more blocks than this response. Request the rest from the API with `next_cursor`, and put all responses into one list.',
  },
  'unknown-level': {
    severity: 'warning',
    message: (name) => `This file has no level “${name}”, so the reference was left out. Add the level, or correct the name.`,
  },
  'unused-theme': {
    severity: 'warning',
    message: (name) => `Nothing in this file refers to “${name}”, so it was left out. Refer to it, or remove it.`,
  },
  'inherits-unknown': {
    severity: 'warning',
    message: (name) =>
      `This level inherits from “${name}”, which was not found, so only its own criteria are shown. Read the file of that level together with this one.`,
  },
  'inherits-itself': {
    severity: 'warning',
    message: (name) => `The inheritance from “${name}” is circular, so nothing was inherited. Remove one of the references.`,
  },
  'inherits-too-long': {
    severity: 'error',
    message: (name) =>
      `More than 64 levels inherit from each other in a row, so nothing was inherited from “${name}”. Let levels inherit from fewer others.`,
  },
  'unused-id': {
    severity: 'warning',
    message: (id) =>
      `The id ${id} was not kept: it is empty, is already used, contains white space, or belongs to several statements. An id was derived from the text instead. Give each statement a unique id.`,
  },
  'same-level': {
    severity: 'warning',
    message: (id) =>
      `Another level has the same code or title, so links to this level use #${id}, which changes with its title. Give each level a unique code.`,
  },
  'same-dimension': {
    severity: 'warning',
    message: (id) =>
      `This level has the same competency or fact twice. Both are kept, but this one (${id}) is not matched with other levels. Give them different titles.`,
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
