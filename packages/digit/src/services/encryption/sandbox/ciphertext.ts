/** `<keyId>|<base64>`: a ciphertext or a signature. What comes behind a second bar is not looked at. */
export function parseCiphertext(text: string): { keyId: number; base64: string } | undefined {
  const [id = '', base64] = text.split('|');
  if (!/^[+-]?\d{1,10}$/.test(id) || !base64) return undefined;
  const keyId = Number(id);
  return keyId < 2 ** 31 ? { keyId, base64 } : undefined;
}

export function toCiphertext(keyId: number, bytes: Uint8Array): string {
  return `${keyId}|${btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''))}`;
}

/** undefined: no Base64, as strictly as Java reads it; the padding may be left away. */
export function bytesOf(base64: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return undefined;
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
