import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { show } from './consistency.js';
import { launch } from './reader.js';

/** A page with nothing but the component: `?alone` leaves out the ladder. */
const entry = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';

const props = location.search === '?alone' ? { level: l4 } : { level: l4, ladder };
createRoot(document.getElementById('root')).render(createElement(LevelView, props));
`;
const html = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>L4</title>
  <link rel="stylesheet" href="styles.css">
  <main><div id="root"></div></main>
  <script src="page.js"></script>
</html>
`;

/** Builds that page of what was released, and keeps what it shows. Returns the page's address. */
export async function makeReference(checkout: string, folder: string): Promise<string> {
  const at = (path: string): string => join(checkout, path);
  await mkdir(folder, { recursive: true });
  // In the checkout, where React is found.
  await writeFile(at('reference.js'), entry);
  await build({
    configFile: false,
    logLevel: 'error',
    root: checkout,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: [
        { find: /^rungs$/, replacement: at('dist/index.js') },
        { find: /^rungs\/data\/octopus-data-engineering$/, replacement: at('dist/data/octopus/data-engineering/index.js') },
      ],
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: at('reference.js'), name: 'reference', formats: ['iife'], fileName: () => 'page.js' },
    },
  });
  await rm(at('reference.js'));
  await writeFile(join(folder, 'index.html'), html);
  await copyFile(at('dist/styles.css'), join(folder, 'styles.css'));
  const url = pathToFileURL(join(folder, 'index.html')).href;
  const browser = await launch();
  for (const [name, search] of [
    ['ladder', ''],
    ['alone', '?alone'],
  ] as const) {
    const page = await browser.newPage();
    await page.goto(url + search);
    const { picture, ...shown } = await show(page.locator('[data-rungs="level"]'));
    await writeFile(join(folder, `${name}.json`), JSON.stringify(shown));
    await writeFile(join(folder, `${name}.png`), picture);
  }
  await browser.close();
  return url;
}
