/**
 * What may import what. `layers.test.ts` holds the rooms of `src/` to it, and the table of ARCHITECTURE.md; `folders.test.ts`
 * holds the other folders of the repository to it.
 */

/** The rooms of `src/`, the lowest first; a room imports from lower layers, and those of one layer know nothing of each other. */
export const layers: readonly (readonly string[])[] = [
  ['ladder'],
  ['labels'],
  ['markdown', 'review'],
  ['formats', 'react', 'react/review'],
  ['html', 'element', 'editors'],
  ['embed', 'playground', 'compile'],
  ['vite', 'webpack', 'cli'],
];

/** Within a layer, what may be entered all the same. */
export const neighbours: readonly (readonly [from: string, to: string])[] = [['react/review', 'react']];

/** The packages that a room may import; a room that is not here imports none. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  markdown: ['markdown-it', 'markdown-it-emoji'],
  formats: [
    '@humanwhocodes/momoa',
    'htmlparser2',
    'markdown-it',
    'markdown-it-emoji',
    'papaparse',
    'uuid',
    'yaml',
    // Optional dependencies, loaded for office files only.
    'docx',
    'fflate',
    'hucre',
    'mammoth',
  ],
  react: ['react', '@radix-ui/react-accordion', '@radix-ui/react-tabs'],
  'react/review': ['react'],
  element: ['react', 'react-dom'],
  editors: ['react', '@blocknote/core', '@blocknote/react', '@lexical/react', 'lexical', '@tiptap/core', '@tiptap/pm', '@tiptap/react'],
  compile: ['tinyglobby'],
  vite: ['vite'],
  cli: ['chokidar'],
};

/**
 * What each folder of the repository, or file at its root, may import beside itself: other folders, or `rungs`, which is the
 * package by its public names. A room of `src/` stands here where it has no public name, or where no alias is known yet.
 */
export const folders: Readonly<Record<string, readonly string[]>> = {
  src: [],
  data: ['rungs'],
  build: ['src/cli'],
  release: [],
  'vite.config.ts': ['build', 'src/vite'],
  'vitest.config.ts': ['build', 'src/vite', 'test'],
  examples: ['rungs'],
  bench: ['rungs', 'test'],
  stories: ['rungs', 'data', 'test', 'src/playground'],
  '.storybook': ['rungs'],
  test: ['rungs', 'build', 'data', 'examples', 'release', 'vite.config.ts', 'src/vite', 'src/playground'],
};
