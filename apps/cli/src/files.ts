import { mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findJsonFault } from '@nirmaan/compiler';
import { issue, type JsonValue } from '@nirmaan/lexicon';
import { FoundProblems } from './problems';
import type { Surroundings } from './surroundings';
import { CannotRun } from './verb';

/** A file that was read, or stdin. */
export type Input = {
  /** As it was named; `stdin` for `-`. Problems begin with it. */
  place: string;
  /** Where it lies; stdin lies nowhere. */
  path?: string;
  text: string;
};

/** As much as a browser may hand in; what is longer is not read to its end. */
const LARGEST = 5 * 1024 * 1024;

/** The text of a file, or of stdin for `-`. */
export async function readInput(name: string, surroundings: Surroundings): Promise<Input> {
  const { bytes, ...input } = await readBytes(name, surroundings);
  return { ...input, text: textOf(input.place, bytes) };
}

/** A file as it is, or stdin for `-`. */
export async function readBytes(
  name: string,
  surroundings: Surroundings,
): Promise<Omit<Input, 'text'> & { bytes: Uint8Array }> {
  if (name === '-') return { place: 'stdin', bytes: await collect(surroundings.stdin, 'stdin') };
  const full = path.resolve(surroundings.folder, name);
  const file = await open(full).catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun(`${name}: ${whyNot(error)}`);
  });
  try {
    const stat = await file.stat();
    if (stat.isDirectory()) throw new CannotRun(`${name}: is a folder`);
    if (stat.size > LARGEST) throw tooLarge(name, stat.size);
    return { place: name, path: full, bytes: await collect(file.createReadStream({ autoClose: false }), name) };
  } finally {
    await file.close();
  }
}

async function collect(stream: AsyncIterable<Uint8Array>, place: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LARGEST) throw tooLarge(place, size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function textOf(place: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CannotRun(`${place}: is no text in UTF-8`);
  }
}

function tooLarge(place: string, size: number) {
  const megabytes = Math.ceil(size / 1024 / 1024);
  return new FoundProblems(place, [issue('compiler.too-large', '', { megabytes, most: LARGEST / 1024 / 1024 })]);
}

/** What a text holds as JSON; a text that is none is a problem of its file. */
export function parseJson({ place, text }: Input): JsonValue {
  try {
    return JSON.parse(text);
  } catch {
    const { line, column } = findJsonFault(text) ?? { line: 1, column: 1 };
    throw new FoundProblems(place, [issue('compiler.not-json', '', { line, column })]);
  }
}

/** The `.json` files of a folder, in the order of their names; undefined where there is no such folder. */
export async function listJsonFiles(folder: string): Promise<string[] | undefined> {
  const names = await readdir(folder).catch(() => undefined);
  return names
    ?.filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Writes all of a file or nothing: whoever reads it never sees half. */
export async function writeOutput(name: string, content: string | Uint8Array, { folder }: Surroundings): Promise<void> {
  const full = path.resolve(folder, name);
  const begun = `${full}.${process.pid}.tmp`;
  try {
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(begun, content);
    await rename(begun, full);
  } catch (error) {
    throw new CannotRun(`${name}: ${whyNot(error)}`);
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'may not be opened',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ENOSPC: 'the disk is full',
};

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : 'cannot be used');
}
