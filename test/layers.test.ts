import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { at } from '../build/root.js';
import { circlesOf } from './rooms/circles.js';
import { type Import, packageOf } from './rooms/imports.js';
import { importsOfRooms, roomOf } from './rooms/rooms.js';
import { layers, neighbours, packages } from './rooms/rules.js';

const imports = importsOfRooms();
const layerOf = (room: string): number => layers.findIndex((rooms) => rooms.includes(room));
const places = (found: readonly Import[]): readonly string[] => found.map(({ file, specifier }) => `${file} imports ${specifier}`);

it('has a layer for every room', () => {
  // The stylesheet is no room: it is one sheet for all of them.
  const inSrc = readdirSync(at('src'), { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'styles');
  for (const { name } of inSrc) expect(layers.flat()).toContain(name);
  expect(imports.length).toBeGreaterThan(1000);
});

it('has the layers that ARCHITECTURE.md says', () => {
  const rows = readFileSync(at('ARCHITECTURE.md'), 'utf8').matchAll(/^\| (\d) \| `([\w/]+)\/` \|/gm);
  const written = [...rows].map(([, layer, room = '']) => [room, Number(layer)]);
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(layers.flat().map((room) => [room, layerOf(room)])));
});

it('imports from lower layers only', () => {
  const up = imports.filter(({ from, to }) => {
    if (to === undefined || from === to || neighbours.some(([a, b]) => a === from && b === to)) return false;
    return layerOf(to) >= layerOf(from);
  });
  expect(places(up)).toEqual([]);
});

it('goes in no circle, from file to file or from room to room, with types either', () => {
  const files = imports.flatMap(({ file, target }) => (target === undefined ? [] : [[file, target] as const]));
  const rooms = imports.flatMap(({ from, to }) => (to === undefined ? [] : [[from, to] as const]));
  expect(circlesOf(files)).toEqual([]);
  expect(circlesOf(rooms)).toEqual([]);
});

it('enters a room by its index', () => {
  // The words of a language are a subpath too, so that no page has those of others.
  const entries = /\/(?:index\.ts|labels\/[a-z]{2}(?:-[a-z]{2})?\.ts)$/;
  // Nothing of a file runs that is taken as text: a stylesheet, or a script for a page.
  const asText = /^script:|\?inline$/;
  // What is around a room has it to itself; and a room that is within another is made of its parts.
  const isAround = (outer: string, inner: string): boolean => inner.startsWith(`${outer}/`);
  const aside = imports.filter(({ from, to, target = '', typeOnly, specifier }) => {
    if (to === undefined || from === to || typeOnly || asText.test(specifier) || isAround(from, to) || isAround(to, from)) return false;
    return !entries.test(target);
  });
  expect(places(aside)).toEqual([]);
});

it('takes from each package only what its room is for', () => {
  const strangers = imports.filter(({ from, specifier }) => {
    const name = packageOf(specifier);
    return name !== undefined && !packages[from]?.includes(name);
  });
  expect(places(strangers)).toEqual([]);
});

it('has no parser in the components', () => {
  const parsers = imports.filter(({ from, to }) => from.startsWith('react') && (to === 'markdown' || to === 'formats'));
  expect(places(parsers)).toEqual([]);
});

it('takes a file for one of the innermost room that it is in', () => {
  expect(roomOf('src/react/review/index.ts')).toBe('react/review');
  expect(roomOf('src/index.ts')).toBeUndefined();
});
