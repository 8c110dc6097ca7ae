import { access } from 'node:fs/promises';
import path from 'node:path';
import { type KnownRecording, knownRecordings, Recording, RecordingsIndex, toleranceOf } from '@nirmaan/digit/replay';
import { issuesFromZod } from '@nirmaan/lexicon';
import type { z } from 'zod';
import { parseJson, readInput } from '../files';
import type { Surroundings } from '../surroundings';
import { CannotRun } from '../verb';

/** What stands beside recordings: a whole folder can be named (`*.json`). */
const INDEXES = ['recordings.json', 'index.json'];
/** The users of the stand-in user service: no exchanges; a target is started with them. */
const USERS = 'seed-users';

export type Recordings = { given: KnownRecording[]; find(name: string): Promise<KnownRecording | undefined> };

/** Reads the files that were named; what they require is looked for beside them, in the order they were named. */
export async function readRecordings(files: readonly string[], surroundings: Surroundings): Promise<Recordings> {
  const folders = [...new Set(files.map((file) => path.dirname(path.resolve(surroundings.folder, file))))];
  const index: RecordingsIndex = { ...knownRecordings };
  for (const folder of folders)
    for (const name of INDEXES) {
      const file = path.join(folder, name);
      if (await exists(file)) addTo(index, await readAs(file, RecordingsIndex, surroundings));
    }
  const read = async (file: string) => toKnown(file, await readAs(file, Recording, surroundings), index);
  const given: KnownRecording[] = [];
  const beside = new Set([...INDEXES, `${USERS}.json`]);
  for (const file of files) if (!beside.has(path.basename(file))) given.push(await read(file));
  if (given.length === 0) throw new CannotRun('a recording is expected');
  return {
    given,
    async find(name) {
      if (name === USERS) return undefined;
      for (const folder of folders) {
        const file = path.join(folder, `${name}.json`);
        if (await exists(file)) return read(file);
      }
      throw new CannotRun(`${name}.json, which is required, does not lie beside the recordings; name it, too`);
    },
  };
}

/** What a file says of a recording counts before what this project knows of it; what it does not say stays known. */
function addTo(index: RecordingsIndex, more: RecordingsIndex): void {
  for (const [name, about] of Object.entries(more)) {
    const known = index[name];
    index[name] = {
      requires: about.requires,
      varying: [...(known?.varying ?? []), ...about.varying],
      elsewhere: [...(known?.elsewhere ?? []), ...about.elsewhere],
      unordered: [...(known?.unordered ?? []), ...about.unordered],
      halted: about.halted ?? known?.halted,
      anotherRun: about.anotherRun || (known?.anotherRun ?? false),
    };
  }
}

function toKnown(file: string, exchanges: Recording, index: RecordingsIndex): KnownRecording {
  const name = path.basename(file, '.json');
  const about = index[name];
  return {
    name,
    exchanges,
    requires: about?.requires ?? [],
    anotherRun: about?.anotherRun ?? false,
    halted: about?.halted,
    tolerance: toleranceOf(about, { isElsewhere: true }),
  };
}

export async function readAs<Value>(file: string, shape: z.ZodType<Value>, surroundings: Surroundings): Promise<Value> {
  const input = await readInput(file, surroundings);
  const parsed = shape.safeParse(parseJson(input));
  if (parsed.success) return parsed.data;
  const [first] = issuesFromZod(parsed.error);
  throw new CannotRun(`${input.place}#${first?.path ?? ''}: ${parsed.error.issues[0]?.message ?? ''}`);
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );
