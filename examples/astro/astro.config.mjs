import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { rungs } from 'rungs/vite';

// Astro reads `.md` itself, so a level is asked for by name: `./L4.md?level`.
export default defineConfig({
  integrations: [react()],
  vite: { plugins: [rungs({ include: false })] },
  devToolbar: { enabled: false },
});
