import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { rungs } from '../../src/vite/index.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Page and test import by the public names, and get the source. */
export const source = {
  plugins: [react(), rungs()],
  resolve: {
    alias: [
      { find: /^rungs$/, replacement: at('../../src/index.ts') },
      { find: /^rungs\/(formats|markdown)$/, replacement: at('../../src/$1/index.ts') },
      { find: /^rungs\/(blocknote|lexical|tiptap)$/, replacement: at('../../src/editors/$1/index.ts') },
      { find: /^rungs\/editor\.css(?=\?|$)/, replacement: at('../../src/editors/editor.css') },
      { find: /^rungs\/data\/octopus-([a-z-]+)$/, replacement: at('../../data/octopus/$1/index.ts') },
    ],
  },
} satisfies UserConfig;
