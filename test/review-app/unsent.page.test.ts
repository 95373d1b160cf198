import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { appPerTest, entry, isSaved, note, saveStatus } from './app-pages.js';

const app = appPerTest();
const signIn = (prepare?: Parameters<typeof app.signIn>[1]) => app.signIn('Engineer (demo)', prepare);

async function begin(page: Page): Promise<void> {
  await page.getByLabel('Level').selectOption({ label: 'L3: Senior Data Engineer' });
  await page.getByRole('button', { name: /Begin (a|another) self-assessment/ }).click();
  await page.getByText('Add a note').first().waitFor();
  for (const opening of await page.getByText('Add a note').all()) await opening.click();
  await isSaved(page);
}

async function downloaded(page: Page, button: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await file.path(), 'utf8');
}

it.each([503, 429])(
  'asks before one signs out with words that the server did not take, and offers a file: %i',
  async (code) => {
    const page = await signIn();
    await begin(page);
    const refuse = { status: code, headers: { 'retry-after': '60' }, body: '' };
    await page.route('**/api/assessments/*', (route) => (route.request().method() === 'PATCH' ? route.fulfill(refuse) : route.continue()));
    await note(entry(page)).fill('Not sent yet');
    await expect.poll(() => saveStatus(page)).toBe('Saved on this device, not sent yet');
    for (let times = 0; times < 2; times++) {
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'Not everything is on the server yet' }).waitFor();
      if (times === 0) await page.getByRole('button', { name: 'Stay' }).click();
    }
    const file = await downloaded(page, page.getByRole('button', { name: 'Save it as a file' }));
    expect(file).toContain('Not sent yet');
    await page.getByRole('button', { name: 'Sign out, keep it on this device' }).click();
    await page.getByRole('button', { name: 'Engineer (demo)', exact: true }).waitFor();
    await page.unroute('**/api/assessments/*');

    // The file is brought back on another device; this one sends what it kept.
    const other = await signIn();
    await other.getByText('Your data', { exact: true }).click();
    await other
      .getByLabel('Bring back from a file')
      .setInputFiles({ name: 'f.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await other.getByText('Brought back. Nothing was overwritten.').waitFor();
    await other.getByRole('link', { name: /Self-assessment/ }).click();
    await expect.poll(() => note(entry(other)).inputValue()).toBe('Not sent yet');
  },
  240_000,
);

it('asks before a tab is closed whose words are on the screen alone', async () => {
  const page = await signIn((context) =>
    context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Not allowed.', 'SecurityError');
      };
    }),
  );
  await begin(page);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.route('**/api/assessments/*', (route) => route.abort());
  await note(entry(page)).pressSequentially('On the screen alone');
  await expect.poll(() => saveStatus(page)).toMatch(/^Not sent: there is no connection/);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  expect(await note(entry(page)).inputValue()).toBe('On the screen alone');
  await page.unroute('**/api/assessments/*');
  await note(entry(page)).press('!');
  await isSaved(page);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
  expect(asked).toEqual(['beforeunload']);
}, 240_000);

it('keeps what was written on the train of a review that is deleted elsewhere, until one removes it', async () => {
  const page = await signIn();
  await begin(page);
  await page.context().setOffline(true);
  await note(entry(page)).fill('Written on the train');
  await expect.poll(() => saveStatus(page)).toBe('Saved on this device, not sent yet');
  const other = await signIn();
  await other.getByRole('link', { name: /Self-assessment/ }).click();
  await other.getByRole('button', { name: 'Delete…' }).click();
  await other.getByRole('button', { name: 'Delete', exact: true }).click();
  await other.getByRole('heading', { name: 'Your reviews' }).waitFor();
  await page.context().setOffline(false);
  await page.getByText('This review was deleted elsewhere.').waitFor();
  await page.getByRole('link', { name: 'All reviews' }).click();
  await page.reload();
  const notice = page.getByRole('region', { name: 'Deleted elsewhere' });
  expect(await downloaded(page, notice.getByRole('button', { name: 'Save it as a file' }))).toContain('Written on the train');
  await notice.getByRole('button', { name: 'Remove it from this device' }).click();
  await notice.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('heading', { name: 'Your reviews' }).waitFor();
  expect(await notice.count()).toBe(0);
}, 240_000);

it('brings back a file of more than the server takes at once', async () => {
  const page = await signIn();
  await begin(page);
  // Two million letters, in parts of the assessment.
  const text = 'word '.repeat(18_000);
  for (let at = 0; at < 4; at++) await note(entry(page, at)).fill(`${at} ${text}`);
  for (let at = 0; at < 4; at++) {
    await page.goto(app.server.url);
    await page.getByRole('heading', { name: 'Your reviews' }).waitFor();
    if (at === 0) continue;
    await begin(page);
    for (let each = 0; each < 4; each++) await note(entry(page, each)).fill(`${at} ${each} ${text}`);
    await isSaved(page);
  }
  await page.goto(app.server.url);
  await page.getByText('Your data', { exact: true }).click();
  const file = await downloaded(page, page.getByRole('button', { name: 'Save it as a file' }));
  expect(file.length).toBeGreaterThan(1024 * 1024);
  await page.getByRole('button', { name: 'Delete all that I wrote…' }).click();
  await page.getByRole('button', { name: 'Delete all', exact: true }).click();
  await page.getByText('Nothing yet.').waitFor();
  await page.getByText('Your data', { exact: true }).click();
  await page
    .getByLabel('Bring back from a file')
    .setInputFiles({ name: 'f.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await page.getByText('Brought back. Nothing was overwritten.').waitFor();
  await page.reload();
  await expect.poll(() => page.getByRole('link', { name: /Self-assessment/ }).count()).toBe(4);
}, 240_000);
