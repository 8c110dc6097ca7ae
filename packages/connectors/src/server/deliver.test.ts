import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UID, uidFrom } from '../catalog/dhis2/uid';
import type { RemoteLink } from '../connector';
import type { ConnectorUse } from '../model/connector-use';
import { type Connection, type Delivery, type DeliveryRequest, type DeliveryStore, deliver } from './deliver';
import { type Dhis2Fake, startDhis2Fake } from './dhis2-fake';
import { createOutgoing, isPrivateAddress } from './outgoing';

let fake: Dhis2Fake;
beforeEach(async () => {
  fake = await startDhis2Fake();
});
afterEach(() => fake.stop());

function memoryStore(connection: Partial<Connection> = {}) {
  const deliveries = new Map<string, Delivery>();
  const links: (RemoteLink & { connection: string })[] = [];
  const store: DeliveryStore = {
    find: async (_realm, id) => deliveries.get(id),
    put: async (delivery) => void deliveries.set(delivery.id, structuredClone(delivery)),
    async sent(delivery, made) {
      const first = deliveries.get(delivery.id)?.status !== 'sent';
      deliveries.set(delivery.id, { ...structuredClone(delivery), status: 'sent' });
      if (first) links.push(...made.map((link) => ({ ...link, connection: delivery.connection })));
      return first;
    },
    findConnection: async (realm, name) => ({
      realm,
      name,
      connector: 'dhis2',
      config: { baseUrl: fake.url, token: fake.token },
      internal: true,
      ...connection,
    }),
    findLinks: async () => links,
  };
  return { store, deliveries, links };
}

const constant = (to: string, value: string) => ({ to, from: { kind: 'constant' as const, value }, required: false });
const useOf = (dataElement: string, value: string): ConnectorUse => ({
  code: 'hmis',
  connector: 'dhis2',
  operation: 'push-event',
  connection: 'state-hmis',
  trigger: { onState: 'APPROVED' },
  mapping: {
    formatVersion: 1,
    rows: [
      constant('/program', 'BFcipDERJne'),
      constant('/programStage', 'NpsdDv6kKSO'),
      constant('/orgUnit', 'PlKwabX2xRW'),
      constant('/occurredAt', '2026-11-24'),
      constant(`/dataValues/${dataElement}`, value),
    ],
  },
});
const request = (use = useOf('MqGMwzt7M7w', 'Asha Stores')): DeliveryRequest => ({
  realm: 'pg',
  id: 'a1/hmis/5',
  service: 'trade-licence',
  applicationId: 'a1',
  use,
  application: { id: 'a1' } satisfies JsonObject,
  timeZone: 'Asia/Kolkata',
});
const now = () => 1_000;

describe('deliver', () => {
  it('sends an event with an id that comes from the record, and links it', async () => {
    const { store, links } = memoryStore();
    const outcome = await deliver({ store, now }, request());
    expect(outcome.kind).toBe('sent');
    const [event] = [...fake.events.values()];
    expect(event).toMatchObject({
      program: 'BFcipDERJne',
      status: 'COMPLETED',
      dataValues: [{ dataElement: 'MqGMwzt7M7w', value: 'Asha Stores' }],
    });
    expect(links).toEqual([{ kind: 'EVENT', remoteId: event?.event, connection: 'state-hmis' }]);
  });

  it('has one effect however often it runs, also when the answer was lost', async () => {
    const { store } = memoryStore();
    fake.failNext('lost', 503);
    expect((await deliver({ store, now }, request())).kind).toBe('retry');
    expect((await deliver({ store, now }, request())).kind).toBe('retry');
    expect((await deliver({ store, now }, request())).kind).toBe('sent');
    expect(await deliver({ store, now }, request())).toMatchObject({ kind: 'sent', repeated: true });
    expect(fake.events.size).toBe(1);
    expect(fake.imports()).toBe(3);
  });

  it.each<[string, string, string]>([
    ['NoSuchElem1', 'x', 'E1304'],
    ['KCLriKKezWO', 'ten', 'E1302'],
  ])('is dead with the codes of DHIS2: data element %s = %s is %s', async (element, value, code) => {
    const { store, deliveries } = memoryStore();
    expect((await deliver({ store, now }, request(useOf(element, value)))).kind).toBe('dead');
    expect(deliveries.get('a1/hmis/5')).toMatchObject({
      status: 'dead',
      issues: [{ code: 'connectors.refused', params: { errorCode: code } }],
    });
    expect(fake.events.size).toBe(0);
  });

  it.each<[Partial<Connection>, string]>([
    [{ config: { baseUrl: 'http://127.0.0.1:1', token: 't' } }, 'retry'],
    [{ internal: false }, 'dead'],
    [{ config: { baseUrl: 'ftp://x', token: 't' } }, 'dead'],
    [{ config: { baseUrl: 'no address', token: 't' } }, 'dead'],
    [{ config: { baseUrl: 'http://user:secret@127.0.0.1:1', token: 't' } }, 'dead'],
    [{ config: { baseUrl: 'http://127.0.0.1:1/?x=', token: 't' } }, 'dead'],
    [{ config: { baseUrl: 'http://127.0.0.1:1', token: 't\r\nHost: other' } }, 'dead'],
  ])('connection %j ends in %s', async (connection, kind) => {
    const { store } = memoryStore(connection);
    expect((await deliver({ store, now }, request())).kind).toBe(kind);
  });

  it('a wrong token is dead, not repeated', async () => {
    const { store } = memoryStore({ config: { baseUrl: fake.url, token: 'wrong' } });
    expect(await deliver({ store, now }, request())).toEqual({ kind: 'dead', code: 'connectors.credential' });
  });
});

