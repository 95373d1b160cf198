import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { BrowserContextOptions } from 'playwright';
import type { Alias } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { BrowserConfigOptions } from 'vitest/node';
import { css } from './build/css.js';
import { react18 } from './build/react-18.js';
import { shortened } from './build/shortened.js';
import { sourceAliases } from './build/subpaths.js';
import { rungs } from './src/vite/index.js';
import { findBrowser } from './test/browser.js';

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

/** What tests in a browser import, made ready before the first: Vite reloads the page for what it finds later. */
const optimizeDeps = {
  include: [
    'react/jsx-dev-runtime',
    'react-dom/client',
    'react-dom/server',
    'axe-core',
    '@testing-library/react',
    '@testing-library/jest-dom/vitest',
    '@radix-ui/react-accordion',
    '@radix-ui/react-tabs',
  ],
};

/** The page that shows that the package does its main job: L4, printed, without script, hydrated. */
const l4Page = 'test/react/page.page.test.tsx';

const setupFiles = ['test/setup.ts'];
const setupDom = [...setupFiles, 'test/setup-dom.ts'];

/**
 * After the projects whose files run within a browser, which fill the machine, those of Node take all cores: Vitest leaves one
 * idle, which is half of two, and lets projects differ in this only from group to group.
 */
const onAllCores = { maxWorkers: '100%', sequence: { groupOrder: 1 } };

/** Plugins, stylesheets and public names: new objects for each project, and in the config only once. */
const sources = (alias: Alias[] = []) => ({
  plugins: [react(), rungs(), shortened],
  css,
  resolve: { alias: [...alias, ...sourceAliases] },
});

const limits = {
  // Stylesheets are empty in tests, but for those that are imported as text.
  css: { include: [/page-styles\.css/, /element\.css/] },
  // A wait ends when what it waits for is there; a busy machine may take its time.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 10_000 } },
};

/** Tests that run in Node, of one kind. */
const inNode = (name: string, test: TestProjectInlineConfiguration['test'], alias?: Alias[]): TestProjectInlineConfiguration => ({
  ...sources(alias),
  test: { ...limits, ...onAllCores, name, setupFiles, ...test },
});

/** The tests of the components: on a server, in jsdom and in Chromium. */
const componentTests = (version: string, alias: Alias[]): TestProjectInlineConfiguration[] => {
  // What these files import holds nothing that another would miss; React and jsdom are loaded once instead of for each file.
  const isolate = false;
  const server = { deps: { inline: alias.length > 0 ? [/@radix-ui/, /@testing-library/, /react-hook-form/, /@hookform/] : [] } };
  const inDom = { setupFiles: setupDom, environment: 'jsdom', isolate, exclude: ['test/**/*.{ssr,browser,page}.test.tsx'] };
  const exclude = ['**/node_modules/**', 'test/styles/**'];
  const inBrowser = { setupFiles: setupDom, include: ['test/**/*.browser.test.tsx'], exclude, browser: browser() };
  return [
    inNode(`server${version}`, { include: ['test/**/*.ssr.test.tsx'], isolate, server }, alias),
    inNode(`dom${version}`, { include: ['test/**/*.test.tsx'], ...inDom, server }, alias),
    { ...sources(alias), optimizeDeps, test: { ...limits, name: `browser${version}`, ...inBrowser } },
  ];
};

/** The styles within those of other hosts. They do not depend on the version of React. */
const styles: TestProjectInlineConfiguration = {
  ...sources(),
  optimizeDeps,
  test: { ...limits, name: 'styles', setupFiles: setupDom, include: ['test/styles/**/*.browser.test.tsx'], browser: browser() },
};

/** Every story, with axe, in a look. */
const stories = (colorScheme: 'light' | 'dark'): TestProjectInlineConfiguration => {
  const { plugins, ...rest } = sources();
  return {
    ...rest,
    plugins: [...plugins, storybookTest({ configDir: '.storybook' })],
    // In one frame after another, as Storybook shows them; a frame for each file would load everything again.
    test: { ...limits, name: `stories-${colorScheme}`, setupFiles, isolate: false, browser: browser({ colorScheme }) },
  };
};

/**
 * All suites but those with a config of their own. `npm test` runs some of them; `npm run test:all`, whose mode is `all`, runs
 * every one, and tries properties as often as they ask for (`test/runs.ts`).
 */
export default defineConfig(({ mode }) => ({
  test: {
    env: mode === 'all' ? { RUNGS_RUNS: process.env['RUNGS_RUNS'] ?? '1' } : {},
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text', 'json-summary'] },
    projects: [
      inNode('unit', {
        // Nothing of these changes what others import; each file would load all of it again.
        isolate: false,
        include: ['test/**/*.test.ts'],
        exclude: ['test/{cli,durability,editors,engines,package,review-app}/**', '**/node_modules/**'],
      }),
      // The command line as it is run, built first; its sites and previews in Chromium.
      inNode('cli', { include: ['test/cli/**/*.test.ts'], globalSetup: 'test/cli/build.ts' }),
      ...componentTests('', []),
      ...componentTests('-react-18', react18),
      styles,
      // Node, driving pages of its own: what a test within a page cannot do, such as print it or switch off its script.
      inNode('page', { include: [l4Page] }),
      inNode('pages', { include: ['test/**/*.page.test.tsx'], exclude: [l4Page] }),
      stories('light'),
      stories('dark'),
    ],
  },
}));
