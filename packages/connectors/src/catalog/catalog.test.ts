import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutgoingError } from '../connector';
import { checkConnectorUse } from '../mapping/check-connector-use';
import { type Dhis2Fake, startDhis2Fake } from '../server/dhis2-fake';
import { createOutgoing } from '../server/outgoing';
import { catalog } from '.';

const pointersOf = (value: unknown, at = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => pointersOf(member, `${at}/${key}`))
    : [at];

describe.each(Object.entries(catalog))('the connector %s', (code, entry) => {
  it('goes by its own code and refuses a config that says nothing', () => {
    expect(entry.code).toBe(code);
    expect(entry.open({})).toHaveProperty('issues');
    for (const [name, operation] of Object.entries(entry.operations)) expect(operation.code).toBe(name);
  });

  it.each(Object.entries(entry.operations))(
    '%s has an example that a mapping could make, and prepares the same body twice',
    (name, operation) => {
      const rows = pointersOf(operation.example).map((to) => ({
        to,
        from: { kind: 'constant' as const, value: 'x' },
        required: false,
      }));
      const use = { code: 'use', connector: code, operation: name, connection: 'c', trigger: { onState: 'S' } };
      expect(checkConnectorUse({ ...use, mapping: { formatVersion: 1, rows } }, { states: ['S'] })).toEqual([]);
      const idOf = (kind: string) => new Uint8Array(32).fill(kind.length);
      const body = operation.prepare(operation.example, idOf);
      expect(operation.prepare(operation.example, idOf)).toEqual(body);
      expect(JSON.parse(JSON.stringify(body))).toEqual(body);
    },
  );
});

describe('a connection that is tried', () => {
  let fake: Dhis2Fake;
  beforeEach(async () => {
    fake = await startDhis2Fake();
  });
  afterEach(() => fake.stop());

  async function tried(config: { baseUrl: string; token: string }, allowPrivate = true) {
    const opened = catalog.dhis2?.open(config);
    if (!opened || 'issues' in opened) throw new Error('not opened');
    const { connector } = opened;
    return connector.testConnection(createOutgoing({ hosts: [connector.hostOf()], allowPrivate }));
  }

  it('has no issue where address and token are right, and writes nothing', async () => {
    expect(await tried({ baseUrl: `${fake.url}/`, token: fake.token })).toEqual([]);
    expect(fake.imports()).toBe(0);
  });

  it('says in every language what is wrong', async () => {
    const found = [
      await tried({ baseUrl: fake.url, token: 'wrong' }),
      await tried({ baseUrl: `${fake.url}/dhis`, token: fake.token }),
      await tried({ baseUrl: 'http://127.0.0.1:1', token: 't' }),
      await tried({ baseUrl: fake.url, token: fake.token }, false),
    ].flat();
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ['connectors.credential', '/token'],
      ['connectors.answer', '/baseUrl'],
      ['connectors.unreachable', ''],
      ['connectors.private-address', ''],
    ]);
    for (const language of Object.keys(languagePacks))
      for (const issue of found) expect(createMessages(languagePacks, language).issue(issue)).not.toBe(issue.code);
  });

  it('lets faults of our own through', async () => {
    const opened = catalog.dhis2?.open({ baseUrl: fake.url, token: 't' });
    if (!opened || 'issues' in opened) throw new Error('not opened');
    const broken = async () => {
      throw new TypeError('ours');
    };
    await expect(opened.connector.testConnection(broken)).rejects.toThrow('ours');
    await expect(opened.connector.run('push-event', { body: {}, outgoing: broken })).rejects.toThrow('ours');
    expect(await opened.connector.run('constructor', { body: {}, outgoing: broken })).toMatchObject({ kind: 'dead' });
    const away = async () => {
      throw new OutgoingError('timeout', true, 'host');
    };
    expect(await opened.connector.run('push-event', { body: {}, outgoing: away })).toMatchObject({ kind: 'retry' });
  });
});
