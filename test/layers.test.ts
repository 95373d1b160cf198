import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** The rooms of `src/`, the lowest first; those of one row know nothing of each other. */
const layers = [
  ['ladder'],
  ['labels'],
  ['markdown', 'review'],
  ['formats', 'react', 'react/review'],
  ['html', 'element', 'editors'],
  ['embed', 'playground'],
  ['compile'],
  ['vite', 'webpack', 'cli'],
];
/** Within a row, what may be entered all the same. */
const neighbours: readonly (readonly [from: string, to: string])[] = [['react/review', 'react']];

const src = fileURLToPath(new URL('../src/', import.meta.url));
const imports = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && roomOf(file) !== undefined)
  .flatMap((file) => importsOf(file));

it('has a layer for every room', () => {
  // The stylesheet is no room: it is one sheet for all of them.
  const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'styles');
  for (const { name } of folders) expect(layers.flat()).toContain(name);
  expect(imports.length).toBeGreaterThan(30);
});

it('imports from lower layers only', () => {
  const up = imports.filter(({ from, to }) => {
    if (from === to || neighbours.some(([a, b]) => a === from && b === to)) return false;
    return to === undefined || layerOf(to) >= layerOf(from);
  });
  expect(up).toEqual([]);
});

it('enters a room by its index', () => {
  // The words of a language are a subpath too, so that no page has those of others.
  const entries = /^(?:[\w/]+\/index|labels\/[a-z]{2}(?:-[a-z]{2})?)\.js$/;
  // What is around a room has it to itself; and a room that is within another is made of its parts.
  const isAround = (outer: string | undefined, inner: string | undefined): boolean => inner?.startsWith(`${outer}/`) ?? false;
  const aside = imports.filter(
    ({ from, to, target, typeOnly }) => from !== to && !typeOnly && !isAround(from, to) && !isAround(to, from) && !entries.test(target),
  );
  expect(aside).toEqual([]);
});

it('has no parser in the components', () => {
  const parsers = /^(?:\.\.\/)*(?:markdown|formats)\/|markdown-it/;
  expect(imports.filter(({ from, specifier }) => from?.startsWith('react') && parsers.test(specifier))).toEqual([]);
});

/** The imports of a file's text that lead to another script of `src/`, and of packages that are parsers. */
function importsOf(file: string) {
  const text = readFileSync(src + file, 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s+(?:(type)\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...statements]
    .map(([, type, statically, dynamically]) => ({
      typeOnly: type !== undefined || file.endsWith('.d.ts'),
      specifier: statically ?? dynamically ?? '',
    }))
    .filter(({ specifier }) => (specifier.startsWith('.') && !specifier.includes('.css')) || specifier.startsWith('markdown-it'))
    .map(({ typeOnly, specifier }) => {
      const target = posix.join(posix.dirname(file), specifier);
      return { file, from: roomOf(file), specifier, target, to: specifier.startsWith('.') ? roomOf(target) : roomOf(file), typeOnly };
    });
}

/** The innermost room that a file is in; there is none around those of `src/` itself. */
function roomOf(file: string): string | undefined {
  const around = layers.flat().filter((room) => file.startsWith(`${room}/`));
  return around.toSorted((a, b) => a.length - b.length).at(-1);
}

function layerOf(room: string | undefined): number {
  return layers.findIndex((rooms) => rooms.includes(room ?? ''));
}
