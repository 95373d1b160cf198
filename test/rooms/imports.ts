import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import { at } from '../../build/root.js';
import { subpaths } from '../../build/subpaths.js';

/** An import, or an export of what another file has. */
export interface Import {
  /** File that has it, from the root: `src/html/page.ts`. */
  readonly file: string;
  /** As it is written: `../labels/index.js`, `rungs/markdown`, `react`. */
  readonly specifier: string;
  /** File that it leads to, from the root: `src/labels/index.ts`. Absent for packages and for Node's own modules. */
  readonly target?: string;
  /** Whether nothing is left of it in JavaScript. */
  readonly typeOnly: boolean;
}

/** The scripts of a folder and the folders in it, from the root, without what is installed or built there. */
export const scriptsIn = (folder: string): readonly string[] =>
  readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => /\.[cm]?tsx?$/.test(file) && !/\/(?:node_modules|dist|\.\w+)\//.test(file));

/** All imports of a file, of types too: static and dynamic ones, exports from another file, and `import('./x.js').T`. */
export function importsOf(file: string): readonly Import[] {
  const text = readFileSync(at(file), 'utf8');
  const parsed = parseSync(file, text);
  const found: { specifier: string; typeOnly: boolean }[] = [];
  const addDynamic = ({ source }: ESTree.ImportExpression): void => {
    if (source.type === 'Literal') found.push({ specifier: String(source.value), typeOnly: false });
  };
  const addType = ({ source }: ESTree.TSImportType): void => void found.push({ specifier: source.value, typeOnly: true });
  for (const { moduleRequest, entries } of parsed.module.staticImports)
    found.push({ specifier: moduleRequest.value, typeOnly: entries.length > 0 && entries.every(({ isType }) => isType) });
  for (const { entries } of parsed.module.staticExports) {
    const from = entries.find(({ moduleRequest }) => moduleRequest)?.moduleRequest;
    if (from) found.push({ specifier: from.value, typeOnly: entries.every(({ isType }) => isType) });
  }
  // Making the tree takes long, and few files need it.
  if (/\bimport\(|\bdeclare module\b/.test(text))
    new Visitor({ ImportExpression: addDynamic, TSImportType: addType }).visit(parsed.program);
  return found.map(({ specifier, typeOnly }) => {
    const target = targetOf(file, specifier);
    return { file, specifier, typeOnly: typeOnly || file.endsWith('.d.ts'), ...(target !== undefined && { target }) };
  });
}

/** The name of the package that a specifier leads to; none for a file, for Node's own modules and for what a build makes. */
export const packageOf = (specifier: string): string | undefined =>
  /^(?:\.|node:|script:|virtual:)/.test(specifier) ? undefined : /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0];

function targetOf(file: string, specifier: string): string | undefined {
  const path = specifier.replace(/^script:/, '').replace(/\?.*$/, '');
  if (!path.startsWith('.')) return subpaths.find(({ name }) => name === path)?.source;
  const target = posix.join(posix.dirname(file), path);
  const stem = target.replace(/\.js$/, '');
  return [`${stem}.ts`, `${stem}.tsx`, `${stem}.d.ts`].find((each) => existsSync(at(each))) ?? target;
}
