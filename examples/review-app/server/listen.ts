import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

export interface Listening {
  readonly port: number;
  /** Takes no more requests, and finishes those that are there; what is not finished after `patience` milliseconds is cut off. */
  readonly close: (patience: number) => Promise<void>;
}

export function listen(fetch: (request: Request) => Response | Promise<Response>, port: number, hostname: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, (at: AddressInfo) => resolve({ port: at.port, close }));
    server.once('error', reject);
    const close = async (patience: number): Promise<void> => {
      const closed = new Promise((done) => server.close(done));
      // Idle keep-alive connections are closed.
      const sweep = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 50);
      // A client that sends or reads too slowly, or never, does not hold the server up.
      const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), patience);
      await closed;
      clearInterval(sweep);
      clearTimeout(cut);
    };
  });
}
