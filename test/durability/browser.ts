import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { findBrowser } from '../browser.js';

/** A Chromium with a profile on the disk, which may be killed and started again. */
export class Browser {
  readonly #profile: string;
  #process: ChildProcess | undefined;
  #context: BrowserContext | undefined;

  private constructor(profile: string) {
    this.#profile = profile;
  }

  static async start(): Promise<Browser> {
    const browser = new Browser(await mkdtemp(join(tmpdir(), 'rungs-durability-')));
    await browser.#launch();
    return browser;
  }

  /** A new tab at an address, when the page's script has run. */
  async tab(url: string): Promise<Page> {
    if (!this.#context) await this.#launch();
    if (!this.#context) throw new Error('The browser did not start.');
    const page = await this.#context.newPage();
    await goTo(page, url);
    return page;
  }

  /** As by a power cut of the process: nothing of the browser gets to run any more. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#context = undefined;
    if (child?.pid === undefined) return;
    const ended = new Promise((done) => child.once('exit', done));
    // The group of what was started here: the processes of its tabs too.
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    this.#process = undefined;
  }

  async end(): Promise<void> {
    await this.kill();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  async #launch(): Promise<void> {
    const { args = [], executablePath = chromium.executablePath(), env = process.env } = findBrowser();
    const flags = ['--headless', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${this.#profile}`, ...args, 'about:blank'];
    const child = spawn(executablePath, flags, { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: env as NodeJS.ProcessEnv });
    this.#process = child;
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr?.on('data', (chunk: Buffer) => {
        said += String(chunk);
        const [, found] = /DevTools listening on (\S+)/.exec(said) ?? [];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(`Chromium ended: ${said}`)));
    });
    const browser = await chromium.connectOverCDP(address);
    this.#context = browser.contexts()[0];
  }
}

export async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => 'review' in globalThis || location.pathname !== '/');
}
