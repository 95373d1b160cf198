import { defineConfig } from 'vitest/config';
import { sourceAliases } from '../../build/subpaths.js';
import { rungs } from '../../src/vite/index.js';

/** `npm run test:review-app`: the example's server on PGlite and PostgreSQL, and its pages in Chromium. */
export default defineConfig({
  plugins: [rungs()],
  resolve: { alias: sourceAliases },
  test: {
    name: 'review-app',
    include: ['test/review-app/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    // Databases and browsers fill the machine one at a time.
    fileParallelism: false,
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
