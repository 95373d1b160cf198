import { formatNames } from '../arguments/formats.js';
import { languageNames } from '../arguments/languages.js';
import { levelsOptions } from '../arguments/levels-option.js';
import { type Command, files, type Option } from './command.js';

const json: Option = { help: 'Print the result as JSON' };

/** Options of every command that reads files. */
const reading: Readonly<Record<string, Option>> = {
  title: { value: 'TEXT', help: 'Title of the ladder; overrides the title in the files' },
  levels: { value: 'WHAT', choices: levelsOptions, help: 'What the levels are, if rungs takes something else for them' },
  alias: { value: 'A=B', multiple: true, help: 'Treat the competency or fact A as B' },
};

const anyFiles = [
  'Files are Markdown, Word (.docx), Excel (.xlsx), HTML, CSV, TSV, YAML or JSON, in any mix: a page for each level, outlines, tables',
  'or lists, or the .zip of a Notion export. JSON can also be Notion blocks, CASE packages or JSON-LD. A folder means all such files in',
  "it and its subfolders; HTML is included only if there are no others, and JSON only if there is no HTML either. Patterns such as 'ladders/**/*.md' work in quotes. - is standard input.",
].join(' ');

/** All commands. Help is generated from this table without loading their code. */
export const commands: readonly Command[] = [
  {
    name: 'check',
    operands: files,
    count: [1, Infinity],
    summary: 'Report problems in ladder files, and fix those that can be fixed.',
    details: [
      anyFiles,
      'The last lines say what was taken for levels and competencies. If that is wrong, name the levels with --levels: files, headings (h1 to h6 for those of one depth), labels (bold words at the start of a line), rows or columns of a table, or keys of data.',
      '--fix repairs broken encodings, and rewrites pages in the format that rungs writes, if no word is lost and the result is the same levels. For each file that it leaves unchanged, it reports the reason. It does not ask for confirmation.',
    ],
    examples: ['rungs check ladder/', 'rungs check ladder/ --fix', 'rungs check ladder/ --format sarif > rungs.sarif'],
    options: {
      format: {
        value: 'FORMAT',
        choices: ['text', 'json', 'github', 'sarif'],
        help: 'Output format; github writes annotations for a workflow',
      },
      fix: { help: 'Fix files in place' },
      'max-warnings': { value: 'N', help: 'Exit with 1 if there are more than N warnings; default: no limit' },
      quiet: { short: 'q', help: 'Report errors only' },
      json,
      ...reading,
    },
    load: async () => (await import('./check.js')).check,
  },
  {
    name: 'build',
    operands: files,
    count: [1, Infinity],
    summary: 'Build the JSON of a ladder, and keep the ids that links and ratings refer to.',
    details: [
      anyFiles,
      'Ids are carried over from the existing JSON: a statement that was reworded or moved keeps its id. Uncertain matches are offered: accept one with --accept and its former id, or ignore it. The id of a removed statement is never reused. Removed ids and offers are stored in ladder.ids.json beside the JSON. Commit both files. The Vite plugin accepts that file as its `memory`, so that an app and the JSON have the same ids.',
      'If a file has an error, nothing is written.',
    ],
    examples: [
      'rungs build ladder/ -o ladder.json',
      'rungs build ladder/ -o ladder.json --accept all',
      'rungs build ladder/ -o ladder.json --watch',
    ],
    options: {
      output: { short: 'o', value: 'FILE', help: 'JSON file to write, and to carry ids over from' },
      memory: { value: 'FILE', help: 'File for removed ids and offers; default: ladder.ids.json beside ladder.json' },
      accept: { value: 'all|ID', multiple: true, help: 'Accept the offered match for an id' },
      watch: { short: 'w', help: 'Rebuild when a file is saved, until Ctrl+C' },
      json,
      ...reading,
    },
    load: async () => (await import('./build.js')).build,
  },
  {
    name: 'html',
    operands: files,
    count: [1, Infinity],
    summary: 'Build a static site that needs no server and no script.',
    details: [
      anyFiles,
      'The site has a page for each level, a comparison of each two adjacent levels, a table of all levels, and a search. Links are relative, so the folder works on a disk, a file share or any web server. To keep links to statements stable when the text changes, build the site from the JSON of rungs build.',
    ],
    examples: ['rungs html ladder.json -o site/', 'rungs html ladder/ -o site/ --lang de --base-url https://example.org/ladder/'],
    options: {
      output: { short: 'o', value: 'FOLDER', help: 'Folder to write the site to' },
      'base-url': { value: 'URL', help: 'Public address of the site; adds sitemap.xml and canonical links' },
      lang: { value: 'LANG', choices: languageNames, help: 'Language of the interface' },
      labels: { value: 'FILE', help: 'JSON file with interface texts to replace' },
      force: { help: 'Overwrite files that an earlier run did not write' },
      json,
      ...reading,
    },
    load: async () => (await import('./html.js')).html,
  },
  {
    name: 'diff',
    operands: '<old> <new>',
    count: [1, 9],
    summary: 'Describe the changes between two versions of a ladder, in Markdown.',
    details: [
      'Both versions are a file or a folder. Statements are compared, not lines; each is reworded, moved, added or removed.',
      [
        'To compare with git once:',
        "  git difftool --no-prompt --extcmd 'npx rungs diff' HEAD~1 -- '*.md'",
        'To use it for ladder pages in git diff:',
        "  echo 'ladder/*.md diff=rungs' >> .gitattributes",
        "  git config diff.rungs.command 'npx rungs diff'",
        'To compare pages line by line, as rungs reads them:',
        "  git config diff.rungs.textconv 'npx rungs convert --to markdown'",
      ].join('\n'),
    ],
    examples: ['rungs diff old/L4.md new/L4.md', 'rungs diff ladder.json ladder/ --exit-code'],
    options: {
      'exit-code': { help: 'Exit with 1 if there are changes' },
      json,
      ...reading,
    },
    load: async () => (await import('./diff.js')).diff,
  },
  {
    name: 'convert',
    operands: files,
    count: [1, Infinity],
    summary: 'Convert a ladder to another format.',
    details: [
      anyFiles,
      'JSON and YAML keep everything; Markdown keeps formatting. csv has a row for each statement. 15five and culture-amp are the import formats of these products, case is 1EdTech CASE 1.1, json-ld is schema.org, and notion is the input of its API; these lose some parts of a ladder. docx is a Word document, xlsx a workbook with a row for each statement. All formats can be read too. File extensions: .docx .xlsx .md .json .yml .csv .15five.csv .culture-amp.csv .case.json .jsonld .notion.json.',
    ],
    examples: [
      'rungs convert ladder/ --to csv -o ladder.csv',
      'rungs convert competencies.csv -o ladder.yml',
      'rungs convert framework.case.json -o ladder.json',
      'rungs convert ladder.json --to markdown',
    ],
    options: {
      to: { value: 'FORMAT', choices: formatNames, help: 'Output format; default: by the extension of --output' },
      output: { short: 'o', value: 'FILE', help: 'File to write; default: standard output' },
      json: { help: 'Print a summary as JSON; needs --output' },
      ...reading,
    },
    load: async () => (await import('./convert.js')).convert,
  },
  {
    name: 'preview',
    operands: '[files…]',
    count: [0, Infinity],
    summary: 'Preview a ladder in the browser while you edit it, with issues beside their lines.',
    details: [
      'The page is served on this machine only (127.0.0.1) and updates when a file is saved. Without files, it opens the playground: paste a ladder, see it and its issues, and copy the JSON. Pasted text is read in the browser and sent nowhere. Press Ctrl+C to stop.',
    ],
    examples: ['rungs preview ladder/', 'rungs preview L4.md --port 4000', 'rungs preview'],
    options: {
      port: { value: 'N', help: 'Port; default: any free port' },
      lang: { value: 'LANG', choices: languageNames, help: 'Language of the interface' },
      json: { help: 'Print the address as JSON' },
      ...reading,
    },
    load: async () => (await import('./preview.js')).preview,
  },
  {
    name: 'init',
    operands: '[folder]',
    count: [0, 1],
    summary: 'Create a ladder: two pages to fill in, and a React component that shows it.',
    details: ['The default folder is ladder/. Existing files are never overwritten.'],
    examples: ['rungs init', 'rungs init docs/ladder'],
    options: { json },
    load: async () => (await import('./init.js')).init,
  },
];
