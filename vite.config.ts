import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { BrowserContextOptions } from 'playwright';
import { type Alias, build, defineConfig, type InlineConfig, type Plugin, type UserConfig } from 'vite';
import type { TestProjectInlineConfiguration, ViteUserConfig } from 'vitest/config';
import type { BrowserConfigOptions } from 'vitest/node';
import { componentManifest } from './build/component-manifest.js';
import { llmsText } from './build/llms.js';
import { raise } from './build/raise.js';
import { rungs } from './src/vite/index.js';
import { findBrowser } from './test/browser.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const pkg = JSON.parse(readFileSync(at('package.json'), 'utf8')) as {
  description: string;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
};

/** Stories and tests import by the public names, and get the source. */
export const source: Alias[] = [
  { find: /^rungs$/, replacement: at('src/index.ts') },
  { find: /^rungs\/(element|embed|formats|html|markdown|review|vite|webpack)$/, replacement: at('src/$1/index.ts') },
  { find: /^rungs\/element\/(register|styles)$/, replacement: at('src/element/$1.ts') },
  { find: /^rungs\/element\/server$/, replacement: at('src/element/server.tsx') },
  { find: /^rungs\/(blocknote|lexical|tiptap)$/, replacement: at('src/editors/$1/index.ts') },
  { find: /^rungs\/html\/styles$/, replacement: at('src/html/styles.ts') },
  { find: /^rungs\/review\/(acceptance|http|indexeddb)$/, replacement: at('src/review/$1/index.ts') },
  { find: /^rungs\/review\/labels\/([a-z-]+)$/, replacement: at('src/react/review/labels/$1.ts') },
  { find: /^rungs\/review\/react$/, replacement: at('src/react/review/index.ts') },
  { find: /^rungs\/labels\/([a-z-]+)$/, replacement: at('src/labels/$1.ts') },
  { find: /^rungs\/data\/octopus-([a-z-]+)$/, replacement: at('data/octopus/$1/index.ts') },
  { find: /^rungs\/editor\.css$/, replacement: at('src/editors/editor.css') },
  { find: /^rungs\/styles\.css$/, replacement: at('src/styles.css') },
  { find: /^rungs\/review\.css$/, replacement: at('src/review.css') },
];

const languages = ['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt-br'];
/** What is built, by its place in dist; `exports` in package.json gives each its public name. */
const entries = {
  index: 'src/index.ts',
  'markdown/index': 'src/markdown/index.ts',
  'formats/index': 'src/formats/index.ts',
  'element/index': 'src/element/index.ts',
  'element/register': 'src/element/register.ts',
  'element/server': 'src/element/server.tsx',
  'element/styles': 'src/element/styles.ts',
  'embed/index': 'src/embed/index.ts',
  'editors/blocknote/index': 'src/editors/blocknote/index.ts',
  'editors/lexical/index': 'src/editors/lexical/index.ts',
  'editors/tiptap/index': 'src/editors/tiptap/index.ts',
  'html/index': 'src/html/index.ts',
  'html/styles': 'src/html/styles.ts',
  'review/index': 'src/review/index.ts',
  'review/acceptance/index': 'src/review/acceptance/index.ts',
  'review/http/index': 'src/review/http/index.ts',
  'review/indexeddb/index': 'src/review/indexeddb/index.ts',
  'react/review/index': 'src/react/review/index.ts',
  'vite/index': 'src/vite/index.ts',
  'cli/bin': 'src/cli/bin.ts',
  'webpack/index': 'src/webpack/index.ts',
  'data/octopus/data-engineering/index': 'data/octopus/data-engineering/index.ts',
  'data/octopus/software-engineering/index': 'data/octopus/software-engineering/index.ts',
  styles: 'src/styles.css',
  level: 'src/level.css',
  element: 'src/element/element.css',
  editor: 'src/editors/editor.css',
  page: 'src/html/page-styles.css',
  site: 'src/html/site-styles.css',
  review: 'src/review.css',
  ...Object.fromEntries(languages.map((name) => [`labels/${name}`, `src/labels/${name}.ts`])),
  ...Object.fromEntries(
    languages.filter((name) => name !== 'en').map((name) => [`react/review/labels/${name}`, `src/react/review/labels/${name}.ts`]),
  ),
};
const bare = [...Object.keys(pkg.dependencies), ...Object.keys(pkg.peerDependencies)];
/** What is not built in; Vite would put an empty object in the place of Node's own modules. */
const external = (id: string): boolean => id.startsWith('node:') || bare.some((name) => id === name || id.startsWith(`${name}/`));

