import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { Level } from 'rungs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Host, hostIn, root, type Server } from './host.js';
import { expectToOpen, launch, missingIn, open, publishedL4, textsOf } from './reader.js';

describe('the README, followed in a new Vite app', () => {
  let browser: Browser;
  let around: Host;
  let host: Host;
  let server: Server | undefined;
  let l4: Level;
  let readme: string;
  /** The first block of a language. */
  const block = (language: string): string => new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'ms').exec(readme)?.[1]?.trim() ?? '';

  beforeAll(async () => {
    readme = await readFile(join(root, 'README.md'), 'utf8');
    l4 = await publishedL4(inject('unpacked'));
    browser = await launch();
    around = hostIn(await mkdtemp(join(tmpdir(), 'rungs-readme-')));
    host = hostIn(join(around.folder, 'app'));
    await around.run('npx', ['--yes', 'create-vite@9.3.0', 'app', '--template', 'react-ts', '--no-interactive']);
  });
  afterAll(async () => {
    await browser.close();
    await server?.stop();
    await around.remove();
  });

  it('installs', async () => {
    const [npm = '', ...args] = block('sh').split(' ');
    expect([npm, ...args]).toEqual(['npm', 'install', 'rungs', 'react', 'react-dom']);
    await host.run(npm, [...args, '--no-audit', '--no-fund', '--registry', inject('registry')]);
  });

  it('is checked and built', async () => {
    const code = block('tsx');
    expect(code.split('\n').length).toBeLessThanOrEqual(10);
    await writeFile(join(host.folder, 'src/App.tsx'), `${code}\n`);
    const main = join(host.folder, 'src/main.tsx');
    await writeFile(main, (await readFile(main, 'utf8')).replace('import App', 'import { App }'));
    await host.run('npm', ['run', 'build']);
    server = await host.serve('vite/bin/vite.js', (port) => ['preview', '--host', '127.0.0.1', '--strictPort', '--port', port]);
  });

  it('shows every word of L4, and opens a competency by click', async () => {
    const { page, faults } = await open(browser, server?.url ?? '');
    expect(await missingIn(page, textsOf(l4), '#root')).toEqual([]);
    await expectToOpen(page, l4);
    expect(faults).toEqual([]);
  });
});
