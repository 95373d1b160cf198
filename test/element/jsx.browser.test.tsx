import { render } from '@testing-library/react';
import { type ComponentRef, useEffect, useRef, version } from 'react';
import type { Level } from 'rungs';
import { l4 } from 'rungs/data/octopus-data-engineering';
import type { ChangeDetail } from 'rungs/element';
import 'rungs/element/register';
import { expect, it, vi } from 'vitest';
import { eventually } from '../eventually.js';

const trigger = (): HTMLElement | null | undefined =>
  document.querySelector('rungs-level')?.shadowRoot?.querySelector('#l4-domain-expertise button');
const click = async (): Promise<void> => {
  await eventually(() => expect(trigger()?.getAttribute('aria-expanded')).toBe('false'));
  trigger()?.click();
  await eventually(() => expect(trigger()?.getAttribute('aria-expanded')).toBe('true'));
};

function PageWithRef({ level, onChange }: { readonly level: Level; readonly onChange: (detail: ChangeDetail) => void }) {
  const ref = useRef<ComponentRef<'rungs-level'>>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    element.level = level;
    const listen = (event: Event): void => void (event instanceof CustomEvent && onChange(event.detail as ChangeDetail));
    element.addEventListener('rungs-change', listen);
    return () => element.removeEventListener('rungs-change', listen);
  }, [level, onChange]);
  return <rungs-level ref={ref} view="accordion" heading-level={3} open="culture-and-leadership" lang="de" />;
}

it('takes properties and handlers by a ref in JSX', async () => {
  const changed = vi.fn<(detail: ChangeDetail) => void>();
  render(<PageWithRef level={l4} onChange={changed} />);
  await click();
  expect(changed.mock.calls).toEqual([[{ open: ['culture-and-leadership', 'domain-expertise'] }]]);
  expect(document.querySelector('rungs-level')?.shadowRoot?.querySelector('h3')?.textContent).toContain(l4.title);
});

it.runIf(version.startsWith('19'))('takes properties and handlers in JSX of React 19', async () => {
  const changed = vi.fn<(detail: ChangeDetail) => void>();
  const page = (open: readonly string[]) => (
    <rungs-level level={l4} open={open} onrungs-change={({ detail }) => changed(detail)} className="definition" />
  );
  const { rerender } = render(page(['culture-and-leadership']));
  await click();
  expect(changed.mock.calls).toEqual([[{ open: ['culture-and-leadership', 'domain-expertise'] }]]);
  // An equal list of another render leaves what the reader has opened.
  rerender(page(['culture-and-leadership']));
  await new Promise(requestAnimationFrame);
  expect(document.querySelector('rungs-level')?.open).toEqual(['culture-and-leadership', 'domain-expertise']);
  expect(trigger()?.getAttribute('aria-expanded')).toBe('true');
  rerender(page([]));
  await eventually(() => expect(trigger()?.getAttribute('aria-expanded')).toBe('false'));
});
