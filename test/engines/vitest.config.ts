import { defineConfig } from 'vitest/config';
import { sourceAliases } from '../../build/subpaths.js';
import { rungs } from '../../src/vite/index.js';

/** `npm run test:engines`: what only a browser can show, in each of three. */
export default defineConfig({
  plugins: [rungs()],
  resolve: { alias: sourceAliases },
  test: {
    name: 'engines',
    include: ['test/engines/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    css: { include: [/element\.css/] },
    // Browsers fill the machine one at a time.
    fileParallelism: false,
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
