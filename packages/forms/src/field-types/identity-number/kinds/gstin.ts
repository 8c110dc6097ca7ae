import type { IdentityRules } from './contract';
import { PAN } from './pan';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const shape = new RegExp(`^\\d{2}${PAN}[1-9A-Z][0-9A-Z]{2}$`);

/**
 * GST Network: two digits of the state, the PAN, which registration of it, a letter of the kind of taxpayer (mostly Z), and
 * a check character.
 */
export const gstin: IdentityRules = {
  name: 'GSTIN',
  example: '29ABCPE0000F1Z0',
  groups: [15],
  fault(number) {
    if (!shape.test(number)) return 'format';
    return number.endsWith(checkCharacter(number.slice(0, 14))) ? undefined : 'checkDigit';
  },
};

/** Modulo 36: every second value counts twice, and the digits of the product, to the base of 36, are added. */
function checkCharacter(characters: string): string {
  const sum = [...characters].reduce((total, character, at) => {
    const product = ALPHABET.indexOf(character) * (at % 2 === 0 ? 1 : 2);
    return total + Math.floor(product / 36) + (product % 36);
  }, 0);
  return ALPHABET.charAt((36 - (sum % 36)) % 36);
}
