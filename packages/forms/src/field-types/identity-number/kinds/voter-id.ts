import type { IdentityRules } from './contract';

/**
 * Election Commission (EPIC): three letters and seven digits. That the last digit follows from the others is asked of no
 * number: cards from before that rule are valid.
 */
export const voterId: IdentityRules = {
  name: 'EPIC',
  example: 'ABC0000000',
  groups: [10],
  fault: (number) => (/^[A-Z]{3}\d{7}$/.test(number) ? undefined : 'format'),
};
