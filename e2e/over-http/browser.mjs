/** A browser without scripts: keeps cookies, sends forms, follows nothing by itself. Each has an address of its own. */
import http from 'node:http';

export function createBrowser({ origin, address }) {
  // Limits count by address, and a client is somebody else than the next one.
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1, localAddress: address });
  const cookies = new Map();

  function send(method, path, { body, headers = {} } = {}) {
    return new Promise((resolve, reject) => {
      const request = http.request(new URL(path, origin), {
        method,
        agent,
        headers: {
          ...headers,
          ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
          ...(method === 'POST' && { origin }),
          ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        },
      });
      // The server closed a connection that lay idle while this went out: browsers send it again, and so do we.
      request.on('error', (error) => {
        if (request.reusedSocket && error.code === 'ECONNRESET')
          send(method, path, { body, headers }).then(resolve, reject);
        else reject(error);
      });
      request.on('response', (response) => {
        keepCookies(response.headers['set-cookie'] ?? []);
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            location: response.headers.location,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      request.end(body);
    });
  }

  function keepCookies(lines) {
    for (const line of lines) {
      const [pair, ...attributes] = line.split(';');
      const [name, value] = pair.split('=', 2);
      if (attributes.some((each) => each.trim() === 'Max-Age=0')) cookies.delete(name);
      else cookies.set(name, value);
    }
  }

  return {
    get: (path) => send('GET', path),
    post: (path, values) => send('POST', path, formOf(values)),
    postJson: (path, value) =>
      send('POST', path, { body: JSON.stringify(value), headers: { 'content-type': 'application/json' } }),
    forgetCookies: () => cookies.clear(),
    close: () => agent.destroy(),
  };
}

/** As a browser posts it: with files in parts, else as one line. A file is `{ name, type, bytes }`. */
function formOf(values) {
  const isFile = (value) => typeof value === 'object';
  const entries = Object.entries(values);
  if (!entries.some(([, value]) => isFile(value)))
    return {
      body: new URLSearchParams(values).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
  const boundary = 'nirmaan-bench-7d1f0c';
  const parts = entries.flatMap(([name, value]) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`,
    isFile(value) ? `; filename="${value.name}"\r\nContent-Type: ${value.type}\r\n\r\n` : '\r\n\r\n',
    isFile(value) ? value.bytes : value,
    '\r\n',
  ]);
  return {
    body: Buffer.concat([...parts, `--${boundary}--\r\n`].map((part) => Buffer.from(part))),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

/** The hidden inputs of the main form of a page. */
export function hiddenIn(html) {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name, value]) => [name, decode(value)]));
}

const decode = (text) =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" })[name]);
