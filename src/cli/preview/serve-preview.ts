import playgroundScript from 'script:./playground-page.ts';
import previewScript from 'script:./preview-page.ts';
import openWorkerScript from 'script:../../playground/open-worker.ts';
import workerScript from 'script:../../playground/worker.ts';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import playgroundCss from './playground-page.css?inline';
import previewCss from './preview.css?inline';

export interface PreviewServer {
  readonly url: string;
  /** Makes every open files page reload. */
  readonly reload: () => void;
  /** Stops the server and closes its connections. */
  readonly close: () => Promise<void>;
}

/** The port is in use, or the user has no permission for it. */
export class PortRefused extends Error {
  readonly reason: 'taken' | 'forbidden';

  constructor(reason: PortRefused['reason']) {
    super(reason);
    this.reason = reason;
  }
}

const policy = (more: string): string =>
  `default-src 'none'; style-src 'self'; script-src 'self'; ${more}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
/** The files page reloads itself. The playground may not connect to anything, so that pasted text stays in the browser. */
const policies = { files: policy("connect-src 'self'"), playground: policy("worker-src 'self'") } as const;

/** A response of the server. */
interface ServedFile {
  readonly type: string;
  readonly text: () => string;
  readonly policy?: string;
}

const assets: Readonly<Record<string, ServedFile>> = {
  '/preview.css': { type: 'text/css', text: () => previewCss },
  '/preview.js': { type: 'text/javascript', text: () => previewScript },
  '/playground.css': { type: 'text/css', text: () => playgroundCss },
  '/playground.js': { type: 'text/javascript', text: () => playgroundScript },
  '/playground-open-worker.js': { type: 'text/javascript', text: () => openWorkerScript },
  '/playground-worker.js': { type: 'text/javascript', text: () => workerScript },
};

export interface PreviewPages {
  /** Returns the current files page. Without it the playground is the only page. */
  readonly files?: (() => string) | undefined;
  readonly playground: string;
}

/**
 * Serves pages on 127.0.0.1, which other machines cannot reach. The `Host` header has to be local too, which prevents DNS rebinding: a
 * website whose name resolves to 127.0.0.1 could otherwise read the files.
 *
 * @param port the port, or 0 for any free port
 * @throws PortRefused if the port cannot be used
 */
export async function servePreview(port: number, { files, playground }: PreviewPages): Promise<PreviewServer> {
  const playgroundPage: ServedFile = { type: 'text/html', text: () => playground };
  const served: Readonly<Record<string, ServedFile>> = {
    ...assets,
    '/playground': playgroundPage,
    '/': files ? { type: 'text/html', text: files, policy: policies.files } : playgroundPage,
  };
  const listeners = new Set<ServerResponse>();
  let hosts: readonly string[] = [];
  const server = createServer((request, response) => {
    const { method, headers, url = '' } = request;
    const send = (status: number, type: string, text: string, policy: string = policies.playground): void => {
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
    if (!hosts.includes(headers.host ?? '')) return send(421, 'text/plain', 'This page is available on this machine only.\n');
    if (method !== 'GET' && method !== 'HEAD') return send(405, 'text/plain', 'Only GET and HEAD are supported.\n');
    const [pathname] = url.split('?');
    const found = pathname !== undefined && Object.hasOwn(served, pathname) ? served[pathname] : undefined;
    if (found) return send(200, found.type, found.text(), found.policy);
    if (pathname !== '/events' || !files || method === 'HEAD') return send(404, 'text/plain', 'Not found.\n');
    response.writeHead(200, { 'cache-control': 'no-store', 'content-type': 'text/event-stream' });
    response.write('retry: 500\n\n');
    listeners.add(response);
    return response.once('close', () => listeners.delete(response));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw code === 'EADDRINUSE' ? new PortRefused('taken') : code === 'EACCES' ? new PortRefused('forbidden') : error;
  });
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  hosts = [`127.0.0.1:${actualPort}`, `localhost:${actualPort}`];
  return {
    url: `http://127.0.0.1:${actualPort}/`,
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
