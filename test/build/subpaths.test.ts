import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Project, ts } from 'ts-morph';
import { expect, it } from 'vitest';
import { budgets } from '../../build/budgets.js';
import { at } from '../../build/root.js';
import { entries, languages, sourceAliases, sourceOf, subpaths } from '../../build/subpaths.js';

const scripts = subpaths.filter(({ source }) => source !== undefined && /\.tsx?$/.test(source));

it('finds the source of every subpath that is compiled, by its place in dist', () => {
  expect(scripts.length).toBeGreaterThan(30);
  for (const { source = '' } of scripts) expect(existsSync(at(source)), source).toBe(true);
  expect(sourceOf('dist/markdown/index.js')).toBe('src/markdown/index.ts');
  expect(sourceOf('dist/element/server.js')).toBe('src/element/server.tsx');
  expect(sourceOf('dist/data/octopus/data-engineering/index.js')).toBe('data/octopus/data-engineering/index.ts');
  expect(sourceOf('dist/page.css')).toBe('src/html/page-styles.css');
});

it('refuses a subpath that nothing builds', () => {
  expect(() => sourceOf('dist/no/such.js')).toThrow(
    'package.json exports dist/no/such.js, which nothing builds: there is no src/no/such.ts, no src/no/such.tsx',
  );
});

it('builds each source to the file that its subpath names, and the script that `bin` names', () => {
  for (const { output, source = '' } of scripts.filter((subpath) => subpath.output.endsWith('.js')))
    expect(entries[output.replace(/^dist\/|\.js$/g, '')]).toBe(source);
  expect(entries['cli/bin']).toBe('src/cli/bin.ts');
  expect(entries['styles']).toBe('src/styles.css');
});

it('leads TypeScript from every public name to its source, by the patterns of tsconfig.json', () => {
  const options = new Project({ tsConfigFilePath: at('tsconfig.json'), skipAddingFilesFromTsConfig: true }).getCompilerOptions();
  for (const { name, source } of scripts) {
    const { resolvedModule } = ts.resolveModuleName(name, at('test/any.ts'), options, ts.sys);
    expect([name, resolvedModule?.resolvedFileName]).toEqual([name, resolve(at(source ?? ''))]);
  }
});

it('leads Vite from every public name to its source, and from no other', () => {
  for (const { name, source } of subpaths) {
    const found = sourceAliases.filter(({ find }) => (find as RegExp).test(name)).map(({ replacement }) => replacement);
    expect([name, found]).toEqual([name, source === undefined ? [] : [at(source)]]);
  }
});

it('knows the languages that have labels', () => {
  expect(languages).toEqual(expect.arrayContaining(['ar', 'en', 'pt-br']));
});

it('gives a budget to each subpath that a page may load', () => {
  /** Of servers, builds and tests; and `rungs/element`, which `rungs/element/register` has in it. */
  const ofNoPage = [
    'rungs/element',
    'rungs/element/server',
    'rungs/element/styles',
    'rungs/review/acceptance',
    'rungs/vite',
    'rungs/webpack',
  ];
  const loaded = subpaths.filter(({ output }) => /\.(?:js|css)$/.test(output)).map(({ name }) => name);
  expect(loaded.filter((name) => budgets[name] === undefined).toSorted()).toEqual(ofNoPage.toSorted());
});
