import { defineConfig } from 'vitest/config';

/** `npm run test:package`: what is published, as those get it who install it. */
export default defineConfig({
  test: {
    name: 'package',
    include: ['test/package/**/*.test.ts'],
    globalSetup: 'test/package/publish.ts',
    // Installs and builds fill the machine one at a time.
    fileParallelism: false,
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
