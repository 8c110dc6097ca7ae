import { readFileSync } from 'node:fs';
import type { JsonValue } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { answer, type SandboxResponse } from '../sandbox/exchange';
import { addRecordedUsers, createReplaySandbox, toReplayTarget } from '../testing/sandbox-target';
import { Bindings } from './bindings';
import { Recording } from './recording';
import { type ReplayTarget, replayRecording } from './replay';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const happyPath = Recording.parse(read('../services/workflow/recorded/workflow-trade-licence-happy-path.json'));
const users = read('../services/user/recorded/seed-users.json');

/** The happy path against a sandbox whose answers somebody changes on their way. */
async function differencesWhen(change: (body: JsonValue, exchange: number) => JsonValue): Promise<string[]> {
  const sandbox = createReplaySandbox();
  addRecordedUsers(sandbox, users);
  const honest = toReplayTarget(sandbox, { direct: true });
  let count = 0;
  const target: ReplayTarget = {
    ...honest,
    async send(request) {
      const { response, isKnown } = await honest.send(request);
      const { body } = response;
      if (!body || !('json' in body)) return { response, isKnown };
      const copy: JsonValue = JSON.parse(JSON.stringify(body.json));
      return { response: { ...response, body: { json: change(copy, count++) } }, isKnown };
    },
  };
  const replayed = await replayRecording(happyPath, target, new Bindings(), { unordered: ['documents'] });
  return replayed.flatMap(({ difference }) => (difference ? [difference.pointer] : []));
}

const replaced =
  (from: string, to: string) =>
  (body: JsonValue, exchange: number): JsonValue =>
    exchange === 2 ? JSON.parse(JSON.stringify(body).replace(from, to)) : body;

describe('a replay', () => {
  it('finds nothing to say about answers as recorded', async () => {
    expect(await differencesWhen((body) => body)).toEqual([]);
  });

  it.each([
    ['another text', '"action":"INITIATE"', '"action":"BEGIN"', '/body/ProcessInstances/0/action'],
    [
      'null where a text was',
      '"businessService":"NewTL"',
      '"businessService":null',
      '/body/ProcessInstances/0/businessService',
    ],
    ['a text where null was', '"comment":null', '"comment":""', '/body/ProcessInstances/0/comment'],
    ['a member that is missing', '"rating":null,', '', '/body/ProcessInstances/0/rating'],
    ['a member nobody asked for', '"rating":null,', '"rating":null,"extra":1,', '/body/ProcessInstances/0/extra'],
    ['another number', '"sla":null', '"sla":5', '/body/ProcessInstances/0/state/sla'],
    [
      'a flag turned round',
      '"isStartState":true',
      '"isStartState":false',
      '/body/ProcessInstances/0/state/isStartState',
    ],
    [
      'a list with one more',
      '"roles":["CITIZEN","TL_CEMP"]',
      '"roles":["CITIZEN","TL_CEMP","X"]',
      '/body/ProcessInstances/0/state/actions/0/roles/length',
    ],
    [
      'an order turned round',
      '"roles":["CITIZEN","TL_CEMP"]',
      '"roles":["TL_CEMP","CITIZEN"]',
      '/body/ProcessInstances/0/state/actions/0/roles/0',
    ],
  ])('reports %s', async (_, from, to, pointer) => {
    expect((await differencesWhen(replaced(from, to)))[0]).toBe(pointer);
  });

  it('reports a name that changes from one answer to the next', async () => {
    const other = '99999999-9999-4999-8999-999999999999';
    const [first] = await differencesWhen((body, exchange) => {
      const text = JSON.stringify(body);
      return exchange === 4 ? JSON.parse(text.replace(/"id":"00000000-[^"]*"/, `"id":"${other}"`)) : body;
    });
    expect(first).toBe('/body/ProcessInstances/0/id');
  });

  it('reports a name of the request that comes back as another one', async () => {
    const changed = await differencesWhen((body, exchange) =>
      exchange === 2
        ? JSON.parse(
            JSON.stringify(body).replaceAll(
              '10e96e63-edaf-4313-aebc-bd8810d505ff',
              '99999999-9999-4999-8999-999999999999',
            ),
          )
        : body,
    );
    expect(changed[0]).toBe('/body/ProcessInstances/0/assigner/uuid');
  });

  it('reports another status, another content type, and a path nobody claims', async () => {
    const [exchange] = happyPath;
    if (!exchange) throw new Error('the recording is empty');
    const answering = async (response: SandboxResponse, isKnown = true) => {
      const target = { send: async () => ({ response, isKnown }), wait: async () => {}, settle: async () => {} };
      const [first] = await replayRecording([exchange], target, new Bindings());
      return first?.difference?.pointer;
    };
    const body = exchange.response.body ?? null;
    expect(await answering(answer(201, body))).toBe('/status');
    expect(await answering(answer(200, body, 'application/json;charset=UTF-8'))).toBe('/headers/content-type');
    expect(await answering(answer(200, body), false)).toBe('/path');
    expect(await answering(answer(200, body))).toBeUndefined();
  });
});
