import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { rungs } from 'rungs/vite';

// Astro handles `.md` itself, so a level is imported with a query: `./L4.md?level`.
export default defineConfig({
  integrations: [react()],
  vite: { plugins: [rungs({ include: false })] },
  devToolbar: { enabled: false },
});