/**
 * The stylesheet within a layer, the licence of the data, what editors and assistants complete from, and the declarations
 * that TypeScript does not write; it asks for those of stylesheets (TS2882).
 */
const derived: Plugin = {
  name: 'derived',
  generateBundle(_, bundle) {
    const styles = bundle['styles.css'];
    // Storybook builds with these plugins too, and has no such sheet.
    if (styles?.type !== 'asset') return;
    const emit = (fileName: string, source: string): unknown => this.emitFile({ type: 'asset', fileName, source });
    emit('styles.layer.css', `@layer rungs {\n${String(styles.source)}}\n`);
    for (const sheet of ['styles', 'styles.layer', 'editor', 'level', 'element', 'page', 'review', 'site'])
      emit(`${sheet}.css.d.ts`, 'export {};\n');
    for (const script of ['rungs-element', 'rungs-embed', 'rungs-embed.html']) emit(`${script}.d.ts`, 'export {};\n');
    emit('rungs-embed.html', readFileSync(at('src/embed/page.html'), 'utf8'));
    const components = componentManifest(at('.'));
    emit('components.json', `${JSON.stringify({ components }, null, 2)}\n`);
    emit('llms.txt', llmsText(readFileSync(at('README.md'), 'utf8'), pkg.description, components));
    emit('custom-elements.json', readFileSync(at('src/element/custom-elements.json'), 'utf8'));
    emit('schema.json', readFileSync(at('src/ladder/schema.json'), 'utf8'));
    emit('vite/client.d.ts', readFileSync(at('src/vite/client.d.ts'), 'utf8'));
    for (const file of ['LICENSE', 'NOTICE.md']) emit(`data/octopus/${file}`, readFileSync(at(`data/octopus/${file}`), 'utf8'));
  },
};

/** A stylesheet as text is for pages, not for people: without its comments and its indent. */
const shortened: Plugin = {
  name: 'shortened',
  enforce: 'post',
  transform(code, id) {
    const [, text] = (id.endsWith('.css?inline') && /^export default (".*")/.exec(code)) || [];
    if (text === undefined) return undefined;
    const css = (JSON.parse(text) as string).replace(/\/\*.*?\*\//gs, '').replace(/\n\s*/g, '\n');
    return { code: `export default ${JSON.stringify(css.trim())};`, map: null };
  },
};

/** A script for a page as text, in one piece: `import text from 'script:./search-page.ts'`. */
const scripts: Plugin = {
  name: 'scripts',
  resolveId(source, importer = '') {
    return source.startsWith('script:') ? `${resolve(dirname(importer), source.slice('script:'.length))}?script` : undefined;
  },
  load: {
    filter: { id: /\?script$/ },
    async handler(id) {
      const entry = id.slice(0, -'?script'.length);
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        plugins: [licences(`cli/licenses/${basename(entry, '.ts')}.txt`)],
        build: { write: false, target: 'es2022', minify: true, lib: { entry, formats: ['iife'], name: 'rungs' } },
      });
      const [chunk, ...beside] = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
      for (const { type, fileName, ...file } of beside)
        if (type === 'asset' && 'source' in file) this.emitFile({ type, fileName, source: file.source });
      if (chunk?.type !== 'chunk') throw new Error(`${entry} makes no script.`);
      return { code: `export default ${JSON.stringify(chunk.code.trim())};`, map: { mappings: '' } };
    },
  },
};

const css = { postcss: { plugins: [raise] } };

const library: UserConfig = {
  plugins: [react(), rungs(), derived, shortened, scripts],
  css,
  resolve: { alias: source },
  publicDir: false,
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    cssCodeSplit: true,
    lib: { entry: entries, formats: ['es'] },
    // One output for each source, so that `'use client'` stays with the files that say it.
    rolldownOptions: { external, output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' } },
  },
};

