import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright';
import { type Ladder, proseText } from 'rungs';
import { l3, ladder } from 'rungs/data/octopus-data-engineering';
import { entryOf, evidenceOf, readAssessment } from 'rungs/review';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { findBrowser } from '../browser.js';
import { freePort } from './postgres.js';
import { type Running, startServer } from './process.js';

/** The words of the ladder's own examples: what somebody could have written. */
const example = (competency: number, at = 0): string => proseText(l3.competencies[competency]?.examples[at]?.text ?? '');
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** `RUNGS_SHOTS=1` writes what is seen to shots/, at two widths, light and dark, for eyes to judge. */
const shots = process.env['RUNGS_SHOTS'] === undefined ? undefined : new URL('../../shots/', import.meta.url).pathname;

let browser: Browser;
let server: Running;
let folder = '';
let environment: Readonly<Record<string, string>> = {};
const contexts: BrowserContext[] = [];
/** What the browser had to say against the pages, such as of the policy. */
const said: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch(findBrowser());
  if (shots) await mkdir(shots, { recursive: true });
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rungs-review-app-'));
  environment = { DATA: join(folder, 'data'), PORT: String(await freePort()) };
  server = await startServer(environment);
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  await server.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
  expect(said.splice(0)).toEqual([]);
});

async function visit(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', acceptDownloads: true });
  contexts.push(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => {
    // Who is not signed in, and who is offline, is told so by failing requests.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) said.push(message.text());
  });
  await page.goto(server.url);
  return page;
}

async function signIn(account: string): Promise<Page> {
  const page = await visit();
  await page.getByRole('button', { name: account, exact: true }).click();
  await page.getByRole('heading', { name: 'Your reviews' }).waitFor();
  return page;
}

const entry = (page: Page, competency: number): Locator =>
  page.locator('[data-rungs="assessment-entry"]').filter({ hasText: l3.competencies[competency]?.title ?? '?' });
async function writeNote(on: Locator, text: string): Promise<Locator> {
  await on.locator('[data-rungs="note-field"]').first().waitFor({ state: 'attached' });
  const opening = on.getByText('Add a note').first();
  if (await opening.isVisible()) await opening.click();
  const note = on.getByRole('textbox', { name: /In your own words|What you have seen/ }).first();
  await note.fill(text);
  return note;
}
const isSaved = (page: Page): Promise<void> =>
  expect.poll(() => page.locator('[data-rungs="save-status"]').textContent(), { timeout: 15_000 }).toBe('Saved');

async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run(),
  );
  expect(
    found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    name,
  ).toEqual([]);
  if (!shots) return;
  for (const width of [360, 1280]) {
    // Tall, as what is out of sight is not drawn.
    await page.setViewportSize({ width, height: 6000 });
    const height = await page.evaluate(() => Math.ceil(document.querySelector('#root')?.getBoundingClientRect().height ?? 900));
    await page.setViewportSize({ width, height: Math.max(500, height) });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${shots}review-app.${name}.${width}.${colorScheme}.png`, fullPage: true });
    }
  }
}

async function isNotWider(page: Page): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  for (const narrow of [320, 360, 1280]) {
    await page.setViewportSize({ width: narrow, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${narrow}`).toBeLessThanOrEqual(narrow);
  }
  await page.setViewportSize({ width, height: 900 });
}

const view = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Review' }).getByRole('link', { name, exact: true }).click();
async function see(page: Page, name: string): Promise<void> {
  await look(page, name);
  await isNotWider(page);
}