describe('uidFrom', () => {
  it('is an identifier of DHIS2 for any hash, the same for the same', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (hash) => {
        expect(uidFrom(hash)).toMatch(UID);
        expect(uidFrom(hash)).toBe(uidFrom(hash));
      }),
    ));
});

describe('the guard of outgoing requests', () => {
  it.each([
    ['127.0.0.1', true],
    ['10.1.2.3', true],
    ['172.31.0.1', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['::1', true],
    ['fd00::1', true],
    ['::ffff:127.0.0.1', true],
    ['::ffff:7f00:1', true],
    ['0.0.0.0', true],
    ['::127.0.0.1', true],
    ['fe80::1%eth0', true],
    ['fec0::1', true],
    ['64:ff9b::a01:203', true],
    ['64:ff9b:1::1', true],
    ['2001:0:7f00:1::', true],
    ['2002:7f00:1::', true],
    ['2001:4860:4860::8888', false],
    ['8.8.8.8', false],
    ['172.32.0.1', false],
    ['2606:4700::1111', false],
  ])('%s is private: %s', (address, is) => expect(isPrivateAddress(address)).toBe(is));

  it.each<[string, readonly string[], boolean, string]>([
    ['http://other.example/', ['dhis2.example'], true, 'host-not-allowed'],
    ['http://127.0.0.1:9/', ['127.0.0.1:9'], false, 'private-address'],
    ['http://[::1]:9/', ['[::1]:9'], false, 'private-address'],
    ['http://localhost:9/', ['localhost:9'], false, 'private-address'],
    ['http://2130706433:9/', ['127.0.0.1:9'], false, 'private-address'],
    ['file:///etc/passwd', [''], true, 'host-not-allowed'],
    ['no address', [''], true, 'host-not-allowed'],
  ])('%s with hosts %j, private allowed %s: %s', async (url, hosts, allowPrivate, code) => {
    await expect(createOutgoing({ hosts, allowPrivate })({ method: 'GET', url })).rejects.toMatchObject({ code });
  });

  async function serving(answer: http.RequestListener, use: (host: string) => Promise<void>) {
    const server = http.createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      await use(`localhost:${port}`);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }
  const redirect = (location: string): http.RequestListener => {
    return (_, response) => response.writeHead(302, { location }).end();
  };

  it.each<[string, http.RequestListener, string, boolean]>([
    ['an answer larger than 5 MiB', (_, r) => r.end(Buffer.alloc(5 * 1024 * 1024 + 1)), 'too-large', false],
    ['an answer that never ends', (_, r) => void r.write('x'), 'timeout', true],
    ['no answer', () => {}, 'timeout', true],
    [
      'an answer that breaks off',
      (_, r) => r.writeHead(200, { 'content-length': '9' }).write('x', () => r.destroy()),
      'unreachable',
      true,
    ],
    ['a redirect to another host', redirect('http://169.254.169.254/latest'), 'redirect', false],
    ['a redirect to another port', redirect('http://localhost:1/'), 'redirect', false],
    ['a redirect to no address', redirect('http://['), 'redirect', false],
    ['redirects without end', redirect('/'), 'redirect', false],
  ])('%s is refused', (_, answer, code, retryable) =>
    serving(answer, async (host) => {
      const outgoing = createOutgoing({ hosts: [host], allowPrivate: true });
      await expect(
        outgoing({ method: 'GET', url: `http://${host}/`, timeoutMs: code === 'timeout' ? 300 : 10_000 }),
      ).rejects.toMatchObject({
        name: 'OutgoingError',
        code,
        retryable,
      });
    }),
  );

  it('follows a redirect on the host, but never with what was posted', () =>
    serving(
      (request, response) => (request.url === '/' ? redirect('/there')(request, response) : void response.end('here')),
      async (host) => {
        const outgoing = createOutgoing({ hosts: [host], allowPrivate: true });
        expect((await outgoing({ method: 'GET', url: `http://${host}/` })).body).toBe('here');
        const posted = outgoing({ method: 'POST', url: `http://${host}/`, body: '{}' });
        await expect(posted).rejects.toMatchObject({ code: 'redirect' });
      },
    ));

  it('does not take over a connection that was let through for another', () =>
    serving(
      (_, response) => void response.end('internal'),
      async (host) => {
        const get = (allowPrivate: boolean) =>
          createOutgoing({ hosts: [host], allowPrivate })({ method: 'GET', url: `http://${host}/` });
        expect((await get(true)).status).toBe(200);
        // The socket would be free for reuse a moment after the answer was read.
        await new Promise((resolve) => setTimeout(resolve, 50));
        await expect(get(false)).rejects.toMatchObject({ code: 'private-address' });
      },
    ));
});
