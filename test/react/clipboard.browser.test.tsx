import { render, screen } from '@testing-library/react';
import { clipboardContent, LevelActions } from 'rungs';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { eventually } from '../eventually.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What a click on Copy puts on the clipboard, as a paste by the keyboard brings it. */
async function pasted(): Promise<Record<string, string>> {
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  await eventually(() => expect(screen.getByRole('status')).toHaveTextContent(/^Copied$/));
  const field = screen.getByRole('textbox');
  const data = new Promise<Record<string, string>>((done) => {
    field.addEventListener(
      'paste',
      (event) => {
        event.preventDefault();
        done(Object.fromEntries(['text/html', 'text/plain'].map((type) => [type, event.clipboardData?.getData(type) ?? ''])));
      },
      { once: true },
    );
  });
  field.focus();
  await userEvent.keyboard('{Control>}v{/Control}');
  return data;
}
const inBody = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.innerHTML;

it.each([
  ['as a page over https does', navigator.clipboard],
  ['as a page over http does, which has no clipboard of its own', undefined],
])('copies HTML and text, %s', async (_, clipboard) => {
  vi.stubGlobal(
    'navigator',
    new Proxy(navigator, { get: (target, key) => (key === 'clipboard' ? clipboard : Reflect.get(target, key, target)) }),
  );
  render(
    <>
      <LevelActions level={l4} />
      <textarea aria-label="paste here" />
    </>,
  );
  const { html, text } = clipboardContent(l4, { base: document.baseURI });
  // All pages of a browser share one clipboard: another test may have come between.
  await expect
    .poll(async () => {
      const data = await pasted();
      return { html: inBody(data['text/html'] ?? '').replace(/ style="[^"]*"/g, ''), text: data['text/plain']?.replaceAll('\r\n', '\n') };
    })
    .toEqual({ html: expect.stringContaining(inBody(html)), text });
});

it('keeps the caret where it was', async () => {
  vi.stubGlobal(
    'navigator',
    new Proxy(navigator, { get: (target, key) => (key === 'clipboard' ? undefined : Reflect.get(target, key, target)) }),
  );
  render(
    <>
      <p>Some text</p>
      <LevelActions level={l4} />
    </>,
  );
  getSelection()?.selectAllChildren(screen.getByText('Some text'));
  screen.getByRole('button', { name: 'Copy' }).focus();
  await userEvent.keyboard('{Enter}');
  await eventually(() => expect(screen.getByRole('status')).toHaveTextContent(/^Copied$/));
  expect(getSelection()?.toString()).toBe('Some text');
});
