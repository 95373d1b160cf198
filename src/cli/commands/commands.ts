import { formatNames } from '../arguments/formats.js';
import { languageNames } from '../arguments/languages.js';
import { type Command, files, type Option } from './command.js';

const json: Option = { help: 'Say it as JSON, for programs' };

/** Options of every command that reads files. */
const reading: Readonly<Record<string, Option>> = {
  title: { value: 'TEXT', help: 'Title of the ladder, whatever the files call it' },
  alias: { value: 'A=B', multiple: true, help: 'A competency or fact named A is the one named B' },
};

const anyFiles = [
  'Files are Markdown, CSV, TSV, YAML or JSON, in any mix: pages of a level each, outlines, tables, lists; of JSON, blocks of Notion,',
  'CASE packages and JSON-LD too. A folder stands for all of',
  "them in it, but for JSON only where there is nothing else; patterns such as 'ladders/**/*.md' are understood where the shell leaves",
  'them; - is the standard input.',
].join(' ');

/** All commands. Help is generated from this table without loading their code. */
export const commands: readonly Command[] = [
  {
    name: 'check',
    operands: files,
    count: [1, Infinity],
    summary: 'Say what a reader could not place in ladder files, and repair what can be repaired.',
    details: [
      anyFiles,
      '--fix repairs a broken encoding, and rewrites pages in the dialect that rungs writes, but only where no word would be lost and they read back as the same levels; of each other file it says why it was left. It asks nothing.',
    ],
    examples: ['rungs check ladder/', 'rungs check ladder/ --fix', 'rungs check ladder/ --format sarif > rungs.sarif'],
    options: {
      format: {
        value: 'FORMAT',
        choices: ['text', 'json', 'github', 'sarif'],
        help: 'How issues are written; github is for annotations in a workflow',
      },
      fix: { help: 'Repair files in place' },
      'max-warnings': { value: 'N', help: 'End with 1 when there are more warnings; without it, warnings are no problem' },
      quiet: { short: 'q', help: 'Errors only' },
      json,
      ...reading,
    },
    load: async () => (await import('./check.js')).check,
  },
  {
    name: 'build',
    operands: files,
    count: [1, Infinity],
    summary: 'Build a ladder into JSON, with the ids that links and ratings point at.',
    details: [
      anyFiles,
      'The JSON that is there already is the memory: a statement that was reworded or moved keeps its id. What is only likely to be the same is offered: accept it with --accept and the id it had, or leave it. An id that is gone is never given to another; which those are, and what is offered, is kept in a file beside it, ladder.ids.json. Commit both. The Vite plugin takes that file as its `memory`, so that a page and the JSON have the same ids.',
      'Nothing is written when a file has an error.',
    ],
    examples: [
      'rungs build ladder/ -o ladder.json',
      'rungs build ladder/ -o ladder.json --accept all',
      'rungs build ladder/ -o ladder.json --watch',
    ],
    options: {
      output: { short: 'o', value: 'FILE', help: 'The JSON to write, and to carry ids from' },
      memory: { value: 'FILE', help: 'Where ids that are gone are kept; without it, ladder.ids.json beside ladder.json' },
      accept: { value: 'all|ID', multiple: true, help: 'Say that what was offered for an id is the same' },
      watch: { short: 'w', help: 'Build again whenever a file is saved, until Ctrl+C' },
      json,
      ...reading,
    },
    load: async () => (await import('./build.js')).build,
  },
  {
    name: 'html',
    operands: files,
    count: [1, Infinity],
    summary: 'Make a static site of a ladder, which needs no server and no script.',
    details: [
      anyFiles,
      'A page for each level, for what changes from one level to the next, and for all of them as a table; a search on the first page. Links are relative, so the folder works from a disk, a share or any host. To keep the links to statements when their words change, make the site of the JSON of rungs build.',
    ],
    examples: ['rungs html ladder.json -o site/', 'rungs html ladder/ -o site/ --lang de --base-url https://example.org/ladder/'],
    options: {
      output: { short: 'o', value: 'FOLDER', help: 'Where the site goes' },
      'base-url': { value: 'URL', help: 'Where it will be: adds sitemap.xml and the address of each page' },
      lang: { value: 'LANG', choices: languageNames, help: 'Language of the words around the ladder' },
      labels: { value: 'FILE', help: 'JSON with words to say instead' },
      force: { help: 'Overwrite files that are not of an earlier run' },
      json,
      ...reading,
    },
    load: async () => (await import('./html.js')).html,
  },
  {
    name: 'diff',
    operands: '<old> <new>',
    count: [1, 9],
    summary: 'Say what changed between two versions of a ladder, as notes in Markdown.',
    details: [
      'Each is a file or a folder. The notes go by what a statement says, not by lines: reworded, moved, added, removed.',
      [
        'With git, for one look:',
        "  git difftool --no-prompt --extcmd 'npx rungs diff' HEAD~1 -- '*.md'",
        'as what `git diff` shows for ladder pages:',
        "  echo 'ladder/*.md diff=rungs' >> .gitattributes",
        "  git config diff.rungs.command 'npx rungs diff'",
        'or to compare pages line by line as rungs reads them:',
        "  git config diff.rungs.textconv 'npx rungs convert --to markdown'",
      ].join('\n'),
    ],
    examples: ['rungs diff old/L4.md new/L4.md', 'rungs diff ladder.json ladder/ --exit-code'],
    options: {
      'exit-code': { help: 'End with 1 when something changed' },
      json,
      ...reading,
    },
    load: async () => (await import('./diff.js')).diff,
  },
  {
    name: 'convert',
    operands: files,
    count: [1, Infinity],
    summary: 'Write a ladder in another format.',
    details: [
      anyFiles,
      'Markdown, JSON and YAML keep the formatting of texts, JSON and YAML all there is. csv is a row for each statement; 15five and culture-amp are what these products take in, case is 1EdTech CASE 1.1, json-ld is schema.org, notion is what its API takes: each has no place for some of a ladder. All of them are read too. By endings: .md .json .yml .csv .15five.csv .culture-amp.csv .case.json .jsonld .notion.json.',
    ],
    examples: [
      'rungs convert ladder/ --to csv -o ladder.csv',
      'rungs convert competencies.csv -o ladder.yml',
      'rungs convert framework.case.json -o ladder.json',
      'rungs convert ladder.json --to markdown',
    ],
    options: {
      to: { value: 'FORMAT', choices: formatNames, help: 'The format; without it, by the ending of --output' },
      output: { short: 'o', value: 'FILE', help: 'Where it goes; without it, to the standard output' },
      json: { help: 'Say what was written as JSON, for programs; needs --output' },
      ...reading,
    },
    load: async () => (await import('./convert.js')).convert,
  },
  {
    name: 'preview',
    operands: '[files…]',
    count: [0, Infinity],
    summary: 'Show a ladder in the browser as it is written, its issues beside the lines they are about.',
    details: [
      'The page is for this machine alone (127.0.0.1), and follows as files are saved. Without files it is the playground, which a page of files leads to as well: paste a ladder, see it and its issues, take the JSON. What is pasted is read in the browser, and sent nowhere. Ctrl+C ends it.',
    ],
    examples: ['rungs preview ladder/', 'rungs preview L4.md --port 4000', 'rungs preview'],
    options: {
      port: { value: 'N', help: 'Port; without it, any that is free' },
      lang: { value: 'LANG', choices: languageNames, help: 'Language of the words around the ladder' },
      json: { help: 'Say the address as JSON, for programs' },
      ...reading,
    },
    load: async () => (await import('./preview.js')).preview,
  },
  {
    name: 'init',
    operands: '[folder]',
    count: [0, 1],
    summary: 'Begin a ladder: two pages to fill in, and the lines that show it in a React app.',
    details: ['The folder is ladder/ if none is named. No file is ever overwritten.'],
    examples: ['rungs init', 'rungs init docs/ladder'],
    options: { json },
    load: async () => (await import('./init.js')).init,
  },
];
