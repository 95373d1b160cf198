import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { css } from './css.js';
import { licences } from './licences.js';
import { react18 } from './react-18.js';
import { languages, subpathOf } from './subpaths.js';

const sourceOf = (name: string): string => subpathOf(name).source ?? '';

/** What the script loads when a page asks for it, by its name in `dist/rungs-element/`. */
const beside: Readonly<Record<string, string>> = {
  markdown: sourceOf('rungs/markdown'),
  ...Object.fromEntries(languages.filter((name) => name !== 'en').map((name) => [`labels-${name}`, sourceOf(`rungs/labels/${name}`)])),
};
const paths = Object.entries(beside).map(([name, file]) => [name, file.replace(/^src\/|\.ts$/g, '')] as const);
const besideOf = (id: string): string | undefined => paths.find(([, path]) => id.replace(/\.[jt]s$/, '').endsWith(`/${path}`))?.[0];

/**
 * The elements in one file for a script tag, with React inside; `beside` is what it loads: the reader of Markdown, which is as
 * large again, and the words of other languages. React 18 is a quarter smaller than 19, and shows the same; with preact/compat
 * the tabs cannot be entered by keyboard within a shadow root.
 */
export const elementScript = (part: 'script' | 'beside'): UserConfig => ({
  css,
  plugins: [react(), licences(part === 'script' ? 'rungs-element/LICENSES.txt' : 'LICENSES-markdown.txt')],
  publicDir: false,
  resolve: { alias: react18 },
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    target: 'es2022',
    // `light-dark()` as it is: what Vite puts in its place for older browsers knows no inherited `color-scheme`.
    cssTarget: 'esnext',
    outDir: part === 'script' ? 'dist' : 'dist/rungs-element',
    emptyOutDir: false,
    ...(part === 'script'
      ? {
          lib: { entry: sourceOf('rungs/element/register'), name: 'rungs', formats: ['iife'], fileName: () => 'rungs-element.js' },
          // An import is relative to the script, from a classic one too.
          rolldownOptions: {
            external: (id) => besideOf(id) !== undefined,
            output: { paths: (id) => `./rungs-element/${besideOf(id)}.js` },
          },
        }
      : { lib: { entry: beside, formats: ['es'] }, rolldownOptions: { output: { minify: true } } }),
  },
});
