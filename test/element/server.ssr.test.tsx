import { expect, it } from 'vitest';

it('is imported on a server, and defines nothing there', async () => {
  expect(globalThis.HTMLElement).toBeUndefined();
  await import('rungs/element/register');
  const { RungsLevelElement, RungsLadderElement } = await import('rungs/element');
  expect(RungsLevelElement.observedAttributes).toContain('src');
  expect(RungsLadderElement.observedAttributes).toContain('value');
});
