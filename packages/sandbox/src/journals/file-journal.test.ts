import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JsonObject } from '@nirmaan/lexicon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFileJournal } from './file-journal';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'journal-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readAll(file: string): Promise<JsonObject[]> {
  const entries: JsonObject[] = [];
  const source = createFileJournal(file).readAll();
  for await (const entry of Symbol.asyncIterator in source ? source : await source) entries.push(entry);
  return entries;
}

describe('a journal in a file', () => {
  it('is empty where there is no file, and makes the folders it needs', async () => {
    const file = path.join(folder, 'a', 'b', 'journal.jsonl');
    expect(await readAll(file)).toEqual([]);
    const journal = createFileJournal(file);
    await journal.append({ n: 1 });
    await journal.append({ text: 'नमस्ते\n\u2028' });
    await journal.close();
    expect(await readAll(file)).toEqual([{ n: 1 }, { text: 'नमस्ते\n\u2028' }]);
  });

  it.each([
    ['half an entry', '{"n":3,"te'],
    ['a whole entry without its line break', '{"n":3}'],
    ['half a letter', Buffer.from('{"t":"न').subarray(0, -1)],
    ['more than is read at once', `{"long":"${'x'.repeat(200_000)}`],
  ])('leaves out a torn last line (%s), and the next one does not touch it', async (name, torn) => {
    const file = path.join(folder, `${name}.jsonl`);
    const before = createFileJournal(file);
    await before.append({ n: 1 });
    await before.append({ n: 2 });
    await before.close();
    await appendFile(file, torn);
    expect(await readAll(file)).toEqual([{ n: 1 }, { n: 2 }]);
    const after = createFileJournal(file);
    await after.append({ n: 4 });
    await after.close();
    expect(await readAll(file)).toEqual([{ n: 1 }, { n: 2 }, { n: 4 }]);
    expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(4);
  });
});
