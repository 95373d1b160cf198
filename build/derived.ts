import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { componentManifest } from './component-manifest.js';
import { forTailwind, inLayer } from './layers.js';
import { llmsText } from './llms.js';
import { packageJson } from './package-json.js';
import { at } from './root.js';
import { subpaths } from './subpaths.js';

const text = (file: string): string => readFileSync(at(file), 'utf8');

/** Files that are copied unchanged, by path in `dist/`. */
const copied: Readonly<Record<string, string>> = {
  'rungs-embed.html': 'src/embed/page.html',
  'custom-elements.json': 'src/element/custom-elements.json',
  'schema.json': 'src/ladder/schema.json',
  'vite/client.d.ts': 'src/vite/client.d.ts',
  'data/octopus/LICENSE': 'data/octopus/LICENSE',
  'data/octopus/NOTICE.md': 'data/octopus/NOTICE.md',
};

/** Declarations of subpaths without a TypeScript source, such as stylesheets. They export nothing. */
const untyped = subpaths.flatMap(({ types, source }) => (types && !/\.tsx?$/.test(source ?? '') ? [types.replace(/^dist\//, '')] : []));

/**
 * Plugin that adds generated files to the library build: the stylesheet in cascade layers, declarations of stylesheets (which
 * TypeScript requires, TS2882), and the component manifest for editors and assistants.
 */
export const derived: Plugin = {
  name: 'derived',
  generateBundle(_, bundle) {
    const styles = bundle['styles.css'];
    // Storybook uses this plugin too, but its build has no such stylesheet.
    if (styles?.type !== 'asset') return;
    const emit = (fileName: string, source: string): unknown => this.emitFile({ type: 'asset', fileName, source });
    emit('styles.layer.css', inLayer(String(styles.source)));
    emit('tailwind.css', forTailwind(String(styles.source)));
    for (const file of untyped) emit(file, 'export {};\n');
    const components = componentManifest(at('.'));
    emit('components.json', `${JSON.stringify({ components }, null, 2)}\n`);
    emit('llms.txt', llmsText(text('README.md'), packageJson.description, components));
    for (const [file, from] of Object.entries(copied)) emit(file, text(from));
  },
};
