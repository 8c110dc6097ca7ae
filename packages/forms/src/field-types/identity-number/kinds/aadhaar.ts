import type { IdentityRules } from './contract';
import { hasVerhoeffDigit } from './verhoeff';

/** UIDAI: twelve digits, the first neither 0 nor 1, the last Verhoeff's. */
export const aadhaar: IdentityRules = {
  name: 'Aadhaar',
  example: '0000 0000 0000',
  isDigits: true,
  groups: [4, 4, 4],
  fault(number) {
    if (!/^\d{12}$/.test(number)) return 'format';
    if (/^[01]/.test(number)) return 'neverGiven';
    return hasVerhoeffDigit(number) ? undefined : 'checkDigit';
  },
};
