import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Engine, Running } from './engine.js';

/** A browser with a profile on the disk, which may be killed and started again. */
export class Browser {
  readonly engine: Engine;
  readonly #folder: string;
  /** Those that a page can be opened in. */
  readonly #tabs = new Set<Page>();
  #spare: Page[] = [];
  #running: Running | undefined;

  private constructor(engine: Engine, folder: string) {
    this.engine = engine;
    this.#folder = folder;
  }

  static async start(engine: Engine): Promise<Browser> {
    const browser = new Browser(engine, await mkdtemp(join(tmpdir(), 'rungs-durability-')));
    await browser.#launched();
    return browser;
  }

  /** A tab at an address, when the page's script has run. */
  async tab(url: string): Promise<Page> {
    const { context } = await this.#launched();
    const page = this.#spare.pop() ?? (await context.newPage());
    this.#tabs.add(page);
    await page.goto(url);
    return page;
  }

  /** Takes a tab back, whatever became of it. A new one takes Firefox a second, another page a tenth. */
  async leave(page: Page): Promise<void> {
    if (this.#tabs.has(page) && !page.isClosed()) {
      await page.goto('about:blank');
      this.#spare.push(page);
    }
  }

  /** As by a fault of what the tab runs in: nothing of the page gets to run any more. */
  async crash(page: Page): Promise<void> {
    this.#forgetTabs();
    await this.engine.crash(page, await this.#launched());
  }

  /** As by a power cut of the process: nothing of the browser gets to run any more. */
  async kill(): Promise<void> {
    if (!this.#running) return;
    const { pid } = this.#running;
    this.#running = undefined;
    this.#forgetTabs();
    // The group of what was started here: the processes of its tabs too.
    process.kill(-pid, 'SIGKILL');
    while (isThere(pid)) await delay(10);
  }

  async end(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  async #launched(): Promise<Running> {
    this.#running ??= await this.engine.launch(this.#folder);
    return this.#running;
  }

  #forgetTabs(): void {
    this.#tabs.clear();
    this.#spare = [];
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
