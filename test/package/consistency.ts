import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Frame, Locator, Page } from 'playwright';
import { PNG } from 'pngjs';
import { expect, inject } from 'vitest';
import { root } from './host.js';

/** What a host shows of a level, all of it opened. */
export interface Shown {
  /** The words in reading order. */
  readonly text: string;
  /** The accessibility tree: a line for each heading, list, group, button and text, with its name. */
  readonly tree: string;
  readonly fingerprint: string | null;
  /** PNG, at the same width and in the same font in every host. */
  readonly picture: Buffer;
}

/** How a host differs from the page that has nothing but the component. */
export interface Consistency {
  readonly text: boolean;
  readonly tree: boolean;
  readonly fingerprint: boolean;
  /** Share of the pixels that differ, from 0 to 1; absent where something is left out on purpose. */
  readonly pixels?: number;
  /** Bytes, by gzip, of the script that a page has to load where no build makes one for it. */
  readonly script?: number;
}

/** The most that a picture may differ: 0.1 % of its pixels. */
export const mostPixels = 0.001;

/** Opens all of a level, gives its host's place the same font, colours and width, and reads what is shown. */
export async function show(level: Locator): Promise<Shown> {
  await level.page().setViewportSize({ width: 1280, height: 4000 });
  const all = level.locator('[data-rungs="expand-all"]');
  const isOpen = level.locator('[data-rungs="expand-all"][data-state="open"]');
  // A click before the script is at work does nothing.
  while ((await all.count()) > 0 && (await isOpen.count()) === 0) {
    await all.click();
    await isOpen.waitFor({ timeout: 2000 }).catch(() => undefined);
  }
  await level.evaluate((root) => {
    for (const details of root.querySelectorAll('details')) details.open = true;
    // Within a block of an editor the level is not the outermost part.
    const outermost = root.parentElement?.closest('[data-rungs]') ?? root;
    const place = outermost.parentElement;
    if (!place || !(root instanceof HTMLElement)) return;
    root.style.setProperty('width', '720px', 'important');
    // What is inherited is the host's to give, so it is the same for all; rules that reach the parts themselves are not.
    const given = {
      all: 'initial',
      display: 'block',
      position: 'relative',
      width: '720px',
      font: '16px/1.5 sans-serif',
      color: '#1c1d21',
      background: '#fff',
      'color-scheme': 'light',
    };
    // By which touch targets are as large as a reader wants them.
    document.documentElement.style.setProperty('font-size', '16px', 'important');
    for (const [name, value] of Object.entries(given)) place.style.setProperty(name, value, 'important');
    // Letters are drawn otherwise where a pixel is shared.
    const { left, top } = root.getBoundingClientRect();
    place.style.setProperty('left', `${Math.round(left) - left}px`, 'important');
    place.style.setProperty('top', `${Math.round(top) - top}px`, 'important');
  });
  await level.evaluate(() => document.fonts.ready);
  return {
    text: (await level.textContent())?.replace(/\s+/g, ' ').trim() ?? '',
    tree: treeOf(await level.ariaSnapshot()),
    fingerprint: await level.getAttribute('data-rungs-fingerprint'),
    picture: await level.screenshot({ animations: 'disabled', caret: 'hide' }),
  };
}

/** Headings are as deep as a host asks for: what is the same is how they stand to the first. Addresses are the host's. */
function treeOf(snapshot: string): string {
  const first = Number(/heading .*\[level=(\d)\]/.exec(snapshot)?.[1] ?? 1);
  return snapshot.replace(/\[level=(\d)\]/g, (_, level) => `[level=${Number(level) - first + 1}]`).replace(/^\s*- \/url: .*\n?/gm, '');
}

/** The share of pixels that differ; all of them where the sizes do. */
export function shareOf(picture: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(picture), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.1 }) / (a.width * a.height);
}

/** Expects a host to show what the component shows alone, and keeps what was found for the table in `docs/consistency.md`. */
export async function expectConsistent(
  folder: string,
  host: string,
  shown: Shown,
  reference: Shown,
  { pixels = true, script }: { readonly pixels?: boolean; readonly script?: number | undefined } = {},
): Promise<void> {
  const found: Consistency = {
    text: shown.text === reference.text,
    tree: shown.tree === reference.tree,
    fingerprint: shown.fingerprint !== null && shown.fingerprint === reference.fingerprint,
    ...(pixels && { pixels: shareOf(shown.picture, reference.picture) }),
    ...(script !== undefined && { script }),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${host}.json`), JSON.stringify(found));
  // For eyes to see where a host differs.
  const shots = join(root, 'shots/consistency');
  await mkdir(shots, { recursive: true });
  await writeFile(join(shots, `${host}.png`), shown.picture);
  expect(shown.text).toBe(reference.text);
  expect(shown.tree).toBe(reference.tree);
  expect(shown.fingerprint).toBe(reference.fingerprint);
  expect(found.pixels ?? 0).toBeLessThan(mostPixels);
}

/** Expects a page to show L4 as the component alone does: `of` says whether with its ladder, `script` the bytes of its own script. */
export async function expectSame(page: Page | Frame, host: string, of: 'ladder' | 'alone' = 'ladder', script?: number): Promise<void> {
  const shown = await show(page.locator('[data-rungs="level"]').first());
  await expectConsistent(inject('consistency'), host, shown, await referenceOf(inject('reference'), of), { script });
}

/** What the component shows alone: with its ladder, or without. */
export async function referenceOf(folder: string, name: 'ladder' | 'alone'): Promise<Shown> {
  const shown = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as Omit<Shown, 'picture'>;
  return { ...shown, picture: await readFile(join(folder, `${name}.png`)) };
}
