import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Idle connections stay this long: clients keep theirs for less, so that none is closed while a call is on its way. */
const KEEP_ALIVE = 65_000;

export type Listening = { url: string; close(): Promise<void> };

/** Plain `node:http`: a framework's Request and Response would take longer than DIGIT's services in memory do. */
export function listen(
  answer: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>,
  { port, host }: { port: number; host: string },
): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE }, (incoming, outgoing) => {
    // Whoever hangs up in the middle has nobody left to tell.
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            for (const socket of sockets) socket.destroy();
          }),
      });
    });
  });
}
