import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firefox } from 'playwright';
import { firefoxEngine as installed } from '../engines/playwright-engines.js';
import type { Engine } from './engine.js';

/** What all sites together may keep, kB; one may keep a fifth of it. */
const room = 100 * 1024;

/** Debian's Firefox, by WebDriver BiDi. */
export const firefoxEngine: Engine = {
  name: 'Firefox',
  async launch(folder) {
    // Playwright says neither which process is the browser, nor that it should outlive the crash of a tab.
    const [script, pidFile] = [join(folder, 'firefox'), join(folder, 'pid')];
    await writeFile(
      script,
      `#!/bin/sh\nunset MOZ_CRASHREPORTER_SHUTDOWN\necho $$ >'${pidFile}'\nexec '${installed.find() ?? 'firefox-esr'}' "$@"\n`,
      { mode: 0o755 },
    );
    const context = await firefox.launchPersistentContext(join(folder, 'profile'), {
      channel: 'moz-firefox',
      executablePath: script,
      firefoxUserPrefs: { 'dom.quotaManager.temporaryStorage.fixedLimit': room },
    });
    return { context, pid: Number(readFileSync(pidFile, 'utf8')) };
  },
  // It opens no address that crashes, when it is driven. The processes of all tabs are ended: it does not say which is whose.
  crash: async (_, { pid }) => {
    for (const tab of tabsOf(pid)) process.kill(tab, 'SIGKILL');
  },
  room: {
    limit: async (page) => () => page.evaluate(giveBack),
    fill: (page) => page.evaluate(takeUp),
  },
};

/** The processes that pages run in, among those of a browser: Linux says so in `/proc`. */
function tabsOf(browser: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const [, , group] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
        return Number(group) === browser && /\0tab\0*$/.test(readFileSync(`/proc/${name}/cmdline`, 'utf8'));
      } catch {
        // It has ended since.
        return false;
      }
    })
    .map(Number);
}

/** Fills a database of its own, in pieces that become smaller, until nothing fits any more. */
async function takeUp(): Promise<void> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('room');
    request.onupgradeneeded = () => request.result.createObjectStore('room', { autoIncrement: true });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const begin = (): IDBTransaction => database.transaction('room', 'readwrite');
  const put = (size: number): Promise<boolean> =>
    new Promise((done) => {
      // The first after one that found no room may only delete.
      let transaction = begin();
      if (transaction.mode !== 'readwrite') transaction = begin();
      transaction.objectStore('room').put(crypto.getRandomValues(new Uint8Array(size)));
      transaction.oncomplete = () => done(true);
      transaction.onabort = () => done(false);
    });
  for (let size = 65_536; size >= 1024; size /= 2) while (await put(size));
  database.close();
}

function giveBack(): Promise<void> {
  return new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase('room');
    request.onsuccess = () => done();
    request.onerror = () => fail(request.error);
  });
}
