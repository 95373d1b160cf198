import type { UserConfig } from 'vite';
import { shortened } from './shortened.js';

/** Build of the script of the embed page (`page`), and of the script for hosts, which defines `rungs.embed` (`host`). */
export const embedScript = (part: 'host' | 'page'): UserConfig => ({
  plugins: [shortened],
  publicDir: false,
  build: {
    target: 'es2022',
    cssTarget: 'esnext',
    emptyOutDir: false,
    lib: {
      entry: part === 'host' ? 'src/embed/index.ts' : 'src/embed/page.ts',
      name: 'rungs',
      formats: ['iife'],
      fileName: () => (part === 'host' ? 'rungs-embed.js' : 'rungs-embed-page.js'),
    },
  },
});
