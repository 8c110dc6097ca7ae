import type { IdentityRules } from './contract';

/** National Health Authority: fourteen digits in groups of 2-4-4-4. A check digit is not documented. */
export const abha: IdentityRules = {
  name: 'ABHA',
  example: '00-0000-0000-0000',
  isDigits: true,
  groups: [2, 4, 4, 4],
  fault: (number) => (/^\d{14}$/.test(number) ? undefined : 'format'),
};
