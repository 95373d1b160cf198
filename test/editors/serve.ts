import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { react18 } from '../../build/react-18.js';
import { source } from './source.js';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Serves the pages of the editors on loopback, their packages made ready before the first visit. */
export async function serve(react: '18' | '19' = '19'): Promise<ViteDevServer> {
  const server = await createServer({
    ...source,
    resolve: { alias: [...(react === '18' ? react18 : []), ...source.resolve.alias] },
    root,
    configFile: false,
    logLevel: 'error',
    // Two files at the same time make their packages ready apart.
    cacheDir: `node_modules/.vite-${react}-${process.env['VITEST_POOL_ID']}`,
    // Confluence's packages look for it.
    define: { 'process.env': {} },
    optimizeDeps: { entries: ['page.tsx', 'blocks/*.tsx'] },
    server: { port: 0, host: '127.0.0.1', fs: { allow: ['../..'] } },
  });
  await server.listen();
  return server;
}
