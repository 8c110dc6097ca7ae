import type { MdmsPort, MdmsRow } from '@nirmaan/digit';
import { describe, expect, it } from 'vitest';
import type { PublishedVersion } from './catalogue';
import { createRecordingReader } from './create-recording-reader';

const idOf = (at: number) => at.toString(16).padStart(64, '0');

function readerOf(named: number) {
  const asked: string[] = [];
  const searchRows: MdmsPort['searchRows'] = async ({ uniqueIdentifiers = [] }) => {
    asked.push(...uniqueIdentifiers);
    return uniqueIdentifiers.map((id) => ({ isActive: true, data: { id } }) as unknown as MdmsRow);
  };
  const recordings = Array.from({ length: named }, (_, at) => ({ sha256: idOf(at) }));
  const read = createRecordingReader(
    {
      digit: { mdms: { searchRows } as MdmsPort } as never,
      context: async () => ({}) as never,
      readRecording: ({ id }) => ({ mediaType: 'audio/ogg', bytes: new TextEncoder().encode(String(id)) }),
    },
    async () => [{ definition: { recordings } } as unknown as PublishedVersion],
    (_, run) => run(),
  );
  return { asked, read: (at: number) => read('pg', idOf(at)) };
}

describe('a recording', () => {
  it('is read once', async () => {
    const { asked, read } = readerOf(3);
    expect((await read(1))?.mediaType).toBe('audio/ogg');
    await read(1);
    expect(asked).toEqual([idOf(1)]);
  });

  it('that no service names is not asked for', async () => {
    const { asked, read } = readerOf(3);
    expect(await read(7)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('is kept as long as 63 others were not heard since', async () => {
    const { asked, read } = readerOf(200);
    for (let at = 0; at < 64; at++) await read(at);
    await read(0);
    await read(100);
    expect(asked).toHaveLength(65);
    await read(0);
    expect(asked).toHaveLength(65);
    await read(1);
    expect(asked).toHaveLength(66);
  });
});
