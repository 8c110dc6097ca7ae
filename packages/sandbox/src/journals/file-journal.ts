import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { JournalPort } from '@nirmaan/digit/sandbox';
import type { JsonObject } from '@nirmaan/lexicon';

/**
 * A file of one JSON entry a line. An entry counts when its line break is on the disk: a line torn by a kill or a full
 * disk was never acknowledged, and is cut off before the next one is written.
 */
export function createFileJournal(file: string): JournalPort & { close(): Promise<void> } {
  let opened: Promise<FileHandle> | undefined;

  async function openForAppend(): Promise<FileHandle> {
    await mkdir(path.dirname(file), { recursive: true });
    const handle = await open(file, 'a');
    await cutTornLine(file);
    return handle;
  }

  return {
    async append(entry) {
      opened ??= openForAppend();
      const handle = await opened.catch((error) => {
        opened = undefined;
        throw error;
      });
      const { size } = await handle.stat();
      try {
        await handle.appendFile(`${JSON.stringify(entry)}\n`);
        await handle.datasync();
      } catch (error) {
        // Half an entry in the middle would make the file unreadable: back to where it was.
        await truncate(file, size).catch(() => undefined);
        throw error;
      }
    },
    async replace(entries) {
      await mkdir(path.dirname(file), { recursive: true });
      const beside = `${file}.new`;
      try {
        await writeWhole(beside, entries);
        await rename(beside, file);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
      await syncFolder(path.dirname(file));
      // The handle is that of the file that was: what is appended to it would be nowhere.
      const old = opened;
      opened = undefined;
      await (await old?.catch(() => undefined))?.close();
    },
    async *readAll(): AsyncIterable<JsonObject> {
      const whole = await endOfLastLine(file);
      if (whole === 0) return;
      const lines = createInterface({ input: createReadStream(file, { end: whole - 1 }), crlfDelay: Infinity });
      for await (const line of lines) yield JSON.parse(line);
    },
    async close() {
      await (await opened?.catch(() => undefined))?.close();
      opened = undefined;
    },
  };
}

async function writeWhole(file: string, entries: JsonObject[]): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for (const entry of entries) await handle.appendFile(`${JSON.stringify(entry)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new name is on the disk when its folder is; where a system cannot sync folders (Windows), it does so itself. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function cutTornLine(file: string): Promise<void> {
  const { size } = await stat(file);
  const whole = await endOfLastLine(file);
  if (whole < size) await truncate(file, whole);
}

const CHUNK = 64 * 1024;
const LINE_BREAK = 0x0a;

/** Bytes up to and with the last line break; 0 where there is no file. */
async function endOfLastLine(file: string): Promise<number> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return 0;
  try {
    let end = (await handle.stat()).size;
    while (end > 0) {
      const start = Math.max(0, end - CHUNK);
      const { buffer } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
      const found = buffer.lastIndexOf(LINE_BREAK);
      if (found >= 0) return start + found + 1;
      end = start;
    }
    return 0;
  } finally {
    await handle.close();
  }
}
