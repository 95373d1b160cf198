import { RungsLadderElement, RungsLevelElement } from './index.js';

// Importing only this module also declares the elements for JSX.
export type { RungsLadderAttributes, RungsLevelAttributes } from './jsx.js';

// Servers have no registry, and a page can load the script twice.
const { customElements } = globalThis;
for (const [name, element] of [
  ['rungs-level', RungsLevelElement],
  ['rungs-ladder', RungsLadderElement],
] as const)
  if (customElements && !customElements.get(name)) customElements.define(name, element);
