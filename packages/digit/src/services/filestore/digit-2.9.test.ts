import { describe, expect, it } from 'vitest';
import { createDigit } from '../../client';
import { createReplaySandbox } from '../../testing/sandbox-target';

const text = (value: string) => new TextEncoder().encode(value);
const ooxml = text(`${'PK\u0003\u0004'.padEnd(30, '\0')}[Content_Types].xml`);
const files = [
  { name: 'नमस्ते.txt', mediaType: 'text/plain', bytes: text('hello, नमस्ते') },
  { name: 'rows.csv', mediaType: 'text/csv', bytes: text('a,b\n1,2\n') },
  {
    name: 'letter.DOCX',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: ooxml,
  },
];

function createWorld() {
  const sandbox = createReplaySandbox();
  const fetch: typeof globalThis.fetch = async (address, init) => {
    const request = new Request(address, init);
    const url = new URL(request.url);
    const { response } = await sandbox.handle({
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: { host: url.host, ...Object.fromEntries(request.headers) },
      body: new Uint8Array(await request.arrayBuffer()),
    });
    const { body } = response;
    const content = body && ('json' in body ? JSON.stringify(body.json) : new Blob([new Uint8Array(body.bytes)]));
    return new Response(content ?? null, { status: response.status, headers: response.headers });
  };
  const digit = createDigit({ mode: 'direct', baseUrl: 'http://digit.test', fetch, now: () => sandbox.now() });
  return { sandbox, fetch, filestore: digit.filestore };
}

const at = { tenant: 'pg.citya', module: 'TL' };

describe('the client of filestore', () => {
  it('gives files back as they were, by the types browsers know', async () => {
    const { filestore } = createWorld();
    const ids = await filestore.upload({ ...at, files }, {});
    expect(ids).toHaveLength(3);
    for (const [index, fileStoreId] of ids.entries()) {
      const { mediaType, bytes } = await filestore.download({ tenant: 'pg.citya', fileStoreId }, {});
      expect({ mediaType, bytes }).toEqual({ mediaType: files[index]?.mediaType, bytes: files[index]?.bytes });
    }
  });

  it('hands on what filestore says about content that is not what its name says', async () => {
    const { filestore, sandbox } = createWorld();
    const picture = { name: 'a.png', mediaType: 'image/png', bytes: text('no picture') };
    await expect(filestore.upload({ ...at, files: [...files, picture] }, {})).rejects.toMatchObject({
      code: 'EG_FILESTORE_INVALID_INPUT',
    });
    expect(sandbox.state.filestore.files.size).toBe(0);
  });

  it('hands on that a file is too large', async () => {
    const { filestore } = createWorld();
    const of = (size: number) => [{ name: 'a.txt', mediaType: 'text/plain', bytes: new Uint8Array(size).fill(97) }];
    await expect(filestore.upload({ ...at, files: of(5 * 1024 * 1024 + 1) }, {})).rejects.toMatchObject({
      code: 'MaxUploadSizeExceededException',
      retryable: false,
    });
    expect(await filestore.upload({ ...at, files: of(5 * 1024 * 1024) }, {})).toHaveLength(1);
  });
});

describe('an address of the object store', () => {
  it('gives the file to whoever has it, for a day', async () => {
    const { filestore, fetch, sandbox } = createWorld();
    const [id = ''] = await filestore.upload({ ...at, files: files.slice(0, 1) }, {});
    const query = new URLSearchParams({ tenantId: 'pg.citya', fileStoreIds: id });
    const answer = await fetch(`http://digit.test/filestore/v1/files/url?${query}`);
    const url = String((await answer.json())[id]);
    expect(url).toMatch(
      /^http:\/\/digit\.test\/egov-rainmaker-1\/pg\.citya\/TL\/November\/23\/\d{13}[A-Za-z]{10}\.txt\?/,
    );
    expect(await (await fetch(url)).text()).toBe('hello, नमस्ते');
    expect((await fetch(url.replace(/Signature=.{3}/, 'Signature=abc'))).status).toBe(403);
    await sandbox.advance(86_400_001);
    expect((await fetch(url)).status).toBe(403);
  });
});