/** The command line alone, as the package has it, for its tests. */
export const commandLine = (outDir: string): InlineConfig => ({
  ...library,
  configFile: false,
  logLevel: 'warn',
  build: { ...library.build, outDir, lib: { entry: { 'cli/bin': at('src/cli/bin.ts') }, formats: ['es'] } },
});

/** A new object for each project, as Vitest writes into it; the browser is looked for when one is needed. */
const browser = (contextOptions: BrowserContextOptions = {}): BrowserConfigOptions => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: {
    ...playwright(),
    providerFactory: (project) => playwright({ launchOptions: findBrowser(), contextOptions }).providerFactory(project),
  },
  instances: [{ browser: 'chromium' }],
});

/** React 18, of the package beside it, for every import of React in a project; Testing Library imports it in its ESM only. */
const react18: Alias[] = [
  ...['react', 'react-dom'].map((name) => ({ find: new RegExp(`^${name}(?=$|/)`), replacement: at(`test/react-18/node_modules/${name}`) })),
  { find: /^@testing-library\/react$/, replacement: at('node_modules/@testing-library/react/dist/@testing-library/react.esm.js') },
];

/** What the script below loads when a page asks for it. */
const beside: Readonly<Record<string, string>> = {
  markdown: 'src/markdown/index.ts',
  ...Object.fromEntries(languages.filter((name) => name !== 'en').map((name) => [`labels-${name}`, `src/labels/${name}.ts`])),
};
const besides = Object.entries(beside).map(([name, file]) => [name, file.replace(/^src\/(?:react\/)?|\.ts$/g, '')] as const);
const besideOf = (id: string): string | undefined => besides.find(([, path]) => id.replace(/\.[jt]s$/, '').endsWith(`/${path}`))?.[0];

/** The licences of what a script has within, which ask to be passed on. */
const licences = (fileName: string): Plugin => ({
  name: 'licences',
  generateBundle(_, bundle) {
    const files = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const folders = files.flatMap((id) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
    const texts = [...new Set(folders)].sort().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<string, string>;
      const own = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      // Some packages name it and do not bring its text.
      const file = own ? `${folder}/${own}` : license === 'Apache-2.0' ? at('data/octopus/LICENSE') : undefined;
      if (!file) throw new Error(`${name} has no licence, so a script cannot have it within.`);
      return `${name} ${version}\n\n${readFileSync(file, 'utf8').trim()}\n`;
    });
    if (texts.length === 0) return;
    // Only now, as comments are taken out before.
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') file.code = `/*! MIT; what else is within: ${fileName} */\n${file.code}`;
    this.emitFile({ type: 'asset', fileName, source: texts.join(`\n${'-'.repeat(72)}\n\n`) });
  },
});

/**
 * The elements in one file for a script tag, with React inside; `script-beside` is what it loads: the reader of Markdown,
 * which is as large again, and the words of other languages. React 18 is a quarter smaller than 19, and shows the same; with
 * preact/compat the tabs cannot be entered by keyboard within a shadow root.
 */
export const script = (part: 'script' | 'script-beside'): UserConfig => ({
  css,
  plugins: [react(), licences(part === 'script' ? 'rungs-element/LICENSES.txt' : 'LICENSES-markdown.txt')],
  publicDir: false,
  resolve: { alias: react18 },
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    target: 'es2022',
    // `light-dark()` as it is: what Vite puts in its place for older browsers knows no inherited `color-scheme`.
    cssTarget: 'esnext',
    outDir: part === 'script' ? 'dist' : 'dist/rungs-element',
    emptyOutDir: false,
    ...(part === 'script'
      ? {
          lib: { entry: 'src/element/register.ts', name: 'rungs', formats: ['iife'], fileName: () => 'rungs-element.js' },
          rolldownOptions: {
            external: (id) => besideOf(id) !== undefined,
            // An import is relative to the script, from a classic one too.
            output: {
              paths: (id) => `./rungs-element/${besideOf(id)}.js`,
            },
          },
        }
      : { lib: { entry: beside, formats: ['es'] }, rolldownOptions: { output: { minify: true } } }),
  },
});

