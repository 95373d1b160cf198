import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

export interface Listening {
  readonly port: number;
  /** Stops accepting requests and completes the open ones. */
  readonly close: () => Promise<void>;
}

export function listen(fetch: (request: Request) => Response | Promise<Response>, port: number, hostname: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, (at: AddressInfo) => resolve({ port: at.port, close }));
    server.once('error', reject);
    const close = async (): Promise<void> => {
      const closed = new Promise((done) => server.close(done));
      // Idle keep-alive connections are closed.
      const sweep = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 50);
      await closed;
      clearInterval(sweep);
    };
  });
}
