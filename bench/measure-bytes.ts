import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle, gzip, handWrittenStyles, ourStyles } from './bundle.js';
import { contestants, keys } from './contestants/index.js';
import { kB, type Report } from './report.js';

/** Sizes exclude React and ReactDOM, which every React application has. */
const external = ['react', 'react-dom', 'react/jsx-runtime'];

/** Components and the components they contain. */
const components: Readonly<Record<string, readonly string[]>> = {
  LevelView: ['LevelCard', 'LevelFacts', 'CompetencyAccordion', 'ExpectationList', 'ExampleList'],
  LevelCard: ['LevelFacts'],
  LevelFacts: [],
  CompetencyAccordion: ['ExpectationList', 'ExampleList'],
  CompetencyTabs: ['ExpectationList', 'ExampleList'],
  ExpectationList: [],
  ExampleList: [],
  LadderView: ['LevelView', 'LevelCard', 'LevelFacts', 'CompetencyAccordion', 'ExpectationList', 'ExampleList', 'LevelComparison'],
  LevelComparison: [],
  LadderMatrix: ['ExpectationList'],
  LadderRadar: [],
  LadderSearch: [],
  LevelActions: [],
  CopyLink: [],
  Prose: [],
};

export async function measureBytes(): Promise<Report> {
  const bytesOf = async (source: string) => {
    // A lazy chunk, which only pages with a hash load.
    const { code, files } = await bundle(source, { external: [...external, '*/follow-link.js'] });
    return { bytes: gzip(code), files };
  };
  const peers = await Promise.all(
    keys.map(async (key) => {
      const { name, file } = contestants[key];
      const { bytes } = await bytesOf(`export * from './contestants/${file}'`);
      return [name, kB(bytes)];
    }),
  );

  const level = await bytesOf(`export { LevelView } from 'rungs'`);
  const parts = await bytesOf(`export { LevelCard, ExampleList } from 'rungs'`);
  const reader = await bytesOf(`export * from 'rungs/markdown'`);
  const styles = gzip((await bundle('', cssOf(ourStyles()))).code);
  const levelStyles = gzip((await bundle('', cssOf(ourStyles('level')))).code);
  const handWritten = gzip((await bundle('', cssOf(handWrittenStyles()))).code);

  const rows: string[][] = [];
  const foreign: string[] = [];
  const client: string[] = [];
  for (const [name, within] of Object.entries(components)) {
    const { bytes, files } = await bytesOf(`export { ${name} } from 'rungs'`);
    const modules = files.filter((file) => file.startsWith('dist/'));
    const found = Object.keys(components).filter(
      (other) => other !== name && modules.some((module) => module.endsWith(`/${kebab(other)}.js`)),
    );
    for (const other of found) if (!within.includes(other)) foreign.push(`${name} pulls in ${other}`);
    const inClient = modules.filter(isClient);
    if (['LevelCard', 'LevelFacts', 'ExpectationList', 'ExampleList', 'Prose'].includes(name)) client.push(...inClient);
    const packages = new Set(files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
    rows.push([`\`${name}\``, kB(bytes), `${modules.length}`, found.join(', ') || '–', inClient.length ? 'yes' : 'no', `${packages.size}`]);
  }

  return {
    tables: [
      {
        title: 'Bytes',
        note: 'gzip -9 of the minified bundle, over React and ReactDOM.',
        head: ['what', 'JS'],
        rows: [...peers, ['`LevelCard` + `ExampleList`', kB(parts.bytes)], ['`rungs/markdown`, all of it', kB(reader.bytes)]],
      },
      {
        title: 'Stylesheets',
        note: 'gzip -9, minified.',
        head: ['what', 'CSS'],
        rows: [
          ['`rungs/level.css`, for levels alone', kB(levelStyles)],
          ['`rungs/styles.css`, for all components', kB(styles)],
          ['hand-written, for the others here', kB(handWritten)],
        ],
      },
      {
        title: 'One component alone',
        note: 'Modules are those of rungs of which something is left in the bundle; packages those of others.',
        head: ['component', 'JS', 'modules', 'other components in it', "`'use client'`", 'packages'],
        rows,
      },
    ],
    goals: [
      { what: '`LevelView` with accordion, over React', goal: '≤ 12 kB', figure: kB(level.bytes), met: level.bytes <= 12_000 },
      { what: '`level.css`, the look of `LevelView` and its parts', goal: '≤ 5 kB', figure: kB(levelStyles), met: levelStyles <= 5_000 },
      { what: '`LevelCard` + `ExampleList` alone', goal: '≤ 2.5 kB', figure: kB(parts.bytes), met: parts.bytes <= 2_500 },
      {
        what: 'Components pulled in by one that does not show them',
        goal: '0',
        figure: foreign.join('; ') || '0',
        met: foreign.length === 0,
      },
      {
        what: "Static parts: modules that say `'use client'`",
        goal: '0',
        figure: `${client.length}`,
        met: client.length === 0,
      },
    ],
  };
}

const kebab = (name: string): string => name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();

const isClient = (file: string): boolean =>
  readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8')
    .slice(0, 200)
    .includes('"use client"');

const cssOf = (contents: string) => ({ stdin: { contents, loader: 'css' as const } });
