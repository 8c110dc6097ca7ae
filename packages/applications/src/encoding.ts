const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64url without padding; in every runtime alike. */
export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const word = (a << 16) | (b << 8) | c;
    const characters = Math.min(4, bytes.length - at + 1);
    for (let k = 0; k < characters; k++) text += ALPHABET[(word >> (18 - 6 * k)) & 63];
  }
  return text;
}

/** No 0 O 1 I L U V: a reference is read aloud, copied by hand, and spells no word by accident. */
const REFERENCE_LETTERS = '23456789ABCDEFGHJKMNPQRSTWXYZ';

/** What a citizen gets at once, `R7KD-2MPX-Q4`: ten characters, about 48 bits, unlike any number of DIGIT. */
export function newReference(random: (bytes: number) => Uint8Array): string {
  const letters = Array.from(random(10), (byte) => REFERENCE_LETTERS[byte % REFERENCE_LETTERS.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

/** `98••••3210`: enough for somebody who knows the number to recognise it. */
export function maskMobile(mobileNumber: string): string {
  return mobileNumber.length < 7 ? '••••' : `${mobileNumber.slice(0, 2)}••••${mobileNumber.slice(-4)}`;
}
