import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { createReplaySandbox } from '../../../testing/sandbox-target';

const RequestInfo = { userInfo: { id: 1 } };

function createWorld() {
  const sandbox = createReplaySandbox();
  return async (path: string, body: JsonObject = {}, query: Record<string, string> = {}) => {
    const { response } = await sandbox.handle({
      method: 'POST',
      path: `/localization/messages/${path}`,
      query: new URLSearchParams(query),
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify(body)),
    });
    const json: JsonValue = response.body && 'json' in response.body ? response.body.json : null;
    return { status: response.status, json, text: JSON.stringify(json) };
  };
}

const message = (code: string, more: JsonObject = {}): JsonObject => ({
  code,
  message: `text ${code}`,
  module: 'm',
  locale: 'en_IN',
  ...more,
});
const tenantId = 'pg';

describe('messages sent to be stored', () => {
  it.each<{ because: string; path?: string; body: JsonObject; says: string }>([
    { because: 'nobody wrote them', body: { tenantId, messages: [message('A')] }, says: 'core.NOT_AUTHENTICATED' },
    {
      because: 'a text is longer than its column',
      body: { RequestInfo, tenantId, messages: [message('N', { message: 'x'.repeat(501) })] },
      says: 'core.MESSAGE_PERSIST_FAILED',
    },
    {
      because: 'a known text becomes longer than its column',
      body: { RequestInfo, tenantId, messages: [message('A', { message: 'x'.repeat(501) })] },
      says: 'QUERY_EXECUTION_ERROR',
    },
    {
      because: 'a known message is of another module than the first',
      body: { RequestInfo, tenantId, messages: [message('N'), message('OTHER', { module: 'n' })] },
      says: 'core.DUPLICATE_MESSAGE_IDENTITY',
    },
    {
      because: 'a new code comes twice',
      body: { RequestInfo, tenantId, messages: [message('N'), message('N')] },
      says: 'core.DUPLICATE_MESSAGE_IDENTITY',
    },
    {
      because: 'a known code comes twice',
      body: { RequestInfo, tenantId, messages: [message('A'), message('A')] },
      says: 'DUPLICATE_RECORDS',
    },
    {
      because: 'members are empty',
      body: { RequestInfo, messages: [message('', { locale: null })] },
      says: 'upsertMessages.messageRequest.tenantId: must not be empty, upsertMessages.messageRequest.messages[0].code: must not be empty, upsertMessages.messageRequest.messages[0].locale: must not be empty',
    },
    {
      because: 'there are none',
      body: { RequestInfo, tenantId, messages: [] },
      says: 'size must be between 1 and 2147483647',
    },
    {
      because: 'an update names no module',
      path: 'v1/_update',
      body: { RequestInfo, tenantId, locale: 'en_IN', messages: [{ code: 'A', message: 'x' }] },
      says: 'update.messageRequest.module: must not be empty',
    },
    {
      because: 'a delete names no locale',
      path: 'v1/_delete',
      body: { tenantId, messages: [{ code: 'A', module: 'm' }] },
      says: 'delete.deleteMessagesRequest.messages[0].locale: must not be empty',
    },
  ])('are refused where $because', async ({ path = 'v1/_upsert', body, says }) => {
    const post = createWorld();
    await post('v1/_upsert', { RequestInfo, tenantId, messages: [message('A')] });
    await post('v1/_upsert', { RequestInfo, tenantId, messages: [message('OTHER', { module: 'n' })] });
    const { status, text } = await post(path, body);
    expect({ status, text }).toEqual({ status: 400, text: expect.stringContaining(says) });
    const left = await post('v1/_search', {}, { tenantId, locale: 'en_IN' });
    expect(left.json).toEqual({ messages: [message('A'), message('OTHER', { module: 'n' })] });
  });
});

describe('a search', () => {
  it.each([
    [{ tenantId }, 'locale'],
    [{ locale: 'en_IN' }, 'tenantId'],
  ])('of %o misses a parameter', async (query, name) => {
    const { status, json } = await createWorld()('v1/_search', {}, query);
    expect(status).toBe(400);
    expect(json).toMatchObject({ Errors: [{ code: '', params: [name] }] });
  });

  it('gives one code of several modules as a hash map of Java holds them', async () => {
    const post = createWorld();
    // As Java 17 printed the values of a HashMap filled with mA, zA, aA, bA.
    for (const module of ['m', 'z', 'a', 'b'])
      await post('v1/_upsert', { RequestInfo, tenantId, messages: [message('A', { module })] });
    const { json } = await post('v1/_search', {}, { tenantId: 'pg.citya', locale: 'en_IN' });
    expect(json).toEqual({ messages: ['a', 'm', 'z', 'b'].map((module) => message('A', { module })) });
  });

  it('looks at the next level only where a level has nothing of all that is asked for', async () => {
    const post = createWorld();
    await post('v1/_upsert', { RequestInfo, tenantId, messages: [message('A'), message('B')] });
    await post('v1/_upsert', { RequestInfo, tenantId: 'default', messages: [message('C')] });
    await post('v1/_upsert', { RequestInfo, tenantId: 'pg.citya', messages: [message('A', { message: 'city' })] });
    const codesOf = async (query: Record<string, string>) => {
      const { json } = await post('v1/_search', {}, { tenantId: 'pg.citya', locale: 'en_IN', ...query });
      return JSON.stringify(json).match(/(?<="code":")./g) ?? [];
    };
    expect(await codesOf({})).toEqual(['A']);
    expect(await codesOf({ codes: 'B' })).toEqual(['B']);
    expect(await codesOf({ codes: 'C', module: 'm,n' })).toEqual(['C']);
    expect(await codesOf({ codes: 'C', module: 'n' })).toEqual([]);
    expect(await codesOf({ codes: 'C', locale: 'hi_IN' })).toEqual([]);
    await post('v1/_delete', { tenantId: 'pg.citya', messages: [{ code: 'A', module: 'm', locale: 'en_IN' }] });
    expect(await codesOf({})).toEqual(['A', 'B']);
  });
});