it('goes from a self-assessment to a plan that two agreed on, with a lost connection and a reworded definition between', async () => {
  const door = await visit();
  await door.getByRole('button', { name: 'Engineer (demo)', exact: true }).waitFor();
  await see(door, 'sign-in');

  // A self-assessment.
  const mine = await signIn('Engineer (demo)');
  await mine.getByLabel('Level').selectOption({ label: 'L3: Senior Data Engineer' });
  await mine.getByRole('button', { name: 'Begin a self-assessment' }).click();
  await entry(mine, 0).getByRole('radio', { name: 'Performing' }).check();
  await writeNote(entry(mine, 0), example(0));
  await entry(mine, 1).getByRole('radio', { name: 'Maturing' }).check();
  await isSaved(mine);
  const address = mine.url();

  // The connection is lost: the words stay, and are sent later.
  await mine.context().setOffline(true);
  await writeNote(entry(mine, 1), example(1));
  await expect.poll(() => mine.locator('[data-rungs="save-status"]').textContent()).toBe('Saved on this device, not sent yet');
  const noteOnServer = (): Promise<string> =>
    mine.evaluate(async () => JSON.stringify(await (await fetch(`/api/assessments/${location.pathname.split('/')[2]}`)).json()));
  await mine.context().setOffline(false);
  await isSaved(mine);
  expect(await noteOnServer()).toContain(JSON.stringify(example(1)).slice(1, -1));

  // Evidence.
  await view(mine, 'Evidence');
  await mine.getByRole('button', { name: 'Add evidence' }).click();
  await mine.getByLabel('What happened?').fill(example(0, 1));
  const title = l3.competencies[0]?.title ?? '?';
  await mine.getByText(title, { exact: true }).first().click();
  await mine.getByRole('checkbox', { name: title, exact: true }).check();
  await mine.getByRole('button', { name: 'Done' }).click();
  await isSaved(mine);
  await see(mine, 'evidence');

  // The manager does not see a draft.
  const theirs = await signIn('Manager (demo)');
  await theirs.getByText('Has not shared a self-assessment with you yet.').waitFor();
  await theirs.goto(address);
  await theirs.getByText('There is no such review, or it is not shared with you.').waitFor();
  await theirs.goto(server.url);

  // Shared.
  await view(mine, 'Assessment');
  await see(mine, 'assessment');
  await mine.getByRole('button', { name: 'Share with your manager' }).click();
  await mine.getByText('Shared: your manager can read it.').waitFor();
  await isSaved(mine);

  // The manager's view. The list shows it without being asked.
  await theirs.getByRole('link', { name: /Self-assessment/ }).click();
  await expect
    .poll(() =>
      entry(theirs, 0)
        .locator('[data-rungs="note"], textarea')
        .first()
        .evaluate((note) => ('value' in note ? note.value : note.textContent)),
    )
    .toBe(example(0));
  expect(await theirs.getByRole('button', { name: /Share/ }).count()).toBe(0);
  expect(await theirs.getByRole('textbox').and(theirs.locator(':not([readonly]):enabled')).count()).toBe(0);
  await see(theirs, 'shared-with-manager');
  await theirs.getByRole('link', { name: 'All reviews' }).click();
  await see(theirs, 'home-of-manager');
  await theirs.getByRole('button', { name: 'Begin your view of Engineer (demo)' }).click();
  await entry(theirs, 0).getByRole('radio', { name: 'Exceeding' }).check();
  await writeNote(entry(theirs, 0), example(0, 1));
  await entry(theirs, 1).getByRole('radio', { name: 'Maturing' }).check();
  await isSaved(theirs);

  // Not before it is shared.
  await view(mine, 'Side by side');
  await mine.getByText('The other view is not shared with you yet.').waitFor();
  await theirs.getByRole('button', { name: 'Share with Engineer (demo)' }).click();
  await isSaved(theirs);

  // Side by side, on the page that is open.
  await mine.getByRole('heading', { name: 'Seen differently' }).waitFor();
  const different = mine.locator('[data-rungs="agreement"][data-state="different"]');
  expect(await different.textContent()).toContain(l3.competencies[0]?.title ?? '?');
  expect(await mine.locator('[data-rungs="agreement"][data-state="same"]').textContent()).toContain(l3.competencies[1]?.title ?? '?');
  await see(mine, 'side-by-side');
  await view(theirs, 'Side by side');
  await theirs.getByRole('heading', { name: 'Seen differently' }).waitFor();

  // A definition that is reworded, its id too: what was said comes along.
  const file = join(folder, 'ladder.json');
  await writeFile(file, JSON.stringify(reworded));
  await server.end('SIGTERM');
  server = await startServer({ ...environment, LADDER: file });
  await mine.reload();
  await view(mine, 'Assessment');
  await mine.getByText(/has been reworded since you began/).waitFor();
  await see(mine, 'reworded');
  await mine.getByRole('button', { name: 'Use the new words' }).click();
  await mine.getByText('You are on the new words. What you wrote came along.').waitFor();
  expect(await entry(mine, 0).getByText(newWords).count()).toBe(1);
  expect(await entry(mine, 0).getByRole('radio', { name: 'Performing' }).isChecked()).toBe(true);
  await isSaved(mine);

  // The plan.
  await view(mine, 'Growth plan');
  await mine
    .getByRole('button', { name: /Add an action/ })
    .first()
    .click();
  await mine.getByLabel('What will happen?').fill('Read the next level together');
  await mine.getByRole('button', { name: 'Done' }).click();
  await isSaved(mine);
  expect(await mine.locator('[data-rungs="plan-part"][data-part="there"]').first().textContent()).toContain(example(0));
  await see(mine, 'plan');

  // The summary, and out.
  await view(mine, 'Summary');
  await see(mine, 'summary');
  await mine.emulateMedia({ media: 'print' });
  expect(await mine.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  if (shots) await mine.screenshot({ path: `${shots}review-app.print.1280.png`, fullPage: true });
  await mine.emulateMedia({ media: 'screen' });
  const fileOf = async (button: string): Promise<string> => {
    const [download] = await Promise.all([mine.waitForEvent('download'), mine.getByRole('button', { name: button }).click()]);
    return readFile(await download.path(), 'utf8');
  };
  const { assessment, issues } = readAssessment(await fileOf('Export as JSON'));
  if (!assessment) throw new Error('The export could not be read.');
  expect(issues).toEqual([]);
  expect(entryOf(assessment, newId)).toMatchObject({ rating: 'performing', note: example(0) });
  expect(entryOf(assessment, l3.competencies[1]?.id ?? '')).toMatchObject({ rating: 'maturing', note: example(1) });
  expect(evidenceOf(assessment).map(({ value }) => [value.text, value.speaksTo])).toEqual([[example(0, 1), [newId]]]);
  expect(await fileOf('Export as Markdown')).toContain('Read the next level together');
  expect(await fileOf('Export as HTML')).toContain('Read the next level together');

  // Nothing of it for anybody else, and nothing on the device after signing out.
  const stranger = await signIn('Manager of another team (demo)');
  expect(await stranger.getByRole('link', { name: /assessment/i }).count()).toBe(0);
  await stranger.goto(address);
  await stranger.getByText('There is no such review, or it is not shared with you.').waitFor();
  await mine.getByRole('button', { name: 'Sign out' }).click();
  await mine.getByRole('button', { name: 'Engineer (demo)', exact: true }).waitFor();
  expect(await mine.evaluate(rowsOnDevice)).toBe(0);
  expect(server.said()).not.toContain(example(0).slice(0, 20));
}, 240_000);

it('keeps on the device what could not be sent when one signs out, and sends it in the next visit', async () => {
  const page = await signIn('Engineer (demo)');
  await page.getByRole('button', { name: 'Begin a self-assessment' }).click();
  const note = await writeNote(page.locator('main'), 'first');
  await isSaved(page);
  await server.end('SIGKILL');
  await note.fill('written while the server was gone');
  await expect.poll(() => page.locator('[data-rungs="save-status"]').textContent()).toBe('Saved on this device, not sent yet');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('Not everything is on the server yet').waitFor();
  await look(page, 'unsent');
  server = await startServer(environment);
  await page.getByRole('button', { name: 'Stay' }).click();
  await page.reload();
  await isSaved(page);
  expect(await note.inputValue()).toBe('written while the server was gone');
});

it('says that one is signed out, and sends what was written since when one is back', async () => {
  const page = await signIn('Engineer (demo)');
  await page.getByRole('button', { name: 'Begin a self-assessment' }).click();
  const note = await writeNote(page.locator('main'), 'first');
  await isSaved(page);
  await page.evaluate(() => fetch('/api/session', { method: 'DELETE' }));
  await note.fill('written after the session ended');
  await page.getByRole('link', { name: 'Sign in again' }).click();
  await page.getByRole('button', { name: 'Engineer (demo)', exact: true }).click();
  await isSaved(page);
  expect(await note.inputValue()).toBe('written after the session ended');
  const kept = await page.evaluate(async () => (await fetch(`/api/assessments/${location.pathname.split('/')[2]}`)).text());
  expect(kept).toContain('written after the session ended');
});

it('is done by keyboard alone', async () => {
  const page = await visit();
  await page.getByRole('button', { name: 'Engineer (demo)', exact: true }).waitFor();
  /** Tabs on until something of that name has the focus. */
  const tabTo = async (name: RegExp, key = 'Tab'): Promise<void> => {
    for (let at = 0; at < 150; at++) {
      await page.keyboard.press(key);
      const focused = page.locator(':focus');
      if ((await focused.count()) === 0) continue;
      const snapshot = await focused.ariaSnapshot();
      if (name.test(snapshot)) return;
    }
    throw new Error(`The keyboard does not come to ${name}.`);
  };
  await tabTo(/button "Engineer \(demo\)"/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your reviews' }).waitFor();
  await tabTo(/combobox/);
  await page.keyboard.press('ArrowDown');
  await tabTo(/button "Begin a self-assessment"/);
  await page.keyboard.press('Enter');
  await page.locator('[data-rungs="assessment-entry"]').first().waitFor();
  await tabTo(/radio/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await entry(page, 0).getByRole('radio', { name: 'Performing' }).isChecked()).toBe(true);
  await tabTo(/Add a note/);
  await page.keyboard.press('Enter');
  await entry(page, 0).locator('textarea:focus').waitFor();
  await page.keyboard.type('By keyboard');
  await tabTo(/button "Add evidence/);
  await page.keyboard.press('Enter');
  await page.getByLabel('What happened?').waitFor();
  expect(await page.getByLabel('What happened?').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('Happened');
  await tabTo(/button "Done"/);
  await page.keyboard.press('Enter');
  await tabTo(/button "Share with your manager"/);
  await page.keyboard.press('Enter');
  await page.getByText('Shared: your manager can read it.').waitFor();
  await isSaved(page);
  await tabTo(/link "Summary"/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Performing' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
  expect(await page.locator('main').textContent()).toMatch(/By keyboard[\s\S]*Happened/);
});

const newWords = 'This is in other words now.';
const [first] = l3.competencies;
const newId = `${first?.id}-reworded`;
/** The same ladder, its first competency with another id, and a statement more. */
const reworded: Ladder = {
  ...ladder,
  levels: ladder.levels.map((level) => ({
    ...level,
    competencies: level.competencies.map((competency) =>
      competency.id === first?.id
        ? { ...competency, id: newId, expectations: [...competency.expectations, { id: `${level.code}-more`, text: newWords }] }
        : competency,
    ),
  })),
};

/** Rows of reviews that are left in the browser. */
async function rowsOnDevice(): Promise<number> {
  let count = 0;
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('reviews-')) continue;
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    for (const store of database.objectStoreNames)
      if (store === 'rows')
        count += await new Promise<number>((done) => {
          const request = database.transaction(store).objectStore(store).count();
          request.onsuccess = () => done(request.result);
        });
    database.close();
  }
  return count;
}
