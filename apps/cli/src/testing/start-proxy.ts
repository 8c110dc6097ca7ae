import http from 'node:http';

export type Change = {
  /** An answer instead of the one behind; `drop` breaks the connection. */
  instead?(path: string): { status: number; body: string } | 'drop' | undefined;
  /** What comes back, changed on its way. */
  answer?(headers: http.OutgoingHttpHeaders, body: Buffer): { headers: http.OutgoingHttpHeaders; body: Buffer };
};

/** Passes everything on to `target`, but for what is to be changed. */
export async function startProxy(target: string, { instead, answer }: Change) {
  const server = http.createServer((request, response) => {
    const end = (status: number, headers: http.OutgoingHttpHeaders, body: Buffer) => {
      const changed = answer?.(headers, body) ?? { headers, body };
      response.sendDate = false;
      response.writeHead(status, changed.headers);
      response.end(changed.body);
    };
    const own = instead?.(request.url ?? '/');
    if (own === 'drop') return void request.socket.destroy();
    if (own) return end(own.status, { 'content-type': 'application/json' }, Buffer.from(own.body));
    const { method, headers } = request;
    const onward = http.request(new URL(request.url ?? '/', target), { method, headers }, (answered) => {
      const chunks: Buffer[] = [];
      answered.on('data', (chunk: Buffer) => chunks.push(chunk));
      answered.on('end', () => {
        const { 'content-length': _, 'transfer-encoding': __, ...rest } = answered.headers;
        end(answered.statusCode ?? 500, rest, Buffer.concat(chunks));
      });
    });
    onward.on('error', () => request.socket.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
