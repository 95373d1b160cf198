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

/** All suites but those with a config of their own; `npm test` and `npm run test:all` in package.json choose among them. */
export default defineConfig({
  plugins: [react(), rungs(), shortened],
  css,
  resolve: { alias: sourceAliases },
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
