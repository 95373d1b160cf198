import { Node } from 'ts-morph';
import { projectOf } from '../project.js';
import { table } from './components-page.js';

/** `exports` of package.json: a file, or a file with its types. */
export type Exports = Readonly<Record<string, string | Readonly<{ types?: string; default?: string }>>>;

/** What each subpath is for; `docs/exports.md` has them in this order. */
const purposes: Readonly<Record<string, string>> = {
  '.': 'React components, and the model: types, validation, comparison, search and fingerprints.',
  './markdown': 'Reads and writes Markdown pages in the format of Octopus Deploy, and repairs broken encodings.',
  './formats': 'Reads ladders from any supported file, and writes them for other tools.',
  './html': 'Renders static HTML that needs no script, as fragments or complete pages.',
  './html/styles': 'The stylesheet of such a page as text.',
  './review': 'Assessments against a level as data: create, edit, undo, merge, validate and export.',
  './review/react': 'React components for assessments.',
  './review/indexeddb': 'Stores assessments in the browser.',
  './review/http': 'Stores assessments on a server, see [the API of the server](review-api.md).',
  './review/acceptance': 'The tests that a store of your own has to pass.',
  './element': 'The classes of `<rungs-level>` and `<rungs-ladder>`, without registering them.',
  './element/register': 'Registers both custom elements; uses the React of your page.',
  './element/server': 'Renders either element on a server, with a declarative shadow root.',
  './element/styles': 'The stylesheet of the elements as text.',
  './rungs-element.js': 'Both custom elements with their own React, for a `<script>` tag. Copy the folder `rungs-element` with it.',
  './embed': 'Shows a definition in an embed page that is in a frame.',
  './rungs-embed.html': 'The embed page, see [Embedding](embedding.md#in-a-frame).',
  './rungs-embed.js': '`rungs.embed`, the same function for a `<script>` tag.',
  './blocknote': 'A block for BlockNote.',
  './tiptap': 'A node for Tiptap.',
  './lexical': 'A node and a plugin for Lexical.',
  './vite': 'Plugin for Vite 6 to 8 and frameworks built on it.',
  './vite/client': 'Types for imports of `*.md`, `*.md?level` and `*?ladder`.',
  './webpack': 'Loader for webpack, Rspack and Turbopack.',
  './labels/ar': 'Interface text in Arabic.',
  './labels/de': 'Interface text in German.',
  './labels/en': 'Interface text in English, the default.',
  './labels/es': 'Interface text in Spanish.',
  './labels/fr': 'Interface text in French.',
  './labels/ja': 'Interface text in Japanese.',
  './labels/pt-br': 'Interface text in Brazilian Portuguese.',
  './review/labels/ar': 'Interface text of assessments in Arabic.',
  './review/labels/de': 'Interface text of assessments in German.',
  './review/labels/es': 'Interface text of assessments in Spanish.',
  './review/labels/fr': 'Interface text of assessments in French.',
  './review/labels/ja': 'Interface text of assessments in Japanese.',
  './review/labels/pt-br': 'Interface text of assessments in Brazilian Portuguese.',
  './styles.css': 'The stylesheet of all components of `rungs`.',
  './styles.layer.css': 'The same rules in `@layer rungs`.',
  './level.css': 'The part of it that `LevelView` and its parts need.',
  './review.css': 'The stylesheet of `rungs/review/react`. Load it after `rungs/styles.css`.',
  './editor.css': 'The stylesheet for a page with an editor.',
  './element.css': 'The stylesheet of the elements, for `renderElement`.',
  './page.css': 'The stylesheet of a static page with a level or a ladder.',
  './site.css': 'The stylesheet of a static page with a comparison or a matrix.',
  './schema.json': 'JSON Schema (2020-12) of a ladder or a level, for editors: `"$schema": "./node_modules/rungs/dist/schema.json"`.',
  './components.json': 'Every component with its props, for editors and other tools.',
  './data/octopus-data-engineering': "Octopus Deploy's data-engineering ladder.",
  './data/octopus-software-engineering': "Octopus Deploy's software-engineering ladder.",
  './package.json': 'The manifest of the package.',
};

/** `docs/exports.md`: every subpath that package.json exports, with its purpose and the names of its values. `root` is the folder of the package. */
export function exportsPage(root: string, exports: Exports): string {
  const missing = Object.keys(exports).filter((subpath) => !purposes[subpath]);
  const gone = Object.keys(purposes).filter((subpath) => !exports[subpath]);
  if (missing.length + gone.length > 0)
    throw new Error(
      `build/docs/exports-page.ts says nothing of ${missing.join(', ') || 'no subpath'} and names ${gone.join(', ') || 'none'} that package.json does not export.`,
    );
  const names = valuesOf(root, exports);
  const rows = Object.entries(purposes).map(([subpath, purpose]) => [
    `\`${subpath.replace(/^\./, 'rungs')}\``,
    purpose,
    (names.get(subpath) ?? []).map((name) => `\`${name}\``).join(', '),
  ]);
  return [
    '<!-- Generated from package.json and src/ by `npm run docs`. -->',
    '# Exports',
    'All subpaths are ESM. Types are exported beside the values listed here; the declarations of the package document both. Names in italics are deprecated.',
    table(['import', 'purpose', 'values'], rows).replace(/`~(\w+)`/g, '*`$1`*'),
    '',
  ].join('\n\n');
}

/** The names of the values that each module exports, in the order of the alphabet; `~` is before those that are deprecated. */
function valuesOf(root: string, exports: Exports): ReadonlyMap<string, readonly string[]> {
  const project = projectOf(root);
  const modules = Object.entries(exports).flatMap(([subpath, target]) => {
    const types = typeof target === 'string' ? undefined : target.types;
    const path = /^\.\/dist\/(.+)\.d\.ts$/.exec(types ?? '')?.[1];
    const [source] = path ? project.addSourceFilesAtPaths([`${root}/src/${path}.{ts,tsx}`, `${root}/${path}.ts`]) : [];
    return source ? [{ subpath, source }] : [];
  });
  return new Map(
    modules.map(({ subpath, source }) => [
      subpath,
      [...source.getExportedDeclarations()]
        .filter(([, declarations]) => declarations.some(isValue))
        .map(([name, declarations]) => (declarations.some(isDeprecated) ? `~${name}` : name))
        .toSorted((a, b) => a.replace('~', '').localeCompare(b.replace('~', ''))),
    ]),
  );
}

const isValue = (node: Node): boolean => !Node.isInterfaceDeclaration(node) && !Node.isTypeAliasDeclaration(node);

const isDeprecated = (node: Node): boolean =>
  (Node.isVariableDeclaration(node) ? node.getVariableStatement() : Node.isJSDocable(node) ? node : undefined)
    ?.getJsDocs()
    .some((doc) => doc.getTags().some((tag) => tag.getTagName() === 'deprecated')) ?? false;
