import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import react from '@vitejs/plugin-react';
import { type Browser, chromium, type Page } from 'playwright';
import { rungs } from 'rungs/vite';
import { createLogger, createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../browser.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = join(root, 'data/octopus/data-engineering');
const app = `
  import { LevelView } from 'rungs';
  import ladder from './ladder?ladder';
  import level from './ladder/L4-Lead-Data-Engineer.md';
  export const App = () => <><p id="count">{ladder.levels.map(({ code }) => code).join()}</p><LevelView level={level} /></>;`;
const main = `
  import { createRoot } from 'react-dom/client';
  import { App } from './app.tsx';
  createRoot(document.getElementById('root')).render(<App />);`;

let folder = '';
let file = '';
let text = '';
let server: ViteDevServer;
let browser: Browser;
let page: Page;
const said: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rungs-hot-'));
  await mkdir(join(folder, 'ladder'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const name of ['L2-Data-Engineer.md', 'L3-Senior-Data-Engineer.md', 'L4-Lead-Data-Engineer.md'])
    await copyFile(join(data, name), join(folder, 'ladder', name));
  await writeFile(join(folder, 'index.html'), '<!doctype html><div id="root"></div><script type="module" src="/main.tsx"></script>');
  await writeFile(join(folder, 'app.tsx'), app);
  await writeFile(join(folder, 'main.tsx'), main);
  file = join(folder, 'ladder/L4-Lead-Data-Engineer.md');
  text = await readFile(file, 'utf8');
  const logger = createLogger('warn');
  for (const level of ['warn', 'error'] as const) logger[level] = (message) => said.push(stripVTControlCharacters(message));
  server = await createServer({
    root: folder,
    configFile: false,
    cacheDir: join(folder, '.vite'),
    customLogger: logger,
    plugins: [react(), rungs()],
    resolve: { alias: [{ find: /^rungs$/, replacement: join(root, 'src/index.ts') }] },
    server: { port: 0, host: '127.0.0.1', fs: { allow: [folder, root] } },
  });
  await server.listen();
  browser = await chromium.launch(findBrowser());
  page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.getByRole('button', { name: 'Domain expertise' }).click();
  await page.evaluate(() => Object.assign(window, { marker: true }));
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true });
});

const isSamePage = (): Promise<boolean> => page.evaluate(() => 'marker' in window);
const levels = (): Promise<string | null> => page.locator('#count').textContent();

it('shows an edit in place: no reload, and what was open stays open', async () => {
  await writeFile(file, text.replace("I am an expert in my team's domain", "I am the unmistakable expert in my team's domain"));
  await page.getByText('unmistakable').waitFor();
  expect(await page.getByText('unmistakable').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Domain expertise' }).getAttribute('aria-expanded')).toBe('true');
  expect(await isSamePage()).toBe(true);
});

it('shows a file that comes, and no longer one that goes', async () => {
  expect(await levels()).toBe('L2,L3,L4');
  const added = join(folder, 'ladder/L5.md');
  await copyFile(join(root, 'data/octopus/software-engineering/L5-Principal-Software-Engineer.md'), added);
  await expect.poll(levels).toBe('L2,L3,L4,L5');
  await rm(added);
  await expect.poll(levels).toBe('L2,L3,L4');
  expect(await isSamePage()).toBe(true);
});

it('reloads nothing when Vite hears twice that a file went', async () => {
  const added = join(folder, 'ladder/L5.md');
  await copyFile(join(root, 'data/octopus/software-engineering/L5-Principal-Software-Engineer.md'), added);
  await expect.poll(levels).toBe('L2,L3,L4,L5');
  await rm(added);
  await expect.poll(levels).toBe('L2,L3,L4');
  let updates = 0;
  page.on('console', (message) => (updates += Number(message.text().includes('hot updated'))));
  server.watcher.emit('unlink', added);
  await expect.poll(() => updates).toBeGreaterThan(0);
  expect(await isSamePage()).toBe(true);
});

it('shows what comes to a folder within, an edit there, and no longer what goes', async () => {
  const added = join(folder, 'ladder/senior/lead/L5.md');
  await mkdir(join(folder, 'ladder/senior/lead'), { recursive: true });
  await writeFile(added, '# L5: Principal\n\n## Craft\n\n- I decide.\n');
  await expect.poll(levels).toBe('L2,L3,L4,L5');
  await writeFile(added, '# L6: Chief\n\n## Craft\n\n- I decide.\n');
  await expect.poll(levels).toBe('L2,L3,L4,L6');
  await rm(join(folder, 'ladder/senior'), { recursive: true });
  await expect.poll(levels).toBe('L2,L3,L4');
  expect(await isSamePage()).toBe(true);
});

it('shows where a definition is broken, and goes on when it is mended', async () => {
  await writeFile(file, text.replace('# L4', 'L4'));
  await page.locator('vite-error-overlay').waitFor();
  const overlay = page.locator('vite-error-overlay').locator('.window');
  expect(await overlay.textContent()).toContain('has no first-level heading');
  expect(await overlay.textContent()).toContain('L4-Lead-Data-Engineer.md:1:1');
  expect(said.join('\n')).toMatch(/no-level[\s\S]*L4-Lead-Data-Engineer\.md:1:1/);

  await writeFile(file, text.replace("I am an expert in my team's domain", "I am the mended expert in my team's domain"));
  await page.getByText('the mended expert').waitFor();
  expect(await page.locator('vite-error-overlay').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Domain expertise' }).getAttribute('aria-expanded')).toBe('true');
  expect(await isSamePage()).toBe(true);
});

it('says in the terminal where a warning is', async () => {
  said.length = 0;
  await writeFile(file, `${text}\nSome paragraph.\n`);
  const line = text.split('\n').length + 1;
  await expect.poll(() => said.join('\n')).toContain(`L4-Lead-Data-Engineer.md:${line}:1`);
  expect(said.join('\n')).toContain('paragraph-as-statement');
});
