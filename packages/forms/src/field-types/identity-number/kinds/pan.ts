import type { IdentityRules } from './contract';

/**
 * Income Tax Department: five letters, four digits, a letter. The fourth letter says who holds it: A association,
 * B body of individuals, C company, F firm, G government, H family, J juridical person, L local authority, P person, T trust.
 * How the last letter follows from the others is not published.
 */
export const PAN = '[A-Z]{3}[ABCFGHJLPT][A-Z]\\d{4}[A-Z]';
const whole = new RegExp(`^${PAN}$`);

export const pan: IdentityRules = {
  name: 'PAN',
  example: 'ABCPE0000F',
  groups: [10],
  fault(number) {
    if (whole.test(number)) return undefined;
    return /^[A-Z]{5}\d{4}[A-Z]$/.test(number) ? 'neverGiven' : 'format';
  },
};
