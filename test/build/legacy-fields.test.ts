import { readFileSync } from 'node:fs';
import { ts } from 'ts-morph';
import { expect, it } from 'vitest';
import { legacyFields } from '../../build/legacy-fields.js';
import { subpaths } from '../../build/subpaths.js';

const text = readFileSync('package.json', 'utf8');

it('package.json has the fields that are derived from `exports`', () => {
  expect(JSON.parse(text)).toMatchObject(legacyFields());
});

it('TypeScript with `moduleResolution: node10` resolves every subpath that has types', () => {
  const files = new Set(['/node_modules/rungs/package.json', ...subpaths.map(({ types }) => `/node_modules/rungs/${types}`)]);
  const host = { fileExists: (file: string) => files.has(file), readFile: (file: string) => (files.has(file) ? text : undefined) };
  const options = { moduleResolution: ts.ModuleResolutionKind.Node10 };
  for (const { name, types } of subpaths.filter((each) => each.types !== undefined)) {
    const { resolvedModule } = ts.resolveModuleName(name, '/page.ts', options, host);
    expect(resolvedModule?.resolvedFileName, name).toBe(`/node_modules/rungs/${types}`);
  }
});
