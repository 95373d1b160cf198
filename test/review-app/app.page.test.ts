import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Ladder, proseText } from 'rungs';
import { l3, ladder } from 'rungs/data/octopus-data-engineering';
import { entryOf, evidenceOf, readAssessment } from 'rungs/review';
import { expect, it } from 'vitest';
import { appPerTest, entry, isSaved, look, saveStatus, shots, view, writeNote } from './app-pages.js';

/** The words of the ladder's own examples: what somebody could have written. */
const example = (competency: number, at = 0): string => proseText(l3.competencies[competency]?.examples[at]?.text ?? '');
const app = appPerTest();
const { signIn, visit } = app;

it('goes from a self-assessment to a plan that two agreed on, with a lost connection and a reworded definition between', async () => {
  const door = await visit();
  await door.getByRole('button', { name: 'Engineer (demo)', exact: true }).waitFor();
  await look(door, 'sign-in');

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
  await expect.poll(() => saveStatus(mine)).toBe('Saved on this device, not sent yet');
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
  await look(mine, 'evidence');

  // The manager does not see a draft.
  const theirs = await signIn('Manager (demo)');
  await theirs.getByText('Has not shared a self-assessment with you yet.').waitFor();
  await theirs.goto(address);
  await theirs.getByText('There is no such review, or it is not shared with you.').waitFor();
  await theirs.goto(app.server.url);

  // Shared.
  await view(mine, 'Assessment');
  await look(mine, 'assessment');
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
  await look(theirs, 'shared-with-manager');
  await theirs.getByRole('link', { name: 'All reviews' }).click();
  await look(theirs, 'home-of-manager');
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
  await look(mine, 'side-by-side');
  await view(theirs, 'Side by side');
  await theirs.getByRole('heading', { name: 'Seen differently' }).waitFor();

  // A definition that is reworded, its id too: what was said comes along.
  const file = join(app.folder, 'ladder.json');
  await writeFile(file, JSON.stringify(reworded));
  await app.stop('SIGTERM');
  await app.start({ LADDER: file });
  await mine.reload();
  await view(mine, 'Assessment');
  await mine.getByText(/has been reworded since you began/).waitFor();
  await look(mine, 'reworded');
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
  await look(mine, 'plan');

  // The summary, and out.
  await view(mine, 'Summary');
  await look(mine, 'summary');
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
  expect(app.server.said()).not.toContain(example(0).slice(0, 20));
}, 240_000);

it('keeps on the device what could not be sent when one signs out, and sends it in the next visit', async () => {
  const page = await signIn('Engineer (demo)');
  await page.getByRole('button', { name: 'Begin a self-assessment' }).click();
  const note = await writeNote(page.locator('main'), 'first');
  await isSaved(page);
  await app.stop('SIGKILL');
  await note.fill('written while the server was gone');
  await expect.poll(() => saveStatus(page)).toBe('Saved on this device, not sent yet');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('Not everything is on the server yet').waitFor();
  await look(page, 'unsent');
  await app.start();
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
