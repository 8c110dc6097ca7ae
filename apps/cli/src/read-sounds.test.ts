import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Recording, ServiceDefinition } from '@nirmaan/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSounds } from './read-sounds';
import type { Surroundings } from './surroundings';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const sound = Buffer.from('OggS\0\0OpusHead');
const page = Buffer.from('<!doctype html>');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sounds-'));
  await mkdir(path.join(folder, 'stalls/recordings'), { recursive: true });
  for (const [name, bytes] of [
    [hashOf(sound), sound],
    [hashOf(page), page],
    ['a'.repeat(64), sound],
  ] as const)
    await writeFile(path.join(folder, 'stalls/recordings', name), bytes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (...names: string[]) =>
  readSounds(
    'stalls/service.json',
    { recordings: names.map((sha256) => ({ sha256 }) as Recording) } as ServiceDefinition,
    { folder } as Surroundings,
  );

describe('recordings beside a service', () => {
  it('are read by their names, each once', async () => {
    const [only, ...others] = await read(hashOf(sound), hashOf(sound));
    expect([only?.sha256, only?.mediaType, others]).toEqual([hashOf(sound), 'audio/ogg', []]);
  });

  it.each([
    ['is not there', 'b'.repeat(64)],
    ['is no sound', hashOf(page)],
    ['has other bytes than its name says', 'a'.repeat(64)],
  ])('stop everything where one %s', async (_, name) => {
    await expect(read(name)).rejects.toMatchObject({ name: 'CannotRun' });
  });
});
