import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RecordedSound } from '@nirmaan/compiler';
import { audioTypeOf, LARGEST_RECORDING, type ServiceDefinition } from '@nirmaan/service';
import type { Surroundings } from './surroundings';
import { CannotRun } from './verb';

/** The bytes of what the service lets people hear: files called by their SHA-256 in `recordings/` beside the service. */
export async function readSounds(
  service: string,
  { recordings = [] }: ServiceDefinition,
  { folder }: Surroundings,
): Promise<RecordedSound[]> {
  const named = [...new Set(recordings.map((each) => each.sha256))];
  return Promise.all(
    named.map(async (sha256) => {
      const file = path.join(path.dirname(path.resolve(folder, service)), 'recordings', sha256);
      const bytes = await readFile(file).then(
        (read) => new Uint8Array(read),
        () => undefined,
      );
      const mediaType = bytes && audioTypeOf(bytes);
      if (!bytes || !mediaType) throw new CannotRun(`${file}: no recording`);
      if (bytes.length > LARGEST_RECORDING || createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new CannotRun(`${file}: not the recording it is called by, or more than ${LARGEST_RECORDING / 1024} KB`);
      return { sha256, mediaType, bytes };
    }),
  );
}
