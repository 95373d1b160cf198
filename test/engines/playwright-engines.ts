import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox, type LaunchOptions } from 'playwright';
import { findBrowser } from '../browser.js';
import { type Engine, size, type Tab } from './engine.js';

export const chromiumEngine: Engine = {
  name: 'Chromium',
  packages: ['chromium'],
  find: () => {
    try {
      const { channel, executablePath } = findBrowser();
      return executablePath ?? channel ?? 'the headless shell of Playwright';
    } catch {
      return undefined;
    }
  },
  open: () => openTab(chromium, findBrowser()),
};

/** An installed Firefox, by WebDriver BiDi: Playwright's own is another build, which few machines can get. */
export const firefoxEngine: Engine = {
  name: 'Firefox',
  packages: ['firefox-esr'],
  find: findFirefox,
  open: () => openTab(firefox, { channel: 'moz-firefox', executablePath: findFirefox() ?? 'firefox-esr' }),
};

function findFirefox(): string | undefined {
  const { RUNGS_FIREFOX: given, PATH = '' } = process.env;
  const found = PATH.split(delimiter).flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name)));
  return [...(given ? [given] : []), ...found].find((path) => existsSync(path));
}

async function openTab(type: typeof chromium, options: LaunchOptions): Promise<Tab> {
  const browser = await type.launch(options);
  const page = await browser.newPage({ viewport: size });
  return {
    goto: async (url) => {
      // A fragment alone would not load the page anew.
      await page.goto('about:blank');
      await page.goto(url);
    },
    evaluate: (run, argument) => page.evaluate(`(${String(run)})(${JSON.stringify(argument)})`),
    click: (selector) => page.locator(selector).first().click(),
    press: (key) => page.keyboard.press(key),
    // `page.goBack` waits for a load, which a fragment does not make.
    back: () => page.evaluate('history.back()'),
    forward: () => page.evaluate('history.forward()'),
    close: () => browser.close(),
  };
}
