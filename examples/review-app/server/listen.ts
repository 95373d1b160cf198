import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

export interface Listening {
  readonly port: number;
  /** Takes no more requests, and finishes those that are there. */
  readonly close: () => Promise<void>;
}

export function listen(fetch: (request: Request) => Response | Promise<Response>, port: number, hostname: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, (at: AddressInfo) => resolve({ port: at.port, close }));
    server.once('error', reject);
    const close = async (): Promise<void> => {
      const closed = new Promise((done) => server.close(done));
      // A connection that is kept open for a next request is not one.
      const sweep = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 50);
      await closed;
      clearInterval(sweep);
    };
  });
}
