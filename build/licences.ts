import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { at } from './root.js';

/**
 * Plugin that writes the licences of all bundled packages to `fileName`, as these licences require, and refers to that file in a
 * comment at the top of the script.
 */
export const licences = (fileName: string): Plugin => ({
  name: 'licences',
  generateBundle(_, bundle) {
    const files = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const folders = files.flatMap((id) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
    const texts = [...new Set(folders)].sort().map(licenceOf);
    if (texts.length === 0) return;
    // Added after minification, which removes comments.
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') file.code = `/*! MIT; what else is within: ${fileName} */\n${file.code}`;
    this.emitFile({ type: 'asset', fileName, source: texts.join(`\n${'-'.repeat(72)}\n\n`) });
  },
});

/** The name, version and licence text of the package in a folder. */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<string, string>;
  const own = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  // Some packages declare the Apache License without including its text.
  const file = own ? `${folder}/${own}` : license === 'Apache-2.0' ? at('data/octopus/LICENSE') : undefined;
  if (!file) throw new Error(`${name} has no licence, so a script cannot have it within.`);
  return `${name} ${version}\n\n${readFileSync(file, 'utf8').trim()}\n`;
}
