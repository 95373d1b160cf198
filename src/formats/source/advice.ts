/** How to write a file so that it is read as a ladder, in the terms of its format. */
export const advice = {
  markdown: 'Give each level a heading such as `# L4: Lead Data Engineer`, and each competency a heading below it, with bullets.',
  html: 'Give each level a heading (`<h1>`), and each competency a heading below it (`<h2>`) with a list.',
  document:
    'In Word, give the name of each level the style Heading 1, and the name of each competency below it the style Heading 2, with a bulleted list.',
  table:
    'Put the names of the levels into the first row and those of the competencies into the first column, or the reverse; or write a row for each expectation, with the columns `Level`, `Competency` and `Expectation`.',
  data: 'Under the key `levels`, list each level with its `title` and its `competencies`, each with its `title` and a list of `expectations`.',
} as const;
