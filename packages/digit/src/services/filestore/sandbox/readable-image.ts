/**
 * Whether Java's ImageIO finds a picture in a PNG or JPEG: filestore makes smaller ones of it and refuses what it cannot
 * read. Looked at is the structure that makes a picture (size, pixels), not every pixel.
 */
export function isReadableImage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 ? isPng(bytes) : isJpeg(bytes);
}

/** A header with a size, and pixels behind it. */
function isPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasHeader = false;
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === 'IHDR') hasHeader = length === 13 && at + 16 <= bytes.length && isSize(view, at + 8);
    if (kind === 'IDAT') return hasHeader && length > 0 && at + 8 + length <= bytes.length;
    at += 12 + length;
  }
  return false;
}

function isSize(view: DataView, at: number): boolean {
  return view.getUint32(at) > 0 && view.getUint32(at + 4) > 0;
}

/** Frames other than of arithmetic coding begin with C0 to C3; pixels follow DA. */
function isJpeg(bytes: Uint8Array): boolean {
  let hasFrame = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return hasFrame;
    if (marker >= 0xc0 && marker <= 0xc3) hasFrame = true;
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  return false;
}
