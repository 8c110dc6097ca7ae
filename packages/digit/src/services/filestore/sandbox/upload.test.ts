import { describe, expect, it } from 'vitest';
import { createReplaySandbox } from '../../../testing/sandbox-target';

/** One red pixel. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'),
  (character) => character.charCodeAt(0),
);
const text = new TextEncoder().encode('hello');

async function upload(
  file: { name: string; type: string; bytes: Uint8Array },
  more: Record<string, string> = {},
): Promise<{ status: number; text: string; tags: number }> {
  const sandbox = createReplaySandbox();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
  for (const [name, value] of Object.entries({ tenantId: 'pg', module: 'TL', ...more })) form.append(name, value);
  const request = new Request('http://digit.test', { method: 'POST', body: form });
  const { response } = await sandbox.handle({
    method: 'POST',
    path: '/filestore/v1/files',
    query: new URLSearchParams(),
    headers: Object.fromEntries(request.headers),
    body: new Uint8Array(await request.arrayBuffer()),
  });
  const { files } = sandbox.state.filestore;
  return { status: response.status, text: JSON.stringify(response.body), tags: files.size };
}

describe('a file sent to be stored', () => {
  it.each<[string, { name: string; type: string; bytes: Uint8Array }, Record<string, string>?]>([
    ['a picture', { name: 'a.png', type: 'image/png', bytes: PNG }],
    // Smaller pictures are made for endings in lower case only.
    ['a broken picture whose ending is in capitals', { name: 'a.PNG', type: 'image/png', bytes: PNG.subarray(0, 40) }],
    ['requestInfo null', { name: 'a.txt', type: 'text/plain', bytes: text }, { requestInfo: 'null' }],
    ['a tag that fills its column', { name: 'a.txt', type: 'text/plain', bytes: text }, { tag: 't'.repeat(256) }],
  ])('%s is taken', async (_, file, more) => {
    expect(await upload(file, more)).toMatchObject({ status: 201, tags: 1 });
  });

  it.each<[string, { name: string; type: string; bytes: Uint8Array }, Record<string, string>, string]>([
    ['a broken PNG', { name: 'a.png', type: 'image/png', bytes: PNG.subarray(0, 40) }, {}, 'EG_FILESTORE_INPUT_ERROR'],
    [
      'a JPEG without a picture',
      { name: 'a.jpg', type: 'image/jpeg', bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9]) },
      {},
      'EG_FILESTORE_INPUT_ERROR',
    ],
    [
      'requestInfo a list',
      { name: 'a.txt', type: 'text/plain', bytes: text },
      { requestInfo: '[]' },
      'INVALID_REQ_INFO',
    ],
    [
      'a tag longer than its column',
      { name: 'a.txt', type: 'text/plain', bytes: text },
      { tag: 't'.repeat(257) },
      'QUERY_EXECUTION_ERROR',
    ],
    [
      'a module that leaves no room for the name',
      { name: 'a.txt', type: 'text/plain', bytes: text },
      { module: 'm'.repeat(256) },
      'QUERY_EXECUTION_ERROR',
    ],
  ])('%s is refused, and nothing is stored', async (_, file, more, code) => {
    const answered = await upload(file, more);
    expect(answered).toMatchObject({ status: 400, tags: 0 });
    expect(answered.text).toContain(code);
  });
});
