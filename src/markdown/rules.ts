import type { Issue } from '../ladder/index.js';
import { exportLink } from './link-problem.js';
import { type Rule, textRules } from './text-rules.js';

/** All rules of the Markdown reader, with their messages: what happened, why it matters, and how to fix it. */
export const rules = {
  ...textRules,
  'too-long': {
    severity: 'error',
    message: (limit) =>
      `The text is longer than ${limit} characters, far more than a ladder. It was not read, to keep the page responsive. Put each level in a file of its own.`,
  },
  'no-level': {
    severity: 'error',
    message: () =>
      'The text has no first-level heading, so it contains no level. Start it with a heading such as `# L4: Lead Data Engineer`.',
  },
  'second-level': {
    severity: 'warning',
    message: () =>
      'A second first-level heading starts another level. This reader reads one level per file, so the text from here was left out. Move it to a file of its own, or use `##` if the heading is a competency.',
  },
  'empty-heading': {
    severity: 'warning',
    message: () => 'A heading is empty, so its section has no name. It was named “Untitled”. Write a title after the `#`.',
  },
  'unknown-shortcode': {
    severity: 'warning',
    message: (code) =>
      `${code} is not a known emoji shortcode, so it stays in the title as text. Use the emoji itself, or a shortcode of GitHub.`,
  },
  'unquoted-summary': {
    severity: 'warning',
    message: () => 'A paragraph is in the place of the summary and was read as part of it. Start the paragraph with `> `.',
  },
  'paragraph-as-statement': {
    severity: 'warning',
    message: () => 'A paragraph is among the bullets and was read as one. Start the paragraph with `- `.',
  },
  'fact-without-label': {
    severity: 'warning',
    message: () =>
      'A bullet before the first competency has no label, so it is not a fact and was left out. Write it as `- **Label**: value`.',
  },
  'examples-title': {
    severity: 'warning',
    message: (title) =>
      `The details with the title “${title}” were read as examples; the title was left out. Use the title \`<summary>Examples</summary>\`.`,
  },
  'unread-block': {
    severity: 'warning',
    message: (what) =>
      `A level cannot contain this (${what}), so it was left out. Write it as a bullet, a fact or a quote, or move it to another file.`,
  },
  'unread-line': {
    severity: 'warning',
    message: () =>
      'This text is not part of a level, so it was left out. Write it as a bullet, a fact or a quote, or move it to another file.',
  },
  'too-deep': {
    severity: 'warning',
    message: () => 'This is nested too deep to be displayed, so it was left out. Move it up: lists can be nested 32 levels deep.',
  },
  'unused-definition': {
    severity: 'warning',
    message: (label) =>
      `The link definition [${label}] is not used by any link, so it was left out. Use it, as in [text][${label}], or remove it.`,
  },
  'raw-html': {
    severity: 'warning',
    message: (tag) => `HTML is not supported, so ${tag} is displayed as text. Use Markdown for formatting, or remove the tag.`,
  },
  'unsafe-link': {
    severity: 'warning',
    message: (url) =>
      `The link target “${url}” could run code or hide where it goes, so only the text of the link is kept. Use https, http, mailto, a relative path or a #fragment.`,
  },
  'export-link': exportLink,
  'link-title': {
    severity: 'warning',
    message: (title) => `The title “${title}” of a link was left out, because it is visible to mouse users only. Write it in the text.`,
  },
  image: {
    severity: 'warning',
    message: (source) =>
      `The image ${source} was replaced by its description, because a definition contains text only. Describe it in the text, or link to the image.`,
  },
  'table-of-contents': {
    severity: 'warning',
    message: () => 'A table of contents was left out, because hosts generate their own. No action is needed.',
  },
  'unnamed-competency': {
    severity: 'warning',
    message: () =>
      'Statements are directly below a level, without a competency, so they cannot be matched with other levels. They were added to a competency “Expectations”. Add a heading above them.',
  },
  'no-ladder': {
    severity: 'error',
    message: (what) =>
      `This is not a ladder: ${what}. Nothing of it is shown. Leave the file out, or give each level a heading such as \`# L4: Lead Data Engineer\`, and each competency a \`##\` heading.`,
  },
  'several-ladders': {
    severity: 'warning',
    message: (titles) =>
      `The files belong to more than one ladder (${titles}). All levels were put into one ladder, so that none is lost, but they may not match. Read the files of each ladder separately.`,
  },
  'no-files': {
    severity: 'error',
    message: () =>
      'There are no files, so there is no ladder. Pass the Markdown pages of its levels, and check the pattern or folder that should match them.',
  },
  'no-levels': {
    severity: 'error',
    message: (count) =>
      `None of the files (${count}) contains a level, so there is no ladder. Start each page with a heading such as \`# L4: Lead Data Engineer\`.`,
  },
  'untitled-ladder': {
    severity: 'warning',
    message: () =>
      'The ladder has no name: the files have no common folder, and the titles of the levels have no common ending. It was named “Untitled”. Set its `title`.',
  },
  'repeated-page': {
    severity: 'warning',
    message: (other) => `This page is identical to ${other}, so it is in the ladder once. Remove one of them.`,
  },
  'repeated-path': {
    severity: 'warning',
    message: () => 'Two texts have the same path. Both were read, but issues and links to the source are ambiguous. Pass each file once.',
  },
  'same-level': {
    severity: 'warning',
    message: (id) =>
      `Another page has the same code or title, so links to this level use #${id}, which changes with its title. Give each level a unique code.`,
  },
  'same-dimension': {
    severity: 'warning',
    message: (id) =>
      `This level has the same competency or fact twice, by title or by alias. Both are kept, but this one (${id}) is not matched with other levels. Combine them, or give them different titles.`,
  },
  'unused-alias': {
    severity: 'warning',
    message: (title) =>
      `The alias “${title}” matches no competency or fact in these files, so it has no effect. Write the title as in the files, or remove the alias.`,
  },
} as const satisfies Record<string, Rule>;

/** Names of the rules of the Markdown reader. */
export type RuleName = keyof typeof rules;

/** Creates an issue without a place, such as one about a list of files. `detail` is inserted in the message. */
export function issueOf(rule: RuleName, detail = ''): Issue {
  const { severity, message } = rules[rule];
  return { rule, severity, message: message(detail) };
}
