import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Relay {
  readonly port: number;
  /** Where connections go that are made from now on. */
  readonly leadTo: (port: number) => void;
  /** Ends all connections that there are. */
  readonly cut: () => void;
  /** Takes what is sent and passes nothing on, new connections too; connections that it was so for stay broken. */
  readonly swallow: (isSwallowing: boolean) => void;
  readonly close: () => Promise<void>;
}

/** A way to a database on loopback that can be cut, swallow everything, or lead elsewhere. */
export async function startRelay(to: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  let target = to;
  let isSwallowing = false;
  const pass = (from: Socket, onward: Socket): void => {
    let isBroken = false;
    sockets.add(from);
    from.on('data', (chunk) => {
      isBroken ||= isSwallowing;
      if (!isBroken) onward.write(chunk);
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      sockets.delete(from);
      onward.destroy();
    });
  };
  const server = createServer((socket) => {
    const onward = connect(target, '127.0.0.1');
    pass(socket, onward);
    pass(onward, socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (port) => {
      target = port;
    },
    cut,
    swallow: (is) => {
      isSwallowing = is;
    },
    close: async () => {
      cut();
      await new Promise((done) => server.close(done));
    },
  };
}
