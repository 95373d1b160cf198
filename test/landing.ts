import type { Page } from 'playwright';
import { type Example, type Expectation, proseText } from 'rungs';

/** Ids of the elements that links lead to, in the document and in the shadow roots of elements. */
export const idsIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    const parts = roots.flatMap((root) => [...root.querySelectorAll('[data-rungs][id]')]);
    return parts.filter((part) => !part.matches('[role], [data-rungs=panel]')).map(({ id }) => id);
  });

/** Whether a target is in view. */
const isInView = (page: Page, id: string): Promise<boolean> =>
  page.evaluate((id) => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    const [target] = roots.flatMap((root) => root.getElementById(id) ?? []);
    const { top = -1, height = 0 } = target?.getBoundingClientRect() ?? {};
    return height > 0 && top > -1 && top + Math.min(height, 10) < innerHeight;
  }, id);

/**
 * Waits for a frame. A picture is of a frame that is drawn; callbacks of frames are not called where script is off. A page that was just
 * opened may have nothing to take a picture of yet, which Chromium says as an error.
 */
async function frame(page: Page): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
      return;
    } catch (error) {
      if (tried === 20 || !String(error).includes('Unable to capture screenshot')) throw error;
    }
  }
}

/** Waits until a target is in view, at most for twenty frames, and until it has stayed there for two. */
async function arrives(page: Page, id: string): Promise<boolean> {
  for (let tried = 0; tried < 20 && !(await isInView(page, id)); tried++) await frame(page);
  await frame(page);
  await frame(page);
  return isInView(page, id);
}

/** Opens the page at each fragment, as a link from elsewhere does, and gives those whose target is not in view. */
export async function offscreen(page: Page, url: string, ids: readonly string[]): Promise<readonly string[]> {
  const missed: string[] = [];
  for (const id of ids) {
    await page.goto('about:blank');
    await page.goto(`${url}#${encodeURIComponent(id)}`);
    if (!(await arrives(page, id))) missed.push(id);
  }
  return missed;
}

/** Opens the page at the text of each statement, as a link from a search engine does, and gives those that are not in view. */
export async function offscreenTexts(
  page: Page,
  url: string,
  statements: readonly (Example | Expectation | undefined)[],
): Promise<readonly string[]> {
  const missed: string[] = [];
  for (const statement of statements) {
    if (!statement) continue;
    await page.goto('about:blank');
    // A comma or a dash in the text would part it.
    const text = encodeURIComponent(proseText(statement.text)).replaceAll('-', '%2D').replaceAll(',', '%2C');
    await page.goto(`${url}#:~:text=${text}`);
    if (!(await arrives(page, statement.id))) missed.push(statement.id);
  }
  return missed;
}
