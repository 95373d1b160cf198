import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Fault, Given } from './given.js';

const evidence = 'evidence/e1';
const both = 'No letter is lost or moved, no caret jumps; both texts are shown on both';

/** What happens while people type with the keyboard, into the components themselves. */
export const typingFaults: readonly Fault[] = [
  {
    fault: 'Two devices type into one note',
    holds: both,
    run: async (given) => {
      const pages = [await given.device('one', { form: true }), await given.device('other', { form: true })];
      await typeAtOnce(given, pages, 'note/domain-expertise', openNote);
    },
  },
  {
    fault: 'Two devices type into one piece of evidence',
    holds: both,
    run: async (given) => typeAtOnce(given, await withEvidence(given), evidence, openEditor),
  },
  {
    fault: 'Somebody types into one note in two tabs in turns',
    holds: 'Each tab shows what was typed in the other, and goes on with it',
    run: async ({ device }) => {
      const pages = [await device('same', { form: true }), await device('same', { form: true })] as const;
      let text = '';
      for (const [page, part] of [
        [pages[0], 'I led'],
        [pages[1], ' it all'],
        [pages[0], ' alone'],
      ] as const) {
        await page.bringToFront();
        if (text === '') await openNote(page);
        const note = page.getByRole('textbox', { name: 'In your own words' }).first();
        await note.waitFor();
        await expect.poll(() => note.inputValue()).toBe(text);
        await note.press('End');
        await page.keyboard.type(part);
        text += part;
      }
      for (const page of pages) await expect.poll(() => page.evaluate(() => review.texts('note/domain-expertise'))).toEqual([text]);
    },
  },
  {
    fault: 'An editor is left open while another device changes the same evidence',
    holds: 'It writes the field that was typed into, and nothing over what came in',
    run: async (given) => {
      const { words, server } = given;
      const [one, other] = await withEvidence(given);
      await one.bringToFront();
      await openEditor(one);
      await other.evaluate(() => review.edit('e1', { link: 'https://example.org/other', date: '2026-02-03' }));
      await expect.poll(() => one.evaluate(() => review.evidence('e1')?.link)).toBe('https://example.org/other');
      await one.keyboard.type(words);
      const expected = { text: words, link: 'https://example.org/other', date: '2026-02-03' };
      for (const page of [one, other]) await expect.poll(() => page.evaluate(() => review.evidence('e1'))).toMatchObject(expected);
      expect(await one.evaluate(() => review.texts('evidence/e1'))).toEqual([words]);
      await expect.poll(() => JSON.stringify(server.kept.get('a1')?.get(evidence))).toContain(words);
    },
  },
];

/** Opens the same evidence on two devices, with an empty text that both replace. */
async function withEvidence({ device }: Given): Promise<readonly [Page, Page]> {
  const one = await device('one', { form: true });
  await one.evaluate(() => review.addEvidence('e1', '.'));
  const other = await device('other', { form: true });
  await expect.poll(() => other.evaluate(() => review.texts('evidence/e1'))).toEqual(['.']);
  return [one, other];
}

/** The text and the caret of the field that has the focus, also in a tab in the background, where `:focus` matches nothing. */
const field = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLTextAreaElement ? [activeElement.value, activeElement.selectionStart] : undefined;
  });

async function openNote(page: Page): Promise<void> {
  await page.getByText('Add a note').first().click();
  await expect.poll(() => field(page)).toEqual(['', 0]);
}

/** Opens the editor of the evidence, and selects its text. */
async function openEditor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit “.”' }).first().click();
  await expect.poll(() => field(page)).toEqual(['.', 1]);
  await page.keyboard.press('Shift+Home');
}

/**
 * Types a text of its own on each page, and when both have received what the other wrote, a letter before the last one. They type in
 * turns, and the server is away at first: Firefox gives the focus to the tab in front alone, and a field without it takes in what comes.
 */
async function typeAtOnce({ server }: Given, pages: readonly Page[], key: string, openField: (page: Page) => Promise<void>): Promise<void> {
  const texts = ['I led it all', 'We had to try'];
  server.always = 'refuse-connection';
  for (const [at, page] of pages.entries()) {
    await page.bringToFront();
    await openField(page);
    await page.keyboard.type(texts[at] ?? '');
  }
  server.always = undefined;
  // As the browser says when the connection is back.
  for (const page of pages) await page.evaluate(() => dispatchEvent(new Event('online')));
  for (const page of pages) await expect.poll(() => page.evaluate((of) => review.texts(of), key)).toEqual(texts);
  const expected = ['I led it alXl', 'We had to trXy'];
  for (const page of pages) {
    await page.bringToFront();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('X');
  }
  for (const [at, page] of pages.entries()) {
    await expect.poll(() => page.evaluate((of) => review.texts(of), key)).toEqual(expected);
    const text = expected[at] ?? '';
    expect(await field(page)).toEqual([text, text.length - 1]);
  }
}
