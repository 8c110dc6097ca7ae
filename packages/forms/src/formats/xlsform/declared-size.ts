/** What a zip says it holds, read from its directory without unpacking anything; undefined where it is no zip. */
export function declaredSize(bytes: Uint8Array): { unpacked: number; files: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22 || view.getUint32(0, true) !== LOCAL_FILE) return undefined;
  const end = endOfDirectory(view);
  if (end < 0) return { unpacked: Number.POSITIVE_INFINITY, files: 0 };
  const files = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let file = 0; file < files; file++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      return { unpacked: Number.POSITIVE_INFINITY, files };
    unpacked += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { unpacked, files };
}

const LOCAL_FILE = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** It stands at the end, before a comment of 65,535 bytes at most. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return -1;
}
