import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { at } from '../build/root.js';
import { subpaths } from '../build/subpaths.js';
import { circlesOf } from './rooms/circles.js';
import { type Import, importsOf, scriptsIn } from './rooms/imports.js';
import { folders } from './rooms/rules.js';

const imports = new Map(
  Object.keys(folders).map((folder) => [folder, (folder.endsWith('.ts') ? [folder] : scriptsIn(folder)).flatMap(importsOf)]),
);
const isPublic = ({ specifier }: Import): boolean => subpaths.some(({ name }) => specifier.replace(/\?.*$/, '') === name);

it('has a rule for every folder that has scripts', () => {
  // What is installed or built, and what is a package of its own without scripts.
  const other = /^(?:node_modules|dist|shots|storybook-static|docs|\.(?!storybook).*)$/;
  const here = readdirSync(at('.'), { withFileTypes: true }).filter(({ name }) => !other.test(name));
  const withScripts = here.filter((entry) => (entry.isDirectory() ? scriptsIn(entry.name).length > 0 : /\.tsx?$/.test(entry.name)));
  expect(withScripts.map(({ name }) => name).toSorted()).toEqual(Object.keys(folders).toSorted());
});

it.each(Object.entries(folders))('%s imports nothing but its own files and %j', (folder, allowed) => {
  const found = imports.get(folder) ?? [];
  expect(found.length).toBeGreaterThan(0);
  const strange = found.filter((each) => {
    if (isPublic(each)) return !allowed.includes('rungs');
    if (each.target === undefined) return false;
    return ![folder, ...allowed].some((name) => each.target === name || each.target?.startsWith(`${name}/`));
  });
  expect(strange.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
});

it('imports only files that are there', () => {
  const targets = [...imports.values()].flat();
  const lost = targets.filter(({ target }) => target !== undefined && !existsSync(at(target)));
  expect(lost.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
});

it('finds the circles of a graph', () => {
  const edges = ['a b', 'b c', 'c a', 'c d', 'd e', 'e d', 'e f', 'f f'].map((edge) => edge.split(' ') as [string, string]);
  expect(circlesOf(edges)).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]);
});
