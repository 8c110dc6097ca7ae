/**
 * Texts turned into bytes and back, in the sizes of AES-GCM and RSA with 1024 bits. This protects nothing: whoever reads
 * this file and the sandbox's state reads all. It only behaves like the real thing: equal texts give equal ciphertexts
 * within a key, another key gives others, and what was changed on the way is noticed.
 */

/** The authentication tag of AES-GCM. */
const TAG = 16;
/** A ciphertext or signature of RSA with 1024 bits. */
export const RSA_SIZE = 128;
/** What OAEP with SHA3-256 leaves of it for the text. */
export const RSA_ROOM = 62;
const NONCE = 16;

/** As with AES-GCM under a fixed initial vector. */
export function seal(text: string, secret: string): Uint8Array {
  const plain = new TextEncoder().encode(text);
  return joined(mixed(plain, secret), digest(plain, secret));
}

/** undefined: not sealed with this secret. */
export function unseal(sealed: Uint8Array, secret: string): string | undefined {
  if (sealed.length < TAG) return undefined;
  const plain = mixed(sealed.subarray(0, -TAG), secret);
  return areEqual(digest(plain, secret), sealed.subarray(-TAG)) ? new TextDecoder().decode(plain) : undefined;
}

/** As with RSA-OAEP: `nonce` (16 bytes drawn at random) makes every ciphertext another one. undefined: the text is too long. */
export function sealForPair(text: string, secret: string, nonce: Uint8Array): Uint8Array | undefined {
  const plain = new TextEncoder().encode(text);
  if (plain.length > RSA_ROOM) return undefined;
  const padded = new Uint8Array(RSA_SIZE - NONCE - TAG);
  padded[0] = plain.length;
  padded.set(plain, 1);
  const own = secretWith(secret, nonce);
  return joined(nonce, mixed(padded, own), digest(padded, own));
}

export function unsealForPair(sealed: Uint8Array, secret: string): string | undefined {
  if (sealed.length !== RSA_SIZE) return undefined;
  const own = secretWith(secret, sealed.subarray(0, NONCE));
  const padded = mixed(sealed.subarray(NONCE, -TAG), own);
  if (!areEqual(digest(padded, own), sealed.subarray(-TAG))) return undefined;
  return new TextDecoder().decode(padded.subarray(1, 1 + (padded[0] ?? 0)));
}

/** As with RSA and SHA-256: one signature for one text and key. */
export function signatureOf(text: string, secret: string): Uint8Array {
  const own = secretWith(secret, digest(new TextEncoder().encode(text), secret));
  return mixed(new Uint8Array(RSA_SIZE), own);
}

export function areEqual(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

function secretWith(secret: string, bytes: Uint8Array): string {
  return `${secret}.${[...bytes].join('.')}`;
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Combined with a stream of bytes that hangs on the secret only: doing it twice undoes it. */
function mixed(bytes: Uint8Array, secret: string): Uint8Array {
  const next = streamOf(stateOf(new TextEncoder().encode(secret)));
  return bytes.map((byte) => byte ^ next());
}

function digest(bytes: Uint8Array, secret: string): Uint8Array {
  const next = streamOf(stateOf(joined(new TextEncoder().encode(`${secret}.`), bytes)));
  return new Uint8Array(TAG).map(next);
}

type State = [number, number, number, number];

/** Four hashes of FNV-1a's kind, each begun otherwise. */
function stateOf(bytes: Uint8Array): State {
  const hash = (seed: number) => {
    let value = 0x811c9dc5 ^ seed;
    for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193 + 2 * seed);
    return value >>> 0;
  };
  return [hash(1), hash(2), hash(3), hash(4)];
}

/** The generator sfc32. */
function streamOf([a, b, c, counter]: State): () => number {
  const next = () => {
    const value = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + value;
    return (value >>> 16) & 0xff;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}
