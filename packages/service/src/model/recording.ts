import { Language } from '@nirmaan/lexicon';
import { z } from 'zod';

/** Bytes a recording may have: about fifty seconds of speech in Opus. As base64 it fits into one row of MDMS. */
export const LARGEST_RECORDING = 150 * 1024;

/** Kinds of sound that browsers play, by their media type. */
export const RecordingType = z.enum(['audio/ogg', 'audio/webm', 'audio/mp4', 'audio/mpeg']);
export type RecordingType = z.infer<typeof RecordingType>;

/** SHA-256 of the bytes in lower-case hexadecimal: what a recording is called wherever its bytes lie. */
export const RecordingId = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Somebody reading words aloud. It belongs to the words themselves, in their language: whoever hears it hears exactly what
 * is written, and a text that is reworded has no recording any more.
 */
export const Recording = z.object({
  language: Language,
  words: z.string().min(1).max(2000),
  sha256: RecordingId,
  mediaType: RecordingType,
  /** How long it takes to hear. */
  seconds: z.number().nonnegative().max(600),
});
export type Recording = z.infer<typeof Recording>;
