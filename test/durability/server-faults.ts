import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Fault as ServerFault } from '../review/review-server.js';
import { exported, type Fault, type Given, save, shown } from './given.js';

const note = 'note/domain-expertise';
const onServer = ({ server }: Given, key = note): string => JSON.stringify(server.kept.get('a1')?.get(key)) ?? '';
const stateOf = (page: Page) => page.evaluate(() => review.state().save);
const isSent = (page: Page): Promise<void> => expect.poll(() => stateOf(page)).toEqual({ state: 'saved', where: 'server' });

/** Somebody signs out while the server meets each request with a fault. */
const signOut = (answer: string, fault: ServerFault): Fault => ({
  fault: `Somebody signs out while the server ${answer}`,
  holds: 'It names what is not sent and removes nothing; in the next visit it is sent',
  run: async (given) => {
    const { device, words, server } = given;
    const page = await device('one');
    await save(page, `${words} before`);
    server.always = fault;
    await save(page, words);
    expect(await page.evaluate(() => review.signOut())).toEqual(['a1']);
    server.always = undefined;
    const next = await device('one');
    expect(await shown(next)).toEqual([words]);
    await expect.poll(() => onServer(given)).toContain(`"${words}"`);
    expect(await next.evaluate(() => review.signOut())).toEqual([]);
  },
});

/** What happens between the page and the server. */
export const serverFaults: readonly Fault[] = [
  signOut('answers `503`', 'busy'),
  signOut('answers `429`', 'too-many'),
  signOut('refuses the connection', 'refuse-connection'),
  {
    fault: 'The device may keep nothing, and the server is away',
    holds: 'It says so, and closing the tab asks; with the server back it is sent',
    run: async ({ site, server, words, ...given }) => {
      const page = await given.device('one', { denied: true });
      server.always = 'refuse-connection';
      expect(await page.evaluate((text) => review.save(text), words)).toMatchObject({ state: 'failed' });
      expect([await shown(page), await exported(page)]).toEqual([[words], expect.stringContaining(words)]);
      expect(await page.evaluate(() => review.asksBeforeLeaving())).toBe(true);
      server.always = undefined;
      await isSent(page);
      expect(await page.evaluate(() => review.asksBeforeLeaving())).toBe(false);
      expect(onServer({ ...given, site, server, words })).toContain(words);
    },
  },
  {
    fault: 'The server is restored from an older backup',
    holds: 'An open page sends what the server lacks, and so does the next visit of another',
    run: async (given) => {
      const { device, words, server } = given;
      const [open, closed] = [await device('one'), await device('other')];
      await save(open, 'in the backup');
      await expect.poll(() => shown(closed)).toEqual(['in the backup']);
      const restore = server.backUp();
      await save(open, words);
      await closed.evaluate((text) => review.save(text, review.other), words);
      await closed.goto('about:blank');
      restore();
      await expect.poll(() => onServer(given)).toContain(words);
      await device('other');
      await expect.poll(() => onServer(given, 'note/teaching-and-mentoring')).toContain(words);
    },
  },
  {
    fault: '2 MB are written without a connection',
    holds: 'All of it is sent, in parts',
    run: async (given) => {
      const { device, words, server } = given;
      const page = await device('one');
      server.always = 'refuse-connection';
      await page.evaluate(async (text) => {
        for (let at = 0; at < 20; at++) review.type(`${text} ${'x'.repeat(99_000)}`, `more-${at}`);
        await review.save(text);
      }, words);
      expect(await stateOf(page)).toMatchObject({ where: 'device', waiting: { kind: 'offline' } });
      server.always = undefined;
      await isSent(page);
      for (let at = 0; at < 20; at++) expect(onServer(given, `note/more-${at}`).length).toBeGreaterThan(99_000);
      expect(onServer(given)).toContain(words);
    },
  },
  {
    fault: 'The server refuses one record among others',
    holds: 'It is named and stays on the screen; the others are sent, and it is when it is changed',
    run: async (given) => {
      const { device, words, server } = given;
      const page = await device('one');
      const refused = 'note/teaching-and-mentoring';
      server.refuses = (key, { value }) => key === refused && JSON.stringify(value).includes('too long');
      await page.evaluate(() => review.save('too long', review.other));
      await page.evaluate((text) => review.save(text), words);
      await expect.poll(() => stateOf(page)).toMatchObject({ state: 'saved', waiting: { kind: 'refused', records: [refused] } });
      expect(await page.evaluate(() => review.shown(review.other))).toEqual(['too long']);
      expect(onServer(given)).toContain(words);
      await page.evaluate((text) => review.save(text, review.other), words);
      await isSent(page);
      expect(onServer(given, refused)).toContain(words);
    },
  },
  {
    fault: 'A proxy answers `410` for the server',
    holds: 'Nothing is removed from the device; with the server back it is sent',
    run: async (given) => {
      const { device, words, server } = given;
      const page = await device('one');
      await save(page, `${words} before`);
      server.always = 'foreign-gone';
      expect(await page.evaluate((text) => review.save(text), words)).toMatchObject({ where: 'device', waiting: { kind: 'offline' } });
      const next = await device('one');
      expect(await shown(next)).toEqual([words]);
      server.always = undefined;
      await isSent(next);
      expect(onServer(given)).toContain(`"${words}"`);
    },
  },
  {
    fault: 'The clock of one of two devices is wrong by three years',
    holds: 'Who has seen a text replaces it, whatever the clocks say, and nothing else is replaced',
    run: async ({ device, words }) => {
      const [wrong, right] = [await device('one'), await device('other')];
      for (const years of [3, -3]) {
        await wrong.evaluate((milliseconds) => review.setClock(milliseconds), years * 365 * 86_400_000);
        for (const [from, to] of [
          [wrong, right],
          [right, wrong],
        ] as const) {
          const text = `${words} ${years} ${from === wrong}`;
          await save(from, text);
          await expect.poll(() => shown(to)).toEqual([text]);
        }
      }
    },
  },
];
