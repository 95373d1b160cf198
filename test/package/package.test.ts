import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { followLinks } from '../dead-links.js';
import { type Host, install, root } from './host.js';

const unpacked = inject('unpacked');
const read = (file: string): string => readFileSync(join(unpacked, file), 'utf8');
const files = readdirSync(unpacked, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => posix.join(entry.parentPath.slice(unpacked.length).replaceAll('\\', '/'), entry.name).replace(/^\//, ''));
/** The scripts for pages and for workers, each of which is one file of all that is in it, without a map. */
const forPages = /^dist\/(?:rungs-element(?:\/|\.js)|rungs-embed(?:-page)?\.js|playground\/(?:open-)?worker\.js)/;
const scripts = files.filter((file) => file.endsWith('.js') && !forPages.test(file));
const { exports: subpaths, version } = JSON.parse(read('package.json')) as {
  bin?: Record<string, string>;
  exports: Record<string, string | { types?: string; default?: string }>;
  version: string;
};

it('holds what is needed and nothing else', () => {
  const needed =
    /^(package\.json|(README|ARCHITECTURE|CONTRIBUTING|SECURITY)\.md|LICENSE|docs\/(guides\/)?[\w-]+\.md|docs\/pictures\/l4-(light|dark)\.webp|dist\/([\w-]+\/)*[\w-]+\.(js|js\.map|d\.ts)|dist\/(styles(\.layer)?|tailwind|theme\/\w+|editor|level|element|page|review|site)\.css(\.d\.ts)?|dist\/(schema|custom-elements|components)\.json|dist\/llms\.txt|dist\/rungs-embed\.html(\.d\.ts)?|dist\/rungs-element\/LICENSES(-markdown)?\.txt|dist\/cli\/licenses\/(open-)?worker\.txt)$/;
  const ofData = ['data/octopus/LICENSE', 'data/octopus/NOTICE.md', 'dist/data/octopus/LICENSE', 'dist/data/octopus/NOTICE.md'];
  expect(files.filter((file) => !needed.test(file)).toSorted()).toEqual(ofData);
  expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md']));
});

it('has links that lead to its own files', () => {
  const { checked, dead } = followLinks(new Map(files.map((file) => [file, /\.(?:md|txt)$/.test(file) ? read(file) : ''])));
  expect(dead).toEqual([]);
  expect(checked).toBeGreaterThan(60);
});

it('has a README that shows one picture, the one that npm can address', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('<source ');
  expect(read('README.md')).not.toContain('<source ');
  expect(read('README.md')).toContain('src="docs/pictures/l4-light.webp"');
});

it('carries the licence and the notice of the data', () => {
  for (const file of ['LICENSE', 'NOTICE.md'])
    expect(read(`dist/data/octopus/${file}`)).toBe(readFileSync(join(root, 'data/octopus', file), 'utf8'));
});

it('carries the licences of what is in the script for pages', () => {
  expect(read('dist/rungs-element/LICENSES.txt')).toMatch(/^@radix-ui\/.*\n\nMIT License[\s\S]*^react-dom 18\.[\s\S]*^scheduler /m);
  expect(read('dist/rungs-element/LICENSES-markdown.txt')).toMatch(/^markdown-it /m);
  expect(read('dist/cli/licenses/worker.txt')).toMatch(/^markdown-it /m);
  expect(read('dist/cli/licenses/open-worker.txt')).toMatch(/^fflate [\s\S]*^hucre [\s\S]*^mammoth /m);
  expect(read('dist/rungs-element.js')).toMatch(/^\/\*! MIT; what else is within: rungs-element\/LICENSES\.txt/);
});

describe('a script', () => {
  it('has its source in its map, unless it only passes on what others export', () => {
    for (const file of scripts) {
      const text = read(file);
      const [, map] = /^\/\/# sourceMappingURL=(.+)$/m.exec(text) ?? [];
      if (!map) expect(withoutImports(text), file).toBe('');
      else {
        const { sources, sourcesContent = [] } = JSON.parse(read(posix.join(posix.dirname(file), map))) as SourceMap;
        expect(sourcesContent.filter(Boolean), file).toHaveLength(sources.length);
      }
    }
  });

  it("says 'use client' first if it uses hooks, and only then", () => {
    const usesHooks = scripts.filter((file) => /\buse[A-Z]\w*\(/.test(read(file)));
    expect(usesHooks).toContain('dist/react/level/competency-accordion.js');
    expect(scripts.filter(isForClient)).toEqual(usesHooks);
  });

  it.each(['level-card', 'level-facts', 'expectation-list', 'example-list', 'prose'])('needs no client: %s', (name) => {
    expect(reachedFrom(`dist/react/level/${name}.js`).filter((file) => scripts.includes(file) && isForClient(file))).toEqual([]);
  });
});

it('reaches no other package from the data', () => {
  const entries = scripts.filter((file) => /^dist\/data\/.*\/index\.js$/.test(file));
  expect(entries).not.toEqual([]);
  for (const entry of entries) expect(reachedFrom(entry).filter((file) => !file.startsWith('dist/data/'))).toEqual([]);
});

it('reaches no parser from the components', () => {
  expect(reachedFrom('dist/index.js').filter((file) => /markdown/.test(file))).toEqual([]);
});

it('needs no other package for static HTML, and no stylesheet but where it is asked for', () => {
  const reached = reachedFrom('dist/html/index.js');
  expect(reached).toContain('dist/html/render-level.js');
  expect(reached.filter((file) => !file.startsWith('dist/') || file.includes('styles'))).toEqual([]);
  expect(reachedFrom('dist/html/styles.js').toSorted()).toEqual(['dist/html/page-styles.js', 'dist/html/styles.js']);
});

it('has the same rules in `@layer rungs`', () => {
  expect(read('dist/styles.layer.css')).toBe(`@layer rungs {\n${read('dist/styles.css')}}\n`);
  expect(read('dist/tailwind.css')).toContain(`@layer components.rungs {\n${read('dist/styles.css')}}\n`);
});

describe('a subpath', () => {
  /** Those that need an editor beside them: their examples import them, and check their types. */
  const ofEditors = /^\.\/(?:blocknote|lexical|tiptap)$/;
  const own = Object.entries(subpaths).filter(([subpath]) => !ofEditors.test(subpath));
  const specifiers = own.map(([subpath, target]) => ({ specifier: posix.join('rungs', subpath), target }));
  let host: Host;
  // With the types of Node, which those of Vite need where all of them are checked.
  beforeAll(async () => {
    host = await install('vite', inject('registry'), '@types/node@20');
  });
  afterAll(() => host.remove());

  it('is there, with its types', () => {
    for (const { target } of specifiers)
      for (const file of typeof target === 'string' ? [target] : Object.values(target)) expect(files).toContain(posix.join(file));
  });

  it.each(specifiers.filter(({ target }) => typeof target === 'object' && target.default?.endsWith('.js')))(
    'is imported by Node: $specifier',
    async ({ specifier }) => {
      const names = await host.run('node', ['--input-type=module', '-e', `console.log(Object.keys(await import('${specifier}')).length)`]);
      // These define elements, where there are any to define, and have nothing to name.
      expect(Number(names) > 0).toBe(!/\/(?:register|rungs-element\.js|rungs-embed\.js)$/.test(specifier));
    },
  );

  it.each(specifiers.filter(({ specifier }) => /\.(css|html|json)$/.test(specifier)))(
    'is resolved by Node: $specifier',
    async ({ specifier }) => {
      await host.run('node', ['--input-type=module', '-e', `import.meta.resolve('${specifier}')`]);
    },
  );

  it('has types without a fault, alone and with the others', async () => {
    const typed = specifiers.filter(({ target }) => typeof target === 'object');
    await writeFile(join(host.folder, 'src/subpaths.ts'), typed.map(({ specifier }) => `import '${specifier}';\n`).join(''));
    for (const resolution of [
      ['--module', 'esnext', '--moduleResolution', 'bundler'],
      ['--module', 'nodenext', '--moduleResolution', 'nodenext'],
    ]) {
      const types = ['--types', 'node,vite/client,rungs/vite/client', '--noUncheckedSideEffectImports'];
      await host.run('npx', ['tsc', '--skipLibCheck', 'false', ...types, ...resolution]);
    }
  });

  it('is run by its name, and makes a site', async () => {
    expect(await host.run('npx', ['rungs', '--version'])).toBe(`${version}\n`);
    await writeFile(join(host.folder, 'L1.md'), '# L1: Engineer\n\n## Craft\n\n- I write tests.\n');
    await host.run('npx', ['rungs', 'html', 'L1.md', '-o', 'site']);
    expect(readdirSync(join(host.folder, 'site'))).toEqual(expect.arrayContaining(['index.html', 'l1.html', 'search.js', 'site.css']));
  });

  it('is of the version that is published', async () => {
    const json = await host.run('npm', ['ls', 'rungs', '--json']);
    expect((JSON.parse(json) as { dependencies: { rungs: { version: string } } }).dependencies.rungs.version).toBe(version);
  });
});

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
}

function isForClient(file: string): boolean {
  return /^(?:\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*['"]use client['"];/.test(read(file));
}

const from = /^(?:import|export)\b[^;'"]*?(?:\bfrom\s*)?["']([^"']+)["'];?/gm;

const withoutImports = (text: string): string =>
  text
    .replace(from, '')
    .replace(/^export \{[^}]*\};?$|^\/\/.*$/gm, '')
    .trim();

/** The files and packages that a file imports, and those that these do. */
function reachedFrom(file: string, reached = new Set<string>()): readonly string[] {
  reached.add(file);
  if (!scripts.includes(file)) return [...reached];
  for (const [, specifier = ''] of read(file).matchAll(from)) {
    const next = specifier.startsWith('.') ? posix.join(dirname(file), specifier) : specifier;
    if (!reached.has(next)) reachedFrom(next, reached);
  }
  return [...reached];
}
