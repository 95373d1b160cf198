import { defineConfig } from 'vitest/config';

const slow = 'test/package/**/*.slow.test.ts';

/** `npm run test:package`: what is published, as those get it who install it; `--mode slow` is the host that takes minutes. */
export default defineConfig(({ mode }) => ({
  test: {
    name: 'package',
    include: [mode === 'slow' ? slow : 'test/package/**/*.test.ts'],
    exclude: [...(mode === 'slow' ? [] : [slow]), '**/node_modules/**'],
    globalSetup: 'test/package/publish.ts',
    // Installs and builds fill the machine one at a time.
    fileParallelism: false,
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
}));
