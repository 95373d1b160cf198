import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { css } from './css.js';
import { licences } from './licences.js';
import { react18 } from './react-18.js';
import { languages, subpathOf } from './subpaths.js';

const sourceOf = (name: string): string => subpathOf(name).source ?? '';

/** Modules that the script loads on demand, by file name in `dist/rungs-element/`. */
const beside: Readonly<Record<string, string>> = {
  markdown: sourceOf('rungs/markdown'),
  ...Object.fromEntries(languages.filter((name) => name !== 'en').map((name) => [`labels-${name}`, sourceOf(`rungs/labels/${name}`)])),
};
const paths = Object.entries(beside).map(([name, file]) => [name, file.replace(/^src\/|\.ts$/g, '')] as const);
const besideOf = (id: string): string | undefined => paths.find(([, path]) => id.replace(/\.[jt]s$/, '').endsWith(`/${path}`))?.[0];

/**
 * Build of the custom elements for a script tag, in one file that includes React. `beside` builds the modules that it loads on
 * demand: the Markdown reader, which is as large as the script, and the labels of other languages.
 *
 * It includes React 18, which is a quarter smaller than React 19 and renders the same. preact/compat was rejected, because with it
 * the keyboard cannot enter tabs in a shadow root.
 */
export const elementScript = (part: 'script' | 'beside'): UserConfig => ({
  css,
  plugins: [react(), licences(part === 'script' ? 'rungs-element/LICENSES.txt' : 'LICENSES-markdown.txt')],
  publicDir: false,
  resolve: { alias: react18 },
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    target: 'es2022',
    // Keeps `light-dark()`. The fallback of Vite for older browsers does not support an inherited `color-scheme`.
    cssTarget: 'esnext',
    outDir: part === 'script' ? 'dist' : 'dist/rungs-element',
    emptyOutDir: false,
    ...(part === 'script'
      ? {
          lib: { entry: sourceOf('rungs/element/register'), name: 'rungs', formats: ['iife'], fileName: () => 'rungs-element.js' },
          // In a classic script, too, a dynamic import is resolved relative to the script.
          rolldownOptions: {
            external: (id) => besideOf(id) !== undefined,
            output: { paths: (id) => `./rungs-element/${besideOf(id)}.js` },
          },
        }
      : { lib: { entry: beside, formats: ['es'] }, rolldownOptions: { output: { minify: true } } }),
  },
});
