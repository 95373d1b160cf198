import { fireEvent, render, waitFor } from '@testing-library/react';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import 'rungs/element/register';
import { everyComponent } from './every-component.js';

/** What the components do in a document without layout, as test runners have. An error that nobody catches fails the run. */
export function testInThisDocument(): void {
  describe.each(Object.entries(everyComponent))('%s', (_, element) => {
    // The documents of Jest have none.
    beforeEach(() => void vi.stubGlobal('URL', Object.assign(class extends URL {}, { createObjectURL: undefined })));
    afterEach(() => {
      location.hash = '';
      vi.unstubAllGlobals();
    });

    it('renders, and every control of it can be used', async () => {
      // jsdom tells by `console.error` what it does not have, such as printing.
      vi.mocked(console.error).mockImplementation(() => {});
      const { container } = render(element());
      const used = new Set<HTMLElement>();
      const next = (): HTMLElement | undefined =>
        [...container.querySelectorAll<HTMLElement>('button, summary, input, [tabindex="0"]')].find((control) => !used.has(control));
      for (let control = next(); control && used.size < 12; control = next()) {
        used.add(control);
        fireEvent.focus(control);
        fireEvent.click(control);
        fireEvent.keyDown(control, { key: 'ArrowDown' });
      }
      await Promise.resolve();
      expect(container.querySelector('[data-rungs]')).not.toBeNull();
      vi.mocked(console.error).mockClear();
    });
  });

  it('follows a link to a statement', async () => {
    location.hash = '#l4-define-review-document';
    const { container } = render(everyComponent['LevelView']?.());
    await waitFor(() => expect(container.querySelector('[data-target]')?.id).toBe('l4-define-review-document'));
    await waitFor(() => expect(document.activeElement?.id).toBe('l4-define-review-document'));
    location.hash = '';
  });

  it.each(['rungs-level', 'rungs-ladder'])('shows %s', async (name) => {
    const element = Object.assign(document.createElement(name), { level: l4, ladder: { id: 'a', title: 'A', levels: [l4] }, open: 'all' });
    document.body.append(element);
    await waitFor(() => expect(element.shadowRoot?.textContent).toContain('Domain expertise'));
    element.shadowRoot?.querySelector<HTMLElement>('[data-rungs="competency-trigger"]')?.click();
    await waitFor(() => expect(element.shadowRoot?.querySelector('[data-rungs="panel"][data-state="closed"]')).not.toBeNull());
    element.remove();
    await Promise.resolve();
    expect(element.shadowRoot?.textContent).not.toContain('Domain expertise');
  });
}
