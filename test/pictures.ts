import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { findBrowser } from './browser.js';
import { serveStories } from './story-server.js';

/** `npm run pictures` writes the pictures of README.md, L4 in light and dark, to `docs/pictures/`. It shows the built Storybook. */
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const size = { width: 880, height: 720 };

const server = await serveStories();
const browser = await chromium.launch(findBrowser());
try {
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1.5, reducedMotion: 'reduce' });
  const encoder = await browser.newPage();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await server.open(page, 'levelview--lead-data-engineer');
    await writeFile(`${folder}l4-${colorScheme}.webp`, await toWebP(encoder, await page.screenshot()));
  }
} finally {
  await browser.close();
  await server.close();
}

/** A PNG as WebP, a third of its size, which Chromium writes and Playwright does not. */
async function toWebP(page: Page, png: Buffer): Promise<Buffer> {
  const base64 = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.85).split(',')[1] ?? '';
  }, png.toString('base64'));
  return Buffer.from(base64, 'base64');
}
