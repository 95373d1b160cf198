import { Node } from 'ts-morph';
import { projectOf } from '../project.js';
import { type Subpath, subpaths } from '../subpaths.js';
import { table } from './components-page.js';

/** What each subpath is for; `docs/exports.md` has them in this order. */
const purposes: Readonly<Record<string, string>> = {
  rungs: 'React components, and the model: types, validation, comparison, search and fingerprints.',
  'rungs/markdown': 'Reads and writes Markdown pages in the format of Octopus Deploy, and repairs broken encodings.',
  'rungs/formats': 'Reads ladders from any supported file, and writes them for other tools.',
  'rungs/html': 'Renders static HTML that needs no script, as fragments or complete pages.',
  'rungs/html/styles': 'The stylesheet of such a page as text.',
  'rungs/review': 'Assessments against a level as data: create, edit, undo, merge, validate and export.',
  'rungs/review/react': 'React components for assessments.',
  'rungs/review/indexeddb': 'Stores assessments in the browser.',
  'rungs/review/http': 'Stores assessments on a server, see [the API of the server](review-api.md).',
  'rungs/review/acceptance': 'The tests that a store of your own has to pass.',
  'rungs/element': 'The classes of `<rungs-level>` and `<rungs-ladder>`, without registering them.',
  'rungs/element/register': 'Registers both custom elements; uses the React of your page.',
  'rungs/element/server': 'Renders either element on a server, with a declarative shadow root.',
  'rungs/element/styles': 'The stylesheet of the elements as text.',
  'rungs/rungs-element.js': 'Both custom elements with their own React, for a `<script>` tag. Copy the folder `rungs-element` with it.',
  'rungs/embed': 'Shows a definition in an embed page that is in a frame.',
  'rungs/rungs-embed.html': 'The embed page, see [Embedding](embedding.md#in-a-frame).',
  'rungs/rungs-embed.js': '`rungs.embed`, the same function for a `<script>` tag.',
  'rungs/blocknote': 'A block for BlockNote.',
  'rungs/tiptap': 'A node for Tiptap.',
  'rungs/lexical': 'A node and a plugin for Lexical.',
  'rungs/vite': 'Plugin for Vite 6 to 8 and frameworks built on it.',
  'rungs/vite/client': 'Types for imports of `*.md`, `*.md?level` and `*?ladder`.',
  'rungs/webpack': 'Loader for webpack, Rspack and Turbopack.',
  'rungs/labels/ar': 'Interface text in Arabic.',
  'rungs/labels/de': 'Interface text in German.',
  'rungs/labels/en': 'Interface text in English, the default.',
  'rungs/labels/es': 'Interface text in Spanish.',
  'rungs/labels/fr': 'Interface text in French.',
  'rungs/labels/ja': 'Interface text in Japanese.',
  'rungs/labels/pt-br': 'Interface text in Brazilian Portuguese.',
  'rungs/review/labels/ar': 'Interface text of assessments in Arabic.',
  'rungs/review/labels/de': 'Interface text of assessments in German.',
  'rungs/review/labels/es': 'Interface text of assessments in Spanish.',
  'rungs/review/labels/fr': 'Interface text of assessments in French.',
  'rungs/review/labels/ja': 'Interface text of assessments in Japanese.',
  'rungs/review/labels/pt-br': 'Interface text of assessments in Brazilian Portuguese.',
  'rungs/styles.css': 'The stylesheet of all components of `rungs`.',
  'rungs/styles.layer.css': 'The same rules in `@layer rungs`.',
  'rungs/tailwind.css': 'The same rules between the base and the utilities of Tailwind 4.',
  'rungs/theme/mantine.css': 'Colours and corners of Mantine.',
  'rungs/theme/mui.css': 'Colours and corners of MUI, with its CSS variables.',
  'rungs/theme/shadcn.css': 'Colours and corners of shadcn/ui.',
  'rungs/level.css': 'The part of it that `LevelView` and its parts need.',
  'rungs/review.css': 'The stylesheet of `rungs/review/react`. Load it after `rungs/styles.css`.',
  'rungs/editor.css': 'The stylesheet for a page with an editor.',
  'rungs/element.css': 'The stylesheet of the elements, for `renderElement`.',
  'rungs/page.css': 'The stylesheet of a static page with a level or a ladder.',
  'rungs/site.css': 'The stylesheet of a static page with a comparison or a matrix.',
  'rungs/schema.json': 'JSON Schema (2020-12) of a ladder or a level, for editors: `"$schema": "./node_modules/rungs/dist/schema.json"`.',
  'rungs/components.json': 'Every component with its props, for editors and other tools.',
  'rungs/data/octopus-data-engineering': "Octopus Deploy's data-engineering ladder.",
  'rungs/data/octopus-software-engineering': "Octopus Deploy's software-engineering ladder.",
  'rungs/package.json': 'The manifest of the package.',
};

/** `docs/exports.md`: every subpath of the package, with its purpose and the names of its values. `root` is the folder of the package. */
export function exportsPage(root: string): string {
  const byName = new Map(subpaths.map((subpath) => [subpath.name, subpath]));
  const missing = [...byName.keys()].filter((name) => !Object.hasOwn(purposes, name));
  const gone = Object.keys(purposes).filter((name) => !byName.has(name));
  if (missing.length + gone.length > 0)
    throw new Error(
      `The purposes in build/docs/exports-page.ts and the exports of package.json differ. Add ${missing.join(', ') || 'none'}, remove ${gone.join(', ') || 'none'}.`,
    );
  const rows = Object.entries(purposes).map(([name, purpose]) => {
    const subpath = byName.get(name);
    return [`\`${name}\``, purpose, subpath ? valuesOf(root, subpath).join(', ') : ''];
  });
  return [
    '<!-- Generated from package.json and src/ by `npm run docs`. -->',
    '# Exports',
    'All subpaths are ES modules, stylesheets or JSON. Modules also export types; see the declarations in the package. Names in italics are deprecated.',
    table(['import', 'purpose', 'values'], rows),
    '',
  ].join('\n\n');
}

/** The names of the values that a module exports, in alphabetical order, as Markdown; in italics those that are deprecated. */
function valuesOf(root: string, { source }: Subpath): readonly string[] {
  if (!source || !/\.tsx?$/.test(source)) return [];
  return [...projectOf(root).addSourceFileAtPath(`${root}/${source}`).getExportedDeclarations()]
    .filter(([, declarations]) => declarations.some(isValue))
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, declarations]) => (declarations.some(isDeprecated) ? `*\`${name}\`*` : `\`${name}\``));
}

const isValue = (node: Node): boolean => !Node.isInterfaceDeclaration(node) && !Node.isTypeAliasDeclaration(node);

const isDeprecated = (node: Node): boolean =>
  (Node.isVariableDeclaration(node) ? node.getVariableStatement() : Node.isJSDocable(node) ? node : undefined)
    ?.getJsDocs()
    .some((doc) => doc.getTags().some((tag) => tag.getTagName() === 'deprecated')) ?? false;
