import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from './browser.js';

/** Serves the pages of a test file on loopback and starts Chromium before its tests, and ends both after them. */
export function servePages(answer: RequestListener) {
  let server: Server;
  let browser: Browser;
  let base = '';
  beforeAll(async () => {
    server = createServer(answer);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch(findBrowser());
  });
  afterAll(async () => {
    await browser?.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return {
    urlOf: (path: string): string => base + path,
    newPage: (options?: BrowserContextOptions): Promise<Page> => browser.newPage(options),
  };
}
