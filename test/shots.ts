import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { findBrowser } from './browser.js';

/**
 * `npm run shots [-- filter]` writes a PNG of each story whose id has the filter in it, at three widths, light, dark,
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

const server = await preview({
  root,
  build: { outDir: 'storybook-static' },
  preview: { port: 0, host: '127.0.0.1' },
  configFile: false,
  logLevel: 'error',
});
const browser = await chromium.launch(findBrowser());
try {
  const base = server.resolvedUrls?.local[0] ?? '';
  const { entries } = (await (await fetch(`${base}index.json`)).json()) as { entries: Record<string, { id: string; type: string }> };
  const stories = Object.values(entries).filter(({ id, type }) => type === 'story' && id.includes(filter));
  if (filter === '') await rm(`${root}shots`, { recursive: true, force: true });
  await mkdir(`${root}shots`, { recursive: true });
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  for (const { id } of stories) {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      // What is not printed would never be there.
      await page.emulateMedia({ media: 'screen' });
      await page.goto(`${base}iframe.html?id=${id}&viewMode=story`);
      // Until then Storybook has a placeholder of its own in the page, which counts for its height.
      await page.waitForSelector('body.sb-show-main #storybook-root > *');
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready);
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
