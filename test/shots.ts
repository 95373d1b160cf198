import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { findBrowser } from './browser.js';
import { serveStories } from './story-server.js';

/**
 * `npm run shots [-- filter]` writes a PNG of each story whose id has the filter in it, at four widths, light, dark,
 * in forced colours and as print, to `shots/`: for eyes to judge. It shows the built Storybook of `storybook-static/`.
 */
const filter = process.argv[2] ?? '';
const root = fileURLToPath(new URL('..', import.meta.url));
const widths = [320, 360, 768, 1280];
const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
  print: { media: 'print', colorScheme: 'light' },
} as const satisfies Record<string, Parameters<Page['emulateMedia']>[0]>;

const server = await serveStories();
const browser = await chromium.launch(findBrowser());
try {
  const stories = server.stories.filter((id) => id.includes(filter));
  if (filter === '') await rm(`${root}shots`, { recursive: true, force: true });
  await mkdir(`${root}shots`, { recursive: true });
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  for (const id of stories) {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      // A story may have nothing to print.
      await page.emulateMedia({ media: 'screen' });
      await server.open(page, id);
      for (const [look, media] of Object.entries(looks)) {
        await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none', ...media });
        await page.screenshot({ path: `${root}shots/${id}.${width}.${look}.png`, fullPage: true });
      }
    }
    console.log(id);
  }
  console.log(`${stories.length * widths.length * Object.keys(looks).length} pictures in shots/`);
} finally {
  await browser.close();
  await server.close();
}
