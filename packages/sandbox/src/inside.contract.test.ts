import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WholeCall } from './http/note-call';
import { type RunningSandbox, startSandbox } from './start-sandbox';

let running: RunningSandbox;
const heard = vi.fn<(call: WholeCall) => void>();
beforeEach(async () => {
  heard.mockClear();
  running = await startSandbox({ port: 0, direct: true, onCall: heard });
});
afterEach(() => running.close());

const userInfo = { id: 1, uuid: 'a', userName: 'a', type: 'EMPLOYEE', tenantId: 'pg', roles: [] };
const search = (limit: number, more: RequestInit = {}): [URL, RequestInit] => [
  new URL(`${running.url}/mdms-v2/v2/_search?x=%20`),
  {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      RequestInfo: { userInfo },
      MdmsCriteria: { tenantId: 'pg', schemaCode: 'common-masters.Department', limit },
    }),
    ...more,
  },
];
const withFault = (fault: string): RequestInit => ({
  headers: { 'content-type': 'application/json', 'x-sandbox-fault': fault },
});
const seen = async (answer: Response) => [answer.status, answer.headers.get('content-type'), await answer.text()];

describe('asked inside its process', () => {
  it.each<[what: string, call: () => [URL, RequestInit]]>([
    ['a search', () => search(2)],
    ['what a service refuses', () => search(-1)],
    ['bytes', () => search(1, { body: new TextEncoder().encode(String(search(1)[1].body)) })],
    [
      'a form with a file',
      () => [new URL(`${running.url}/filestore/v1/files`), { method: 'POST', body: new FormData() }],
    ],
    ['an address nobody has', () => [new URL(`${running.url}/nobody/_search`), {}]],
    ['a fault that is asked for', () => search(1, withFault('status;status=503'))],
  ])('it answers as over the line: %s', async (_, call) => {
    const withoutTimes = (text: unknown) => String(text).replace(/\d{13}|\d{4}-\d\d-\d\dT[\d:.+Z]+/g, 'T');
    const [over, inside] = [await seen(await fetch(...call())), await seen(await running.fetch(...call()))];
    expect(inside.map(withoutTimes)).toEqual(over.map(withoutTimes));
    const [first, second] = heard.mock.calls.map(([{ path, method, status }]) => ({ path, method, status }));
    expect(second).toEqual(first);
  });

  it('it breaks off, and comes late, as over the line', async () => {
    await expect(running.fetch(...search(1, withFault('down')))).rejects.toThrow(TypeError);
    expect(heard.mock.lastCall?.[0].status).toBeNull();
    expect((await running.fetch(...search(1, withFault('slow;delayMs=20')))).ok).toBe(true);
    const signal = AbortSignal.timeout(20);
    await expect(running.fetch(...search(1, { ...withFault('slow;delayMs=5000'), signal }))).rejects.toThrow();
  });

  it('what it answers is a copy: nobody changes what is stored', async () => {
    const read = async () => (await running.fetch(...search(1))).json();
    const changed = await read();
    changed.mdms[0].data.name = 'other';
    expect((await read()).mdms[0].data.name).not.toBe('other');
  });
});
