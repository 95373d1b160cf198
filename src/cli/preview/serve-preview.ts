import script from 'script:./preview-page.ts';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import css from './preview.css?inline';

export interface PreviewServer {
  readonly url: string;
  /** Tells every open page that there is another. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

export class AddressInUse extends Error {}

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Serves a page on 127.0.0.1, so that no other machine reaches it. A request has to name that host too: else a page of the
 * web, whose name was made to lead here, could read what is being written (DNS rebinding).
 */
export async function servePreview(port: number, page: () => string): Promise<PreviewServer> {
  const listeners = new Set<ServerResponse>();
  let hosts: readonly string[] = [];
  const server = createServer((request, response) => {
    const { method, headers, url = '' } = request;
    const send = (status: number, type: string, text: string): void => {
      response.writeHead(status, {
        'cache-control': 'no-store',
        'content-security-policy': policy,
        'content-type': `${type}; charset=utf-8`,
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      response.end(method === 'HEAD' ? undefined : text);
    };
    if (!hosts.includes(headers.host ?? '')) return send(421, 'text/plain', 'This page is for this machine alone.\n');
    if (method !== 'GET' && method !== 'HEAD') return send(405, 'text/plain', 'There is nothing to send here.\n');
    const [pathname] = url.split('?');
    if (pathname === '/') return send(200, 'text/html', page());
    if (pathname === '/preview.css') return send(200, 'text/css', css);
    if (pathname === '/preview.js') return send(200, 'text/javascript', script);
    if (pathname !== '/events' || method === 'HEAD') return send(404, 'text/plain', 'There is no such page.\n');
    response.writeHead(200, { 'cache-control': 'no-store', 'content-type': 'text/event-stream' });
    response.write('retry: 500\n\n');
    listeners.add(response);
    return response.once('close', () => listeners.delete(response));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((error: unknown) => {
    throw error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' ? new AddressInUse() : error;
  });
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : port;
  hosts = [`127.0.0.1:${own}`, `localhost:${own}`];
  return {
    url: `http://127.0.0.1:${own}/`,
    reload: () => {
      for (const listener of listeners) listener.write('event: reload\ndata:\n\n');
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
