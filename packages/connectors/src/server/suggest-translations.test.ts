import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { entryOf } from '../catalog';
import { defineConnector } from '../connector';
import { suggestTranslations } from './suggest-translations';

/** A system that translates by turning words around, over HTTP. */
let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { q } = z.object({ q: z.array(z.string()) }).parse(JSON.parse(Buffer.concat(chunks).toString()));
      const words = q.map((each) => (each === 'long' ? 'x'.repeat(20_000) : ` ${[...each].reverse().join('')} `));
      outgoing.end(JSON.stringify(incoming.url === '/short' ? words.slice(1) : words));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const turning = defineConnector({
  code: 'turning',
  config: z.object({ url: z.url() }),
  secrets: [],
  hostOf: (config) => new URL(config.url).host,
  operations: {},
  testConnection: async () => [],
  async suggestTranslations({ config, outgoing, texts }) {
    const { body } = await outgoing({ method: 'POST', url: config.url, body: JSON.stringify({ q: texts }) });
    return z.array(z.string()).parse(JSON.parse(body));
  },
});
const deaf = defineConnector({ ...turning, code: 'deaf', suggestTranslations: undefined } as never);
const connectors = { turning: entryOf(turning), deaf: entryOf(deaf) };

const connection = (more: object = {}) => ({
  realm: 'pg',
  name: 'machine',
  connector: 'turning',
  config: { url },
  internal: true,
  ...more,
});
const texts = { texts: ['apply', 'नाम', 'long'], from: 'en', to: 'hi' };

describe('suggested translations', () => {
  it('are one for each text, without what cannot be one', async () =>
    expect(await suggestTranslations({ connection: connection(), connectors }, texts)).toEqual({
      suggestions: ['ylppa', 'मान', ''],
    }));

  it.each([
    ['a system that does not translate', { connector: 'deaf' }, 'connectors.translates-not'],
    ['a connector nobody knows', { connector: 'gone' }, 'connectors.unknown'],
    ['a connection that says nothing', { config: {} }, 'connectors.config'],
    ['a host inside of the network that is not allowed', { internal: false }, 'connectors.private-address'],
    ['a system that is away', { config: { url: 'http://127.0.0.1:1' } }, 'connectors.unreachable'],
  ])('are none from %s', async (_, more, failure) =>
    expect(await suggestTranslations({ connection: connection(more), connectors }, texts)).toEqual({ failure }),
  );

  it('are none where their number is wrong', async () => {
    const short = connection({ config: { url: `${url}/short` } });
    expect(await suggestTranslations({ connection: short, connectors }, texts)).toEqual({
      failure: 'connectors.answer',
    });
  });

  it('tell the catalog who can', () => {
    expect(connectors.turning.translates).toBe(true);
    expect(connectors.deaf.translates).toBe(false);
  });
});
