const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALPHANUMERIC = `0123456789${LETTERS}`;

/** DHIS2's grammar of identifiers. */
export const UID = /^[A-Za-z][A-Za-z0-9]{10}$/;

/** An identifier of DHIS2 from a hash: the hash as a number, a letter first, then ten letters or digits; about 65 bits. */
export function uidFrom(hash: Uint8Array): string {
  let rest = 0n;
  for (const byte of hash) rest = (rest << 8n) | BigInt(byte);
  const take = (alphabet: string) => {
    const size = BigInt(alphabet.length);
    const character = alphabet.charAt(Number(rest % size));
    rest /= size;
    return character;
  };
  return take(LETTERS) + Array.from({ length: 10 }, () => take(ALPHANUMERIC)).join('');
}
