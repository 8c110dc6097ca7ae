export type FileKind = { name: 'pdf' | 'jpeg' | 'png'; mediaType: string };

const SIGNATURES: { kind: FileKind; bytes: number[] }[] = [
  { kind: { name: 'pdf', mediaType: 'application/pdf' }, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: { name: 'jpeg', mediaType: 'image/jpeg' }, bytes: [0xff, 0xd8, 0xff] },
  { kind: { name: 'png', mediaType: 'image/png' }, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** What a file is, by its first bytes; its name and the browser's media type are only claims. */
export function kindOf(bytes: Uint8Array): FileKind | undefined {
  return SIGNATURES.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte))?.kind;
}
