import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Host, install } from './host.js';
import { launch, missingIn, open } from './reader.js';

const files = {
  'src/ladder.test.ts': `
    import { expect, it } from 'vitest';
    import level from './ladder/L3-Senior-Software-Engineer.md';
    import ladder from './ladder?ladder';
    it('is data', () => {
      expect(level.title).toBe('Senior Software Engineer');
      expect(ladder.levels.map(({ code }) => code)).toEqual(['L3', 'L4']);
    });`,
  'src/ladder.stories.tsx': `
    import { LadderView, LevelView } from 'rungs';
    import 'rungs/styles.css';
    import level from './ladder/L3-Senior-Software-Engineer.md';
    import ladder from './ladder?ladder';
    export default { title: 'Ladder' };
    export const OneLevel = { render: () => <LevelView level={level} /> };
    export const AllLevels = { render: () => <LadderView ladder={ladder} /> };`,
  '.storybook/main.ts': `
    export default { framework: '@storybook/react-vite', stories: ['../src/*.stories.tsx'], core: { disableTelemetry: true } };`,
};

describe('the plugin, as the Vite example has it', () => {
  let host: Host;

  beforeAll(async () => {
    host = await install('vite', inject('registry'), 'vitest@4.1.12', 'storybook@10.6.7', '@storybook/react-vite@10.6.7');
    await mkdir(join(host.folder, '.storybook'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(host.folder, name), text);
  });
  afterAll(() => host.remove());

  it('reads a level and a ladder in Vitest', async () => {
    expect(await host.run('npx', ['vitest', 'run', '--reporter', 'json'])).toContain('"numPassedTests":1');
  });

  it('reads a level and a ladder in Storybook', async () => {
    await host.run('npx', ['storybook', 'build', '--output-dir', 'dist', '--quiet'], { STORYBOOK_DISABLE_TELEMETRY: '1' });
    const server = await host.serve('vite/bin/vite.js', (port) => ['preview', '--host', '127.0.0.1', '--strictPort', '--port', port]);
    const browser = await launch();
    try {
      const one = await open(browser, `${server.url}iframe.html?id=ladder--one-level&viewMode=story`);
      await one.page.locator('[data-rungs="level"]').waitFor();
      expect(
        await missingIn(one.page, ['Senior Software Engineer', 'Peers (2-5)', 'I analyzed telemetry to make technical'], 'body'),
      ).toEqual([]);
      const competency = one.page.locator('[data-rungs="competency-trigger"]').first();
      await competency.click();
      expect(await competency.getAttribute('aria-expanded')).toBe('true');
      expect(one.faults).toEqual([]);
      const all = await open(browser, `${server.url}iframe.html?id=ladder--all-levels&viewMode=story`);
      await all.page.getByRole('tab', { name: /L4/ }).click();
      expect(await all.page.getByRole('heading', { name: 'Lead Software Engineer' }).isVisible()).toBe(true);
      expect(all.faults).toEqual([]);
    } finally {
      await browser.close();
      await server.stop();
    }
  });
});
