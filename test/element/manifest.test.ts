import { readFileSync } from 'node:fs';
import { RungsLadderElement, RungsLevelElement } from 'rungs/element';
import { describe, expect, it } from 'vitest';

interface Declaration {
  readonly name: string;
  readonly attributes: readonly { readonly name: string }[];
  readonly members: readonly { readonly name: string }[];
}
const manifest = JSON.parse(readFileSync('src/element/custom-elements.json', 'utf8')) as {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
};
const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);

describe.each([RungsLevelElement, RungsLadderElement])('the manifest of an element', (element) => {
  const declaration = declarations.find(({ name }) => name === element.name);

  it(`has the attributes of ${element.name}`, () => {
    expect(declaration?.attributes.map(({ name }) => name)).toEqual(element.observedAttributes);
  });

  it(`has no property that ${element.name} has not`, () => {
    for (const { name } of declaration?.members ?? []) expect(name in element.prototype, name).toBe(true);
    expect(declaration?.members.length).toBeGreaterThan(2);
  });
});
