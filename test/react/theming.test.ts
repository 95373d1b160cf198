import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reviewStylesheet, stylesheet } from '../stylesheet.js';

const guide = readFileSync('stories/theming.mdx', 'utf8');
const styles = (stylesheet + reviewStylesheet).replace(/\/\*[\s\S]*?\*\//g, '');
const sources = ['react', 'element', 'editors']
  .flatMap((room) => readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`))
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(`src/${name}`, 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, ''))
  .join('\n');

const unique = (names: Iterable<string | undefined>): string[] => [...new Set(names)].filter((name) => name !== undefined).sort();
const firstCells = [...guide.matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = '']) => cell);
const documented = unique(firstCells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name)));
const parts = unique([
  ...[...sources.matchAll(/data-rungs(?:=|'?: )["']([a-z-]+)["']/g)].map(([, name]) => name),
  // Parts whose name is handed on.
  ...[...sources.matchAll(/(?:renderParagraphs|renderStatements)\([^)]*?'([a-z-]+)'/g)].map(([, name]) => name),
  ...[...sources.matchAll(/tag: ((?:'[a-z]+'(?: \| )?)+)/g)].flatMap(([, names = '']) => names.match(/[a-z]+/g) ?? []),
]);

describe('the theming guide', () => {
  it('names every property that the stylesheet reads, and no other', () => {
    const read = unique([...styles.matchAll(/var\(\s*(--rungs-[a-z-]+)/g)].map(([, name]) => name));
    expect(documented.filter((name) => name.startsWith('--'))).toEqual(read);
  });

  it('names every part that the components have, and no other', () => {
    expect(documented.filter((name) => !name.startsWith('--'))).toEqual(parts);
  });

  it('knows every part that the stylesheet selects', () => {
    const selected = unique([...styles.matchAll(/\[data-rungs='([a-z-]+)'\]/g)].map(([, name]) => name));
    expect(parts).toEqual(expect.arrayContaining(selected));
  });
});

describe('the stylesheet', () => {
  it('selects nothing of the host’s', () => {
    const selectors = [...styles.matchAll(/(^|[{}])([^{}@;]+)\{/g)]
      .flatMap(([, , list = '']) => list.split(/,(?![^(]*\))/))
      .map((each) => each.trim());
    expect(selectors.filter((selector) => !selector.includes('[data-rungs'))).toEqual([]);
  });
});
