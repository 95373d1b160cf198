import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { css } from './build/css.js';
import { derived } from './build/derived.js';
import { packageJson } from './build/package-json.js';
import { scripts } from './build/scripts.js';
import { shortened } from './build/shortened.js';
import { entries, sourceAliases } from './build/subpaths.js';
import { rungs } from './src/vite/index.js';

const packages = Object.keys({ ...packageJson.dependencies, ...packageJson.optionalDependencies, ...packageJson.peerDependencies });

/** The package; `build/` has the scripts for script tags. Storybook takes the plugins, the aliases and the CSS from here. */
export default defineConfig({
  plugins: [react(), rungs(), derived, shortened, scripts],
  css,
  resolve: { alias: sourceAliases },
  publicDir: false,
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    cssCodeSplit: true,
    lib: { entry: entries, formats: ['es'] },
    rolldownOptions: {
      // Vite would put an empty object in the place of Node's own modules.
      external: (id) => id.startsWith('node:') || packages.some((name) => id === name || id.startsWith(`${name}/`)),
      // One output for each source, so that `'use client'` stays with the files that say it.
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
