import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { type Alias, defineConfig, type Plugin, type UserConfig } from 'vite';
import type { ViteUserConfig } from 'vitest/config';
import type { BrowserConfigOptions } from 'vitest/node';
import { findBrowser } from './test/browser.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const pkg = JSON.parse(readFileSync(at('package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
};

/** Public names and the source that each is built from; `exports` in package.json says the same of dist. */
const entries = {
  index: 'src/index.ts',
  'markdown/index': 'src/markdown/index.ts',
  'vite/index': 'src/vite/index.ts',
} as const;
const bare = [...Object.keys(pkg.dependencies), ...Object.keys(pkg.peerDependencies), 'rungs'];
const external = (id: string): boolean => id.startsWith('node:') || bare.some((name) => id === name || id.startsWith(`${name}/`));

/** Stories and tests import by the public names, and get the source. */
const source: Alias[] = [
  { find: /^rungs$/, replacement: at('src/index.ts') },
  { find: /^rungs\/(markdown|vite)$/, replacement: at('src/$1/index.ts') },
  { find: /^rungs\/(styles(?:\.layer)?\.css)$/, replacement: at('src/$1') },
];

const library: UserConfig = {
  plugins: [react()],
  publicDir: false,
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: { entry: entries, formats: ['es'] },
    rolldownOptions: { external, output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' } },
  },
};

/** A new object for each project: Vitest writes into it. The browser is looked for only when one is needed. */
const browser = (): BrowserConfigOptions => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: {
    ...playwright(),
    providerFactory: (project) => playwright({ launchOptions: findBrowser() }).providerFactory(project),
  },
  instances: [{ browser: 'chromium' }],
});

const setupFiles = ['test/setup.ts'];
const tests = (): ViteUserConfig => ({
  plugins: [react()],
  resolve: { alias: source },
  test: {
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text', 'json-summary'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles,
          environment: 'node',
          include: ['test/**/*.test.ts', 'test/**/*.ssr.test.tsx'],
          exclude: ['test/**/*.browser.test.*'],
        },
      },
    ],
  },
});

export default defineConfig((): UserConfig => (process.env['VITEST'] ? (tests() as UserConfig) : library));
