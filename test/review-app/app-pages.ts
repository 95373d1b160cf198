import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright';
import { l3 } from 'rungs/data/octopus-data-engineering';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { findBrowser } from '../browser.js';
import { freePort } from './postgres.js';
import { type Running, startServer } from './process.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** `RUNGS_SHOTS=1` writes what is seen to shots/, at two widths, light and dark, for eyes to judge. */
export const shots = process.env['RUNGS_SHOTS'] === undefined ? undefined : new URL('../../shots/', import.meta.url).pathname;

export interface AppPages {
  /** A folder of the test. */
  readonly folder: string;
  readonly server: Running;
  /** Ends the server with a signal. */
  readonly stop: (signal: NodeJS.Signals) => Promise<void>;
  /** Starts it again, on the same data and port. */
  readonly start: (environment?: Readonly<Record<string, string>>) => Promise<void>;
  /** Opens the app in a browser profile of its own. */
  readonly visit: (prepare?: (context: BrowserContext) => Promise<void>) => Promise<Page>;
  readonly signIn: (account: string, prepare?: (context: BrowserContext) => Promise<void>) => Promise<Page>;
}

/** The review app in Chromium, with a server and a database of its own for each test. Fails where a page reports an error. */
export function appPerTest(): AppPages {
  let browser: Browser | undefined;
  let server: Running | undefined;
  let folder = '';
  let environment: Readonly<Record<string, string>> = {};
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];
  const running = (): Running => {
    if (!server) throw new Error('The server was not started.');
    return server;
  };

  beforeAll(async () => {
    browser = await chromium.launch(findBrowser());
    if (shots) await mkdir(shots, { recursive: true });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rungs-review-app-'));
    environment = { DATA: join(folder, 'data'), PORT: String(await freePort()) };
    server = await startServer(environment);
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    await running().end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
    expect(errors.splice(0)).toEqual([]);
  });

  const visit: AppPages['visit'] = async (prepare) => {
    if (!browser) throw new Error('The browser was not started.');
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', acceptDownloads: true });
    contexts.push(context);
    await prepare?.(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      // Requests fail where nobody is signed in, and without a connection.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text());
    });
    await page.goto(running().url);
    return page;
  };
  return {
    get folder() {
      return folder;
    },
    get server() {
      return running();
    },
    stop: async (signal) => void (await running().end(signal)),
    start: async (more) => {
      server = await startServer({ ...environment, ...more });
    },
    visit,
    signIn: async (account, prepare) => {
      const page = await visit(prepare);
      await page.getByRole('button', { name: account, exact: true }).click();
      await page.getByRole('heading', { name: 'Your reviews' }).waitFor();
      return page;
    },
  };
}

/** A view of an open review. */
export const view = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Review' }).getByRole('link', { name, exact: true }).click();

/** The entry of a competency of L3 in the form. */
export const entry = (page: Page, competency = 0): Locator =>
  page.locator('[data-rungs="assessment-entry"]').filter({ hasText: l3.competencies[competency]?.title ?? '?' });

export const note = (on: Locator): Locator => on.getByRole('textbox', { name: /In your own words|What you have seen/ }).first();

/** Writes the note of an entry, or the first note of several entries. Opens it where it is closed. */
export async function writeNote(on: Locator, text: string): Promise<Locator> {
  await on.locator('[data-rungs="note-field"]').first().waitFor({ state: 'attached' });
  const opening = on.getByText('Add a note').first();
  if (await opening.isVisible()) await opening.click();
  await note(on).fill(text);
  return note(on);
}

export const saveStatus = (page: Page): Promise<string | null> => page.locator('[data-rungs="save-status"]').textContent();

export const isSaved = (page: Page): Promise<void> => expect.poll(() => saveStatus(page), { timeout: 15_000 }).toBe('Saved');

/** Checks a page with axe, and that it is no wider than a screen of 320 px. */
export async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    name,
  ).toEqual([]);
  if (shots) await shoot(page, `${shots}review-app.${name}`);
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBeLessThanOrEqual(width);
  }
}

async function shoot(page: Page, path: string): Promise<void> {
  for (const width of [360, 1280]) {
    // Tall, as what is out of sight is not drawn.
    await page.setViewportSize({ width, height: 6000 });
    const height = await page.evaluate(() => Math.ceil(document.querySelector('#root')?.getBoundingClientRect().height ?? 900));
    await page.setViewportSize({ width, height: Math.max(500, height) });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${path}.${width}.${colorScheme}.png`, fullPage: true });
    }
  }
}
