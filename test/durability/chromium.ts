import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../browser.js';
import type { Engine } from './engine.js';

export const chromiumEngine: Engine = {
  name: 'Chromium',
  async launch(folder) {
    const { args = [], executablePath = chromium.executablePath(), env = process.env } = findBrowser();
    const profile = join(folder, 'profile');
    const flags = ['--headless', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...args, 'about:blank'];
    const child = spawn(executablePath, flags, { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: env as NodeJS.ProcessEnv });
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => {
        said += String(chunk);
        const [, found] = /DevTools listening on (\S+)/.exec(said) ?? [];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(`Chromium ended: ${said}`)));
      child.once('error', reject);
    });
    const [context] = (await chromium.connectOverCDP(address)).contexts();
    if (!context || child.pid === undefined) throw new Error('Chromium did not start.');
    return { context, pid: child.pid };
  },
  crash: async (page) => {
    await page.goto('chrome://crash').catch(() => undefined);
  },
  room: {
    async limit(page, origin) {
      // It holds as long as its session.
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
      return async () => void (await cdp.send('Storage.overrideQuotaForOrigin', { origin }));
    },
    // There is so little that the notes themselves do.
    fill: async () => undefined,
  },
};
