import { commands } from '../../src/cli/commands/commands.js';
import { componentManifest } from '../component-manifest.js';
import { commandLinePage } from './command-line-page.js';
import { componentsPage } from './components-page.js';
import { exportsPage } from './exports-page.js';
import { readGuides } from './guides.js';

/** The pages of `docs/` that are generated, as text by path. `root` is the folder of the package. */
export function generatedPages(root: string): Readonly<Record<string, string>> {
  return {
    'docs/exports.md': exportsPage(root),
    'docs/components.md': componentsPage(componentManifest(root)),
    'docs/command-line.md': commandLinePage(commands),
    ...Object.fromEntries(readGuides(root).map(({ name, text }) => [`docs/guides/${name}.md`, text])),
  };
}
