import { defineConfig } from 'vitest/config';
import { source } from './source.js';

/** `npm run test:editors`: a level that is copied in a browser and pasted into real editors. */
export default defineConfig({
  ...source,
  test: {
    name: 'editors',
    include: ['test/editors/*.test.ts'],
    // Their browsers wait more than they work; Vitest would leave a core idle.
    maxWorkers: 2,
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
