import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { type PreviewServer, preview } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The built Storybook of `storybook-static/`, served on loopback. */
export interface StoryServer {
  /** Ids of the stories, in the order of Storybook. */
  readonly stories: readonly string[];
  /** Opens a story by itself, and waits until it is there with its fonts. */
  readonly open: (page: Page, id: string) => Promise<void>;
  readonly close: PreviewServer['close'];
}

export async function serveStories(): Promise<StoryServer> {
  const server = await preview({
    root,
    build: { outDir: 'storybook-static' },
    preview: { port: 0, host: '127.0.0.1' },
    configFile: false,
    logLevel: 'error',
  });
  const base = server.resolvedUrls?.local[0] ?? '';
  const { entries } = (await (await fetch(`${base}index.json`)).json()) as { entries: Record<string, { id: string; type: string }> };
  return {
    stories: Object.values(entries).flatMap(({ id, type }) => (type === 'story' ? [id] : [])),
    open: async (page, id) => {
      await page.goto(`${base}iframe.html?id=${id}&viewMode=story`);
      // Until then Storybook has a placeholder of its own in the page, which counts for its height.
      await page.waitForSelector('body.sb-show-main #storybook-root > *');
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready);
    },
    close: () => server.close(),
  };
}
