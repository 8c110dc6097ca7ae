import type { JsonObject } from '@nirmaan/lexicon';
import type { ServiceDefinition } from '@nirmaan/service';
import type { DigitArtifact } from '../../artifacts/artifacts';
import { encodeRecording, NIRMAAN_RECORDING, type RecordedSound } from '../../encoding/recording';
import { textSchema } from './masters';

/** A service names a recording whose bytes were not given: citizens would press a button that says nothing. */
export class MissingRecording extends Error {
  override readonly name = 'MissingRecording';
  constructor(readonly words: string) {
    super(`no bytes of the recording of “${words}”`);
  }
}

/** What can be heard, each sound once. Throws MissingRecording. */
export function toRecordingArtifacts(
  { recordings = [] }: ServiceDefinition,
  sounds: readonly RecordedSound[],
  realm: string,
): DigitArtifact[] {
  if (recordings.length === 0) return [];
  const bySha256 = new Map(sounds.map((sound) => [sound.sha256, sound]));
  const rows = new Map<string, JsonObject>();
  for (const { sha256, words } of recordings) {
    const sound = bySha256.get(sha256);
    if (!sound) throw new MissingRecording(words);
    rows.set(sha256, encodeRecording(sound));
  }
  return [
    textSchema(realm, NIRMAAN_RECORDING, ['id', 'mediaType', 'body']),
    ...[...rows].map(([uniqueIdentifier, data]) => ({
      kind: 'mdms-row' as const,
      key: `row:${NIRMAAN_RECORDING}:${uniqueIdentifier}`,
      tenant: realm,
      schemaCode: NIRMAAN_RECORDING,
      uniqueIdentifier,
      data,
    })),
  ];
}
