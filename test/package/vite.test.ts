import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { Level } from 'rungs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectSame } from './consistency.js';
import { type Host, install, type Server } from './host.js';
import { expectToOpen, launch, missingIn, open, publishedL4, textsOf } from './reader.js';

const versions = [
  { react: '19', packages: [] },
  { react: '18', packages: ['react@18.3.1', 'react-dom@18.3.1', '@types/react@18', '@types/react-dom@18'] },
];

/** What TypeScript accepts of the elements with the types of either React, and what it does not. */
const elements = `
  import 'rungs/element/register';
  import { l4, ladder } from 'rungs/data/octopus-data-engineering';
  export const elements = [
    <rungs-level src="/L4.md" view="tabs" open="domain-expertise" heading-level={3} id="l4" />,
    <rungs-level level={l4} ladder={ladder} onrungs-change={({ detail }) => detail.open.length} />,
    <rungs-ladder ladder={ladder} value="l4" onrungs-change={({ detail }) => detail.value} />,
    // @ts-expect-error there is no such view
    <rungs-level view="cards" />,
    // @ts-expect-error a ladder is no level
    <rungs-level level={ladder} />,
  ];`;

describe.each(versions)('the Vite example on React $react', ({ react, packages }) => {
  let browser: Browser;
  let host: Host;
  let server: Server | undefined;
  let l4: Level;
  const preview = (): Promise<Server> =>
    host.serve('vite/bin/vite.js', (port) => ['preview', '--host', '127.0.0.1', '--strictPort', '--port', port]);

  beforeAll(async () => {
    l4 = await publishedL4(inject('unpacked'));
    browser = await launch();
    host = await install('vite', inject('registry'), ...packages);
  });
  afterAll(async () => {
    await browser.close();
    await server?.stop();
    await host.remove();
  });

  it('is checked and built, with the elements in its JSX', async () => {
    await writeFile(join(host.folder, 'src/elements.tsx'), elements);
    await host.run('npm', ['run', 'build']);
    const { version } = JSON.parse(await readFile(join(host.folder, 'node_modules/react/package.json'), 'utf8')) as { version: string };
    expect(version).toMatch(new RegExp(`^${react}\\.`));
    server = await preview();
  });

  it('shows every word of L4 and of the Markdown beside it', async () => {
    const { page, faults } = await open(browser, server?.url ?? '');
    expect(textsOf(l4).length).toBeGreaterThan(50);
    expect(await missingIn(page, [...textsOf(l4), 'Senior Software Engineer', 'Peers (2-5)'])).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('opens a competency by click', async () => {
    const { page, faults } = await open(browser, server?.url ?? '');
    await expectToOpen(page, l4);
    expect(faults).toEqual([]);
  });

  it('shows the same as the component alone', async () => {
    const { page } = await open(browser, server?.url ?? '');
    await expectSame(page, `Vite, React ${react}`);
  });

  it('has no parser in its script', async () => {
    const { scripts } = await open(browser, server?.url ?? '');
    const text = (await scripts()).join();
    expect(text).toContain('competency-accordion');
    expect(text).not.toMatch(/markdown-it|linkify/i);
  });

  it('shows an edited definition without a reload, says where one is broken, and goes on when it is mended', async () => {
    const file = join(host.folder, 'src/ladder/L3-Senior-Software-Engineer.md');
    const text = await readFile(file, 'utf8');
    const dev = await host.serve('vite/bin/vite.js', (port) => ['--host', '127.0.0.1', '--strictPort', '--port', port]);
    try {
      const { page } = await open(browser, dev.url);
      await expectToOpen(page, l4);
      const panel = page.getByRole('button', { name: l4.competencies.at(-1)?.title ?? '', exact: true });
      await page.evaluate(() => Object.assign(window, { isFirst: true }));
      const expectSamePage = async (): Promise<void> => {
        expect(await page.evaluate(() => 'isFirst' in window)).toBe(true);
        expect(await panel.getAttribute('aria-expanded')).toBe('true');
      };

      await writeFile(file, text.replace('Peers (2-5)', 'Peers (2-6)'));
      await page.getByText('Peers (2-6)').waitFor();
      expect(await page.getByText('Peers (2-5)').count()).toBe(0);
      await expectSamePage();

      await writeFile(file, text.replace('# L3', 'L3'));
      const overlay = page.locator('vite-error-overlay').locator('.window');
      await overlay.waitFor();
      const place = 'L3-Senior-Software-Engineer.md:1:1';
      expect(await overlay.locator('.file').first().textContent()).toMatch(new RegExp(`${place}$`));
      expect(await overlay.textContent()).toContain('has no first-level heading');
      await expect.poll(dev.said).toContain(place);
      expect(dev.said()).toContain('has no first-level heading');

      await writeFile(file, `${text.replace('Peers (2-5)', 'Peers (2-7)').trimEnd()}\n\nA line beneath.\n`);
      await page.getByText('Peers (2-7)').waitFor();
      expect(await overlay.count()).toBe(0);
      await expectSamePage();
      await expect.poll(dev.said).toContain(`L3-Senior-Software-Engineer.md:${text.trimEnd().split('\n').length + 2}:1`);
    } finally {
      await dev.stop();
      await writeFile(file, text);
    }
  });

  it('takes over what a server wrote, and React has nothing to warn of', async () => {
    await server?.stop();
    server = undefined;
    const { run, folder } = host;
    await writeFile(
      join(folder, 'src/main.tsx'),
      `import { StrictMode } from 'react';
       import { hydrateRoot } from 'react-dom/client';
       import { App } from './app.js';
       hydrateRoot(document.getElementById('root')!, <StrictMode><App /></StrictMode>);`,
    );
    await writeFile(
      join(folder, 'render.mjs'),
      `import { createElement, StrictMode } from 'react';
       import { renderToString } from 'react-dom/server';
       import { App } from './dist-server/app.js';
       console.log(renderToString(createElement(StrictMode, null, createElement(App))));`,
    );
    // Only React's development build warns.
    const development = { NODE_ENV: 'development' };
    await run('npx', ['vite', 'build', '--mode', 'development'], development);
    await run('npx', ['vite', 'build', '--mode', 'development', '--ssr', 'src/app.tsx', '--outDir', 'dist-server'], development);
    const html = await run('node', ['render.mjs'], development);
    const index = join(folder, 'dist/index.html');
    await writeFile(
      index,
      (await readFile(index, 'utf8')).replace('<div id="root"></div>', () => `<div id="root">${html.trim()}</div>`),
    );
    server = await preview();

    const asWritten = await open(browser, server.url, { script: false });
    expect(await missingIn(asWritten.page, textsOf(l4))).toEqual([]);
    const { page, faults, scripts } = await open(browser, server.url);
    expect((await scripts()).join()).toContain('Hydration failed');
    expect(await missingIn(page, textsOf(l4))).toEqual([]);
    await expectToOpen(page, l4);
    expect(faults).toEqual([]);
  });
});