/** The script of the embed page, and that of a host, for a script tag: it makes `rungs.embed`. */
export const embedScript = (part: 'embed' | 'embed-page'): UserConfig => ({
  plugins: [shortened],
  publicDir: false,
  build: {
    target: 'es2022',
    cssTarget: 'esnext',
    emptyOutDir: false,
    lib: {
      entry: part === 'embed' ? 'src/embed/index.ts' : 'src/embed/page.ts',
      name: 'rungs',
      formats: ['iife'],
      fileName: () => `rungs-${part}.js`,
    },
  },
});

/** What tests in a browser import, made ready before the first: Vite reloads the page for what it finds later. */
const optimizeDeps = {
  include: [
    'react/jsx-dev-runtime',
    'react-dom/client',
    'react-dom/server',
    '@testing-library/react',
    '@testing-library/jest-dom/vitest',
    '@radix-ui/react-accordion',
    '@radix-ui/react-tabs',
  ],
};

const setupFiles = ['test/setup.ts'];
const setupDom = [...setupFiles, 'test/setup-dom.ts'];

/**
 * After the projects whose files run within a browser, which fill the machine, those of Node take all cores: Vitest leaves one
 * idle, which is half of two, and lets projects differ in this only from group to group.
 */
const onAllCores = { maxWorkers: '100%', sequence: { groupOrder: 1 } };

/** The tests of the components: on a server, in jsdom and in Chromium. */
const componentTests = (version: string, alias: Alias[]): TestProjectInlineConfiguration[] => {
  const shared = { extends: true as const, resolve: { alias } };
  const server = { deps: { inline: alias.length > 0 ? [/@radix-ui/, /@testing-library/, /react-hook-form/, /@hookform/] : [] } };
  const exclude = ['test/**/*.{ssr,browser,page}.test.tsx'];
  return [
    { ...shared, test: { ...onAllCores, name: `server${version}`, setupFiles, include: ['test/**/*.ssr.test.tsx'], server } },
    {
      ...shared,
      test: {
        ...onAllCores,
        name: `dom${version}`,
        setupFiles: setupDom,
        environment: 'jsdom',
        include: ['test/**/*.test.tsx'],
        exclude,
        server,
      },
    },
    {
      ...shared,
      optimizeDeps,
      test: { name: `browser${version}`, setupFiles: setupDom, include: ['test/**/*.browser.test.tsx'], browser: browser() },
    },
  ];
};

const tests = (): ViteUserConfig => ({
  plugins: [react(), rungs(), shortened],
  css,
  resolve: { alias: source },
  test: {
    // Stylesheets are empty in tests, but for those that are imported as text.
    css: { include: [/page-styles\.css/, /element\.css/] },
    // A wait ends when what it waits for is there; a busy machine may take its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text', 'json-summary'] },
    projects: [
      {
        extends: true,
        test: {
          ...onAllCores,
          name: 'unit',
          // Nothing of these changes what others import; each file would load all of it again.
          isolate: false,
          setupFiles,
          include: ['test/**/*.test.ts'],
          exclude: ['test/{cli,durability,editors,engines,package,review-app}/**', '**/node_modules/**'],
        },
      },
      // The command line as it is run, built first; its sites and previews in Chromium.
      {
        extends: true,
        test: { ...onAllCores, name: 'cli', setupFiles, include: ['test/cli/**/*.test.ts'], globalSetup: 'test/cli/build.ts' },
      },
      ...componentTests('', []),
      ...componentTests('-react-18', react18),
      // Node, driving pages of its own: what a test within a page cannot do, such as print it or switch off its script.
      { extends: true, test: { ...onAllCores, name: 'page', setupFiles, include: ['test/**/*.page.test.tsx'] } },
      ...(['light', 'dark'] as const).map((colorScheme) => ({
        extends: true as const,
        plugins: [storybookTest({ configDir: '.storybook' })],
        // In one frame after another, as Storybook shows them; a frame for each file would load everything again.
        test: { name: `stories-${colorScheme}`, setupFiles, isolate: false, browser: browser({ colorScheme }) },
      })),
    ],
  },
});

export default defineConfig(({ mode }): UserConfig => {
  if (process.env['VITEST']) return tests() as UserConfig;
  if (mode === 'embed' || mode === 'embed-page') return embedScript(mode);
  return mode === 'script' || mode === 'script-beside' ? script(mode) : library;
});
