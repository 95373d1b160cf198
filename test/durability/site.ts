import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundlePage } from '../bundle-page.js';

export interface Site {
  readonly base: string;
  readonly close: () => Promise<void>;
}

/** Serves the page, at `/form` with the components, at `/frame` in a sandboxed frame, and at `/elsewhere` another; `/api` leads to the server that is given. */
export async function serve(api: () => string): Promise<Site> {
  const scripts: Readonly<Record<string, string>> = {
    '/page.js': await bundlePage(new URL('page.ts', import.meta.url)),
    '/form.js': await bundlePage(new URL('form-page.tsx', import.meta.url)),
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const html = (body: string): unknown =>
      response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="en"><title>Review</title>${body}`);
    const script = scripts[pathname];
    if (script !== undefined)
      response.setHeader('content-type', 'text/javascript').setHeader('access-control-allow-origin', '*').end(script);
    else if (pathname.startsWith('/api/')) {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const method = request.method ?? 'GET';
        const headers = Object.entries(request.headers).flatMap(([name, value]) =>
          ['content-type', 'if-none-match'].includes(name) && typeof value === 'string' ? [[name, value] as [string, string]] : [],
        );
        fetch(api() + pathname.slice('/api'.length), { method, headers, ...(method === 'PATCH' && { body: Buffer.concat(chunks) }) }).then(
          async (answer) => {
            const given = ['content-type', 'etag', 'retry-after'].flatMap((name) => {
              const value = answer.headers.get(name);
              return value === null ? [] : [[name, value]];
            });
            response.writeHead(answer.status, Object.fromEntries(given));
            response.end(Buffer.from(await answer.arrayBuffer()));
          },
          () => request.socket.destroy(),
        );
      });
    } else if (pathname === '/frame') html('<iframe sandbox="allow-scripts" src="/"></iframe>');
    else if (pathname === '/form') html('<main></main><script type="module" src="/form.js"></script>');
    else if (pathname === '/') html('<script type="module" src="/page.js"></script>');
    else html('<p>Elsewhere</p>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
