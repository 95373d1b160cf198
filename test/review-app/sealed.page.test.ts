import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { l3 } from 'rungs/data/octopus-data-engineering';
import { verifySeal } from 'rungs/review';
import { expect, it } from 'vitest';
import { appPerTest, entry, isSaved, look, note, view, writeNote } from './app-pages.js';

const year = new Date().getFullYear();

const app = appPerTest();
const { signIn } = app;
const version = (page: Page, name: string): Locator =>
  page.locator('[data-rungs="sealed-version"]').filter({ has: page.getByRole('heading', { name, exact: true }) });

/** Begins a view in a form, writes a note, and shares it. */
async function share(page: Page, form: Locator, period: number, text: string): Promise<void> {
  await form.getByLabel('Level').selectOption({ label: 'L3: Senior Data Engineer' });
  await form.getByLabel('Period').selectOption(String(period));
  await form.getByRole('button', { name: /^Begin/ }).click();
  await writeNote(entry(page), text);
  await isSaved(page);
  await page.getByRole('button', { name: /^Share with/ }).click();
  await page.getByText(/^Shared:/).waitFor();
  await isSaved(page);
}

async function wantDeletion(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I want it to be deleted…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'I want it to be deleted' }).click();
}

it('keeps what was agreed: both views of the period, each later change as a version, seen by the employee, deleted by both', async () => {
  const mine = await signIn('Engineer (demo)');
  await share(mine, mine.locator('.begin'), year, 'My words');
  const review = mine.url();

  // A view of another period is not beside it.
  const theirs = await signIn('Manager (demo)');
  const begin = theirs.getByRole('region', { name: 'Engineer (demo)' }).locator('.begin');
  expect(await begin.getByLabel('Period').inputValue()).toBe(String(year));
  await share(theirs, begin, year - 1, 'Words of last year');
  await view(mine, 'Side by side');
  await mine.getByText('The other view is not shared with you yet.').waitFor();
  await theirs.getByRole('link', { name: 'All reviews' }).click();
  await theirs
    .getByRole('link', { name: new RegExp(`Manager’s assessment, ${year - 1}.*Shared, `) })
    .first()
    .waitFor();
  await share(theirs, begin, year, 'Words of this year');
  await mine.reload();
  await mine.locator('[data-rungs="compared"]').first().waitFor();
  const sides = await mine.locator('[data-rungs="assessment-comparison"]').textContent();
  expect(sides).toContain('Words of this year');
  expect(sides).not.toContain('Words of last year');
  expect(sides).toContain(`${year} (Jan 1, ${year} to Dec 31, ${year})`);

  // Signed off by the manager; both have it.
  await view(theirs, 'Signed off');
  await theirs.getByText(/^Nothing yet\./).waitFor();
  await theirs.getByRole('button', { name: 'We have talked about it' }).click();
  await version(theirs, 'Version 1').getByText('Signed off by Manager (demo)').waitFor();
  await theirs.getByText(/^Verified/).waitFor();
  expect(await theirs.getByRole('button', { name: 'Delete…' }).count()).toBe(0);
  expect(await theirs.getByRole('button', { name: 'I have seen it' }).count()).toBe(0);
  await view(mine, 'Signed off');
  await mine.reload();
  await mine.getByText(/^Verified/).waitFor();
  await look(mine, 'signed-off');

  // The employee has seen it, and says so in words of their own.
  await mine.getByRole('textbox', { name: /Your comment/ }).fill('I see it otherwise.');
  await mine.getByRole('button', { name: 'I have seen it' }).click();
  await version(mine, 'Version 1').getByText('I see it otherwise.').waitFor();

  // A change afterwards is shown as such to both, and is a version of its own.
  await view(theirs, 'Assessment');
  await writeNote(entry(theirs), 'Other words');
  await isSaved(theirs);
  await mine.reload();
  await version(mine, 'Changed since it was signed off').getByText('Other words').waitFor();
  expect(await version(mine, 'Version 1').textContent()).toContain('Words of this year');
  expect(await mine.getByRole('button', { name: 'Sign off the changes' }).count()).toBe(0);
  await view(theirs, 'Signed off');
  await theirs.getByRole('button', { name: 'Sign off the changes' }).click();
  const record = version(theirs, 'Version 2').locator('[data-rungs="changed-record"]').filter({ hasText: 'Note: ' });
  await expect.poll(() => record.textContent()).toMatch(/BeforeWords of this yearAfterOther words$/);
  await version(theirs, 'Version 1').getByText('I see it otherwise.').waitFor();
  await look(theirs, 'signed-off-twice');

  // The file is verified anywhere.
  await mine.reload();
  const [file] = await Promise.all([mine.waitForEvent('download'), mine.getByRole('button', { name: 'Download a copy' }).click()]);
  const sealed: unknown = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect((await verifySeal(sealed)).issues).toEqual([]);
  const text = JSON.stringify(sealed);
  for (const words of ['My words', 'Words of this year', 'Other words', 'I see it otherwise.', l3.title]) expect(text).toContain(words);

  // Deleted by both.
  await wantDeletion(mine);
  await mine.getByText('You want it to be deleted.').waitFor();
  await theirs.reload();
  await theirs.getByText('Engineer (demo) wants it to be deleted.').waitFor();
  await wantDeletion(theirs);
  await theirs.getByRole('heading', { name: 'Your reviews' }).waitFor();
  await mine.goto(review);
  await mine.getByText('There is no such review, or it is not shared with you.').waitFor();

  // Whom it is about reads who did what.
  await mine.goto(app.server.url);
  await mine.getByText('Who did what').click();
  for (const what of ['read a review', 'shared a review', 'signed off a review', 'deleted a review'])
    await mine.getByText(`Manager (demo) ${what}`).first().waitFor();
}, 240_000);

it('says to both where the definition is not in the published words', async () => {
  const mine = await signIn('Engineer (demo)');
  await share(mine, mine.locator('.begin'), year, 'My words');
  const review = mine.url();
  const warning = (page: Page): Locator => page.getByText(/^Not the published words:/);
  await mine.reload();
  await note(entry(mine)).waitFor();
  expect(await warning(mine).count()).toBe(0);
  const status = await mine.evaluate(async () => {
    const path = `/api/assessments/${location.pathname.split('/')[2]}`;
    const { records } = await (await fetch(path)).json();
    const { version, value } = records.basis;
    const [{ by, n, value: basis }] = value.versions;
    const level = { ...basis.level, competencies: basis.level.competencies.slice(1) };
    const forged = {
      seen: value.seen.map(() => [by, n + 1]),
      versions: [{ by, n: n + 1, at: new Date().toISOString(), value: { ...basis, level } }],
    };
    const body = JSON.stringify({ format: 1, records: { basis: { version, value: forged } } });
    return (await fetch(path, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body })).status;
  });
  expect(status).toBe(200);
  const theirs = await signIn('Manager (demo)');
  await theirs.getByText('Not the published words').waitFor();
  for (const page of [mine, theirs]) {
    await page.goto(review);
    await warning(page).waitFor();
  }
}, 240_000);
