import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { type Outgoing, OutgoingError, type OutgoingResponse } from '../connector';

const LARGEST_ANSWER = 5 * 1024 * 1024;
const TIMEOUT = 20_000;
const MOST_REDIRECTS = 3;

const PRIVATE = new net.BlockList();
for (const [address, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  PRIVATE.addSubnet(address, prefix, 'ipv4');
for (const [address, prefix] of [
  // Unspecified, loopback, and addresses of IPv4 in the oldest of their clothes.
  ['::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
  // An address of IPv4 inside: translated, Teredo, 6to4.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
] as const)
  PRIVATE.addSubnet(address, prefix, 'ipv6');

/** Loopback, link-local, private and reserved addresses, also written as IPv6. */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return PRIVATE.check(mapped, 'ipv4');
  if (net.isIPv4(address)) return PRIVATE.check(address, 'ipv4');
  // An address of IPv4 in other clothes (::ffff:7f00:1) counts as private: nobody writes it by accident.
  return PRIVATE.check(address, 'ipv6') || /^::ffff:/i.test(address);
}

/**
 * The one guard of all outgoing HTTP: `hosts` (`host:port` as in an address) is the allow-list; private addresses only with
 * `allowPrivate`. The address is judged where the connection is made, so a name that changes its address in between gains
 * nothing, and every request makes its own: one that was let through for others is never taken over. Redirects stay on the
 * host; answers are at most 5 MiB.
 */
export function createOutgoing(guard: { hosts: readonly string[]; allowPrivate: boolean }): Outgoing {
  const check = (url: URL) => {
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
      throw new OutgoingError('host-not-allowed', false, url.protocol);
    if (!guard.hosts.includes(url.host)) throw new OutgoingError('host-not-allowed', false, url.host);
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    if (!guard.allowPrivate && net.isIP(literal) && isPrivateAddress(literal))
      throw new OutgoingError('private-address', false, url.host);
  };

  const lookup: net.LookupFunction = (hostname, options, callback) => {
    dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const allowed = guard.allowPrivate ? addresses : addresses.filter((each) => !isPrivateAddress(each.address));
      const [first] = allowed;
      if (!first) return callback(new OutgoingError('private-address', false, hostname), '');
      return options.all ? callback(null, allowed) : callback(null, first.address, first.family);
    });
  };

  return async (request) => {
    let url = parseUrl(request.url);
    if (!url) throw new OutgoingError('host-not-allowed', false, 'no address');
    for (let redirects = 0; ; redirects++) {
      check(url);
      const response = await send(url, request, lookup);
      const location = response.headers.location;
      if (response.status < 300 || response.status > 399 || !location) return response;
      const next = parseUrl(location, url);
      if (
        !next ||
        next.host !== url.host ||
        next.protocol !== url.protocol ||
        redirects === MOST_REDIRECTS ||
        request.method !== 'GET'
      )
        throw new OutgoingError('redirect', false, next?.host ?? 'no address');
      url = next;
    }
  };
}

function parseUrl(address: string, base?: URL): URL | undefined {
  return URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
}

function send(url: URL, request: Parameters<Outgoing>[0], lookup: net.LookupFunction): Promise<OutgoingResponse> {
  return new Promise((resolve, reject) => {
    const client = url.protocol === 'https:' ? https : http;
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(
        error instanceof OutgoingError
          ? error
          : new OutgoingError('unreachable', true, 'code' in error ? String(error.code) : error.name),
      );
    };
    const outgoing = client.request(
      url,
      {
        method: request.method,
        headers: {
          ...request.headers,
          ...(request.body !== undefined && { 'Content-Length': String(Buffer.byteLength(request.body)) }),
        },
        lookup,
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > LARGEST_ANSWER) outgoing.destroy(new OutgoingError('too-large', false, url.host));
          else chunks.push(chunk);
        });
        response.on('error', fail);
        response.on('end', () => {
          clearTimeout(timer);
          const headers = Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [
              name,
              Array.isArray(value) ? value.join(', ') : (value ?? ''),
            ]),
          );
          resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks).toString('utf8') });
        });
      },
    );
    // For the whole exchange: a server that trickles bytes holds nobody.
    const timer = setTimeout(
      () => outgoing.destroy(new OutgoingError('timeout', true, url.host)),
      request.timeoutMs ?? TIMEOUT,
    );
    outgoing.on('error', fail);
    outgoing.end(request.body);
  });
}
