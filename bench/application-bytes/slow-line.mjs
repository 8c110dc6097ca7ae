/** A line between browser and server: so many bytes a second each way, counted, and cut when told. */
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A slice of time in which a line lets its share through, ms. */
const TICK = 50;

export async function openSlowLine({ to, bytesPerSecond }) {
  const target = new URL(to);
  const sockets = new Set();
  const counts = { sent: 0, received: 0, cuts: 0 };
  const budget = { up: 0, down: 0 };
  let isCut = false;
  const waiting = new Set();
  const clock = setInterval(() => {
    for (const way of ['up', 'down']) budget[way] = (bytesPerSecond * TICK) / 1000;
    for (const go of [...waiting]) go();
  }, TICK);

  /** Lets a chunk through in shares; whatever is not through when the line is cut is lost. */
  async function pass(chunk, way, end, count) {
    let at = 0;
    while (at < chunk.length && !end.destroyed) {
      if (budget[way] < 1) {
        await new Promise((resolve) => {
          const go = () => {
            waiting.delete(go);
            resolve();
          };
          waiting.add(go);
        });
        continue;
      }
      // Connections share the line: none waits for all of another.
      const share = chunk.subarray(at, at + Math.max(1, Math.floor(budget[way] / (1 + waiting.size))));
      budget[way] -= share.length;
      at += share.length;
      counts[count] += share.length;
      end.write(share);
    }
  }

  function carry(from, end, way, count) {
    let passing = Promise.resolve();
    from.on('data', (chunk) => {
      from.pause();
      passing = pass(chunk, way, end, count).then(() => void from.resume());
    });
    // The end is told although what came before it is still held back here.
    from.on('end', () => passing.then(() => end.end()));
    from.on('error', () => end.destroy());
  }

  const server = net.createServer((near) => {
    if (isCut) return near.destroy();
    const far = net.connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
    carry(near, far, 'up', 'sent');
    carry(far, near, 'down', 'received');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    // A browser takes cookies marked “secure” from localhost, and from nowhere else without https.
    origin: `http://localhost:${server.address().port}`,
    counts,
    async cut(milliseconds) {
      isCut = true;
      counts.cuts++;
      for (const socket of sockets) socket.destroy();
      await sleep(milliseconds);
      isCut = false;
    },
    close() {
      clearInterval(clock);
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
