import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Fault, Given } from './given.js';

const evidence = 'evidence/e1';

/** What happens while people type with the keyboard, into the components themselves. */
export const typingFaults: readonly Fault[] = [
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

/** Opens the same evidence on two devices. */
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

/** Opens the editor of the evidence, and selects its text. */
async function openEditor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit “.”' }).first().click();
  await expect.poll(() => field(page)).toEqual(['.', 1]);
  await page.keyboard.press('Shift+Home');
}
