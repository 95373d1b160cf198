import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { source } from './source.js';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Serves the page of the editors on loopback, its packages made ready before the first visit. */
export async function serve(): Promise<ViteDevServer> {
  const server = await createServer({
    ...source,
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir: 'node_modules/.vite',
    // Confluence's packages look for it.
    define: { 'process.env': {} },
    optimizeDeps: { entries: ['page.tsx'] },
    server: { port: 0, host: '127.0.0.1', fs: { allow: ['../..'] } },
  });
  await server.listen();
  return server;
}
