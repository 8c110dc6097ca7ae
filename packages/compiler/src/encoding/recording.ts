import type { JsonObject } from '@nirmaan/lexicon';
import { RecordingId, RecordingType } from '@nirmaan/service';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { fromBase64, toBase64 } from './base64';

/** The MDMS master of what can be heard; a row is called by the hash of its bytes, so it never changes. */
export const NIRMAAN_RECORDING = 'Nirmaan.Recording';

/** The bytes of a recording. */
export type RecordedSound = { sha256: string; mediaType: RecordingType; bytes: Uint8Array };

export function encodeRecording({ sha256: id, mediaType, bytes }: RecordedSound): JsonObject {
  return { id, mediaType, body: toBase64(bytes) };
}

const Row = z.object({ id: RecordingId, mediaType: RecordingType, body: z.base64().max(400_000) });

/** The sound of a row; undefined where it is none of ours, or its bytes are not those it is called by. */
export function decodeRecording(row: JsonObject): RecordedSound | undefined {
  const read = Row.safeParse(row);
  if (!read.success) return undefined;
  const { id, mediaType, body } = read.data;
  const bytes = fromBase64(body);
  return bytesToHex(sha256(bytes)) === id ? { sha256: id, mediaType, bytes } : undefined;
}
