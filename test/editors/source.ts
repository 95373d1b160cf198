import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { sourceAliases } from '../../build/subpaths.js';
import { rungs } from '../../src/vite/index.js';

/** Page and test import by the public names, and get the source. */
export const source = { plugins: [react(), rungs()], resolve: { alias: sourceAliases } } satisfies UserConfig;
