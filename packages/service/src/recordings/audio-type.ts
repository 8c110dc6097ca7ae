import type { RecordingType } from '../model/recording';

/** What the bytes are, whatever their sender calls them; undefined: no sound that we keep. */
export function audioTypeOf(bytes: Uint8Array): RecordingType | undefined {
  // The first page of Ogg holds the head of its only stream (RFC 7845), an EBML head the name of its kind.
  if (has(bytes, 'OggS', 0)) return has(bytes, 'OpusHead') ? 'audio/ogg' : undefined;
  if (has(bytes, '\x1a\x45\xdf\xa3', 0)) return has(bytes, 'webm') && has(bytes, 'A_OPUS') ? 'audio/webm' : undefined;
  if (has(bytes, 'ftyp', 4)) return has(bytes, 'mp4a') && !has(bytes, 'vide') ? 'audio/mp4' : undefined;
  // A tag, or the head of a frame of MPEG audio, layer III: eleven bits set, then a version that is not reserved.
  const [first = 0, second = 0] = bytes;
  const isFrame = first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
  return has(bytes, 'ID3', 0) || isFrame ? 'audio/mpeg' : undefined;
}

/** Do these characters (one byte each) stand at a place, or anywhere? */
function has(bytes: Uint8Array, signs: string, place?: number): boolean {
  const fits = (at: number) => [...signs].every((sign, nth) => bytes[at + nth] === sign.charCodeAt(0));
  if (place !== undefined) return fits(place);
  const first = signs.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) if (fits(at)) return true;
  return false;
}
