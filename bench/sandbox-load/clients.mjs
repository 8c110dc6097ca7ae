/** Clients that each keep a connection and send the next request when the last was answered. */
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export function createClients({ port, count }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: count });

  function ask(path, body) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const method = text === undefined ? 'GET' : 'POST';
    const headers =
      text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    return new Promise((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port, path, method, headers, agent }, (answer) => {
        let heard = '';
        answer.setEncoding('utf8').on('data', (chunk) => {
          heard += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode, text: heard }));
      });
      request.on('error', reject);
      request.end(text);
    });
  }

  async function must(path, body) {
    const { status, text } = await ask(path, body);
    if (status >= 300) throw new Error(`${path}: ${status} ${text.slice(0, 300)}`);
    return text;
  }

  return {
    must,
    async untilReady(seconds = 30) {
      const until = performance.now() + seconds * 1000;
      for (;;) {
        const answered = await ask('/user/health').catch(() => undefined);
        if (answered?.status === 200) return;
        if (performance.now() > until) throw new Error(`the sandbox did not answer in ${seconds} s`);
        await sleep(5);
      }
    },
    /** Every client sends what `make` gives, for so long; how many were answered. */
    async send(make, seconds) {
      const until = performance.now() + seconds * 1000;
      let answered = 0;
      const work = async () => {
        while (performance.now() < until) {
          const { path, body } = make();
          await must(path, body);
          answered += 1;
        }
      };
      await Promise.all(Array.from({ length: count }, work));
      return answered;
    },
    close: () => agent.destroy(),
  };
}
