import { randomBytes, randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApplications } from '@nirmaan/applications';
import { createDatabase, type Database } from '@nirmaan/prisma';
import { createApplicationStore } from '@nirmaan/prisma/stores/applications';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../tools/test-database';
import { createVisit, hiddenIn, now } from './testing/desk';
import { answerUpload } from './uploads';

const base = '/en/citya/trade-licence';
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(90_000)]);

let test: TestDatabase;
let database: Database;
let server: http.Server;
let origin: string;
let visit: ReturnType<typeof createVisit>;
let clock = now;

beforeAll(async () => {
  test = await createTestDatabase('uploads');
  database = createDatabase({ appUrl: test.appUrl, max: 8 });
  const unused = () => Promise.reject(new Error('not part of this test'));
  server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [language = 'en', ...path] = url.pathname.split('/').filter(Boolean);
    const { desk, jar } = visit;
    const real = createApplications({
      store: createApplicationStore(database),
      digit: { user: unused, otp: unused, workflow: unused, idgen: unused, filestore: unused, mdms: unused } as never,
      catalogue: desk.catalogue,
      vault: { keep: unused } as never,
      serviceActor: unused,
      now: () => clock,
      newId: () => randomUUID(),
      random: (bytes) => randomBytes(bytes),
      hash: (text) => text,
      sleep: async () => {},
    });
    const { beginUpload, continueUpload, listUploads, dropUpload, takeStaged, stageUpload, readUpload } = real;
    const applications = {
      ...desk.applications,
      ...{ beginUpload, continueUpload, listUploads, dropUpload, takeStaged, stageUpload, readUpload },
    };
    Object.assign(desk, { applications });
    const asked = {
      language,
      path,
      query: url.searchParams,
      cookie: (name: string) => jar.get(name),
      fromScript: true,
      insecure: false,
      origin: 'http://localhost',
      address: '127.0.0.1',
    };
    void answerUpload(desk, asked, request, response, (event) => {
      throw new Error(JSON.stringify(event));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  server?.close();
  await database?.close();
  await test?.drop();
});
beforeEach(async () => {
  clock = now;
  visit = createVisit();
  // Drafts of different tests are different owners.
  visit.desk.newId = () => randomUUID();
  const first = await visit.get(`${base}/apply/trade`);
  await visit.post(`${base}/apply/trade`, { ...hiddenIn(first), tradeName: 'Sharma Sweets' });
  const [secret, draft] = [...visit.drafts][0] ?? [];
  if (secret && draft) visit.drafts.set(secret, { ...draft, id: randomUUID() });
});

const base64 = (text: string) => Buffer.from(text).toString('base64');
const metadata = (over: Record<string, string> = {}) =>
  Object.entries({ filename: 'पता.pdf', page: 'papers', input: 'proof', digest: 'abc', ...over })
    .map(([key, value]) => `${key} ${base64(value)}`)
    .join(',');

const begin = (size: number, over?: Record<string, string>) =>
  fetch(`${origin}${base}/uploads`, {
    method: 'POST',
    headers: { 'upload-length': String(size), 'upload-metadata': metadata(over) },
  });
const send = (location: string, offset: number, bytes: Uint8Array) =>
  fetch(`${origin}${location}`, {
    method: 'PATCH',
    headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body: Buffer.from(bytes),
  });
const head = async (location: string) =>
  Number((await fetch(`${origin}${location}`, { method: 'HEAD' })).headers.get('upload-offset'));
const begun = async (size: number, over?: Record<string, string>) =>
  (await begin(size, over)).headers.get('location') ?? '';

/** Says that `length` bytes come, sends fewer, and goes away. */
function breakOff(location: string, offset: number, bytes: Uint8Array, length: number): Promise<void> {
  return new Promise((resolve) => {
    const request = http.request(`${origin}${location}`, {
      method: 'PATCH',
      headers: {
        'upload-offset': offset,
        'content-type': 'application/offset+octet-stream',
        'content-length': length,
      },
    });
    request.on('error', () => resolve());
    request.write(bytes, () => setTimeout(() => request.destroy(), 50));
  });
}

describe('a file in pieces', () => {
  it('goes on after each broken connection with what arrived, and is a staged file in the end', async () => {
    const location = await begun(pdf.length);
    let sent = 0;
    for (let broken = 0; broken < 5; broken++) {
      const offset = await head(location);
      const piece = pdf.subarray(offset, offset + 10_000);
      await breakOff(location, offset, piece, 30_000);
      sent += piece.length;
      await expect.poll(() => head(location)).toBe(offset + piece.length);
    }
    expect(sent).toBe(50_000);
    const last = await send(location, sent, pdf.subarray(sent));
    expect(last.status).toBe(200);
    const { document } = await last.json();
    expect(document).toMatchObject({ name: 'पता.pdf', mediaType: 'application/pdf', size: pdf.length });
    const draft = [...visit.drafts.values()][0]?.id ?? '';
    const kept = await visit.desk.applications.readUpload({ realm: 'pg', ref: document.ref, by: { draft } });
    expect(Buffer.from(kept?.bytes ?? []).equals(pdf)).toBe(true);
  });

  it('takes a piece once, however often it is sent, also at the same time', async () => {
    const location = await begun(pdf.length);
    const piece = pdf.subarray(0, 20_000);
    const answers = await Promise.all([0, 1, 2].map(() => send(location, 0, piece)));
    expect(answers.map((each) => each.status)).toEqual([204, 204, 204]);
    expect(answers.map((each) => each.headers.get('upload-offset'))).toEqual(['20000', '20000', '20000']);
    expect((await send(location, 50_000, piece)).status).toBe(409);
    const rest = pdf.subarray(20_000);
    const ends = await Promise.all([0, 1].map(async () => (await send(location, 20_000, rest)).status));
    expect(ends).toContain(200);
    // Whose answer was lost asks again, and hears of the same document.
    const again = async () => (await (await send(location, pdf.length, new Uint8Array())).json()).document;
    const document = await again();
    expect(document).toMatchObject({ size: pdf.length });
    expect(await again()).toEqual(document);
  });

  it('is found again after a reload by its bytes and its question, and by nobody else', async () => {
    const location = await begun(pdf.length);
    await send(location, 0, pdf.subarray(0, 40_000));
    const again = await begin(pdf.length);
    expect(again.headers.get('location')).toBe(location);
    expect(again.headers.get('upload-offset')).toBe('40000');
    expect(await (await fetch(`${origin}${base}/uploads`)).json()).toMatchObject([
      { input: 'proof', name: 'पता.pdf', size: pdf.length, received: 40_000 },
    ]);
    visit.jar.clear();
    expect(await (await fetch(`${origin}${base}/uploads`)).json()).toEqual([]);
    expect((await fetch(`${origin}${location}`, { method: 'HEAD' })).status).toBe(404);
    expect((await send(location, 40_000, pdf.subarray(40_000))).status).toBe(404);
  });

  it('is judged by what is in it, whatever it was called, and can be tried again', async () => {
    const location = await begun(5, { filename: 'virus.pdf' });
    const answer = await send(location, 0, Buffer.from('MZ\0\0\0'));
    expect(answer.status).toBe(422);
    expect((await answer.json()).problem).toContain('virus.pdf');
    expect((await fetch(`${origin}${location}`, { method: 'HEAD' })).status).toBe(404);
  });

  it.each([
    ['larger than a file may be', 5 * 1024 * 1024 + 1, {}, 422],
    ['empty', 0, {}, 422],
    ['for a question that takes no files', 10, { input: 'tradeName' }, 400],
    ['for a page that is not there', 10, { page: 'other' }, 400],
  ])('is refused at once when it is %s', async (_, size, over, status) => {
    expect((await begin(size, over)).status).toBe(status);
  });

  it('cannot be more than it was said to be', async () => {
    const location = await begun(12);
    const answer = await send(location, 0, Buffer.from('%PDF-1.7 and much more'));
    expect((await answer.json()).document.size).toBe(12);
  });

  it('is one of twenty at most, and forgotten after a day', async () => {
    for (let n = 0; n < 20; n++) expect((await begin(100, { digest: `d${n}` })).status).toBe(201);
    expect((await begin(100, { digest: 'one more' })).status).toBe(422);
    clock += 24 * 60 * 60 * 1000 + 1;
    expect((await begin(100, { digest: 'one more' })).status).toBe(201);
    expect(await (await fetch(`${origin}${base}/uploads`)).json()).toHaveLength(1);
  });

  it('is given up when somebody says so, and is not on its way any more once an answer names it', async () => {
    const location = await begun(pdf.length);
    expect((await fetch(`${origin}${location}`, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(`${origin}${location}`, { method: 'HEAD' })).status).toBe(404);
    const other = await begun(pdf.length);
    const { document } = await (await send(other, 0, pdf)).json();
    const page = await visit.get(`${base}/apply/papers`);
    await visit.post(`${base}/apply/papers`, { ...hiddenIn(page), 'proof.staged': document.ref, _op: 'save' });
    expect([...visit.drafts.values()][0]?.data.proof).toEqual([document]);
    expect(await (await fetch(`${origin}${base}/uploads`)).json()).toEqual([]);
  });
});
