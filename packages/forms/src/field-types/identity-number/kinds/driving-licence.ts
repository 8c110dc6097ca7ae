import type { IdentityRules } from './contract';

/** Sarathi: two letters of the state, two digits of the office, the year of issue, seven digits. */
export const drivingLicence: IdentityRules = {
  name: 'Driving licence',
  example: 'KA00 20000000000',
  groups: [4, 11],
  fault(number) {
    if (!/^[A-Z]{2}\d{13}$/.test(number)) return 'format';
    return /^(19|20)$/.test(number.slice(4, 6)) ? undefined : 'neverGiven';
  },
};
