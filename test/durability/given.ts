import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { ReviewServer } from '../review/review-server.js';
import type { Site } from './site.js';

/** What a fault meets: a database and words of its own in each round. */
export interface Given {
  /** A tab with the assessment open. */
  readonly open: (options?: { readonly http?: boolean }) => Promise<Page>;
  /**
   * A tab on a device of that name, which has a database of its own and the same server. `form` shows the components too; `denied` is
   * a browser that lets the page keep nothing.
   */
  readonly device: (name: string, options?: { readonly form?: boolean; readonly denied?: boolean }) => Promise<Page>;
  readonly words: string;
  readonly name: string;
  readonly server: ReviewServer;
  readonly site: Site;
}

export interface Fault {
  readonly fault: string;
  /** What has to be so. */
  readonly holds: string;
  readonly run: (given: Given) => Promise<void>;
}

/** Types words, and waits until they are shown as saved. */
export async function save(page: Page, words: string): Promise<void> {
  expect(await page.evaluate((text) => review.save(text), words)).toMatchObject({ state: 'saved' });
}

export const shown = (page: Page): Promise<readonly string[]> => page.evaluate(() => review.shown());
export const exported = (page: Page): Promise<string> => page.evaluate(() => review.exported());
