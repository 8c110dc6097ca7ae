import type { IdentityRules } from './contract';

/** A booklet of the Republic of India: a letter and seven digits, the first of them not 0. */
export const passport: IdentityRules = {
  name: 'Passport',
  example: 'A0000000',
  groups: [8],
  fault(number) {
    if (!/^[A-Z]\d{7}$/.test(number)) return 'format';
    return number[1] === '0' ? 'neverGiven' : undefined;
  },
};
