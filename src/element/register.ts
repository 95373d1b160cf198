import { RungsLadderElement, RungsLevelElement } from './index.js';

// Who imports this alone gets the elements in JSX too.
export type { RungsLadderAttributes, RungsLevelAttributes } from './jsx.js';

// A server has no registry; a page may have been given the script twice.
const { customElements } = globalThis;
for (const [name, element] of [
  ['rungs-level', RungsLevelElement],
  ['rungs-ladder', RungsLadderElement],
] as const)
  if (customElements && !customElements.get(name)) customElements.define(name, element);
