import { defineConfig } from 'vitest/config';
import { sourceAliases } from '../../build/subpaths.js';
import { rungs } from '../../src/vite/index.js';

/** `npm run test:durability`: what becomes of words when something goes wrong. It writes docs/durability.md. */
export default defineConfig({
  plugins: [rungs()],
  resolve: { alias: sourceAliases },
  test: {
    name: 'durability',
    include: ['test/durability/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    fileParallelism: false,
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
