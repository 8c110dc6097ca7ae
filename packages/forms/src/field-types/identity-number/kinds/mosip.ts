import type { IdentityFault, IdentityRules } from './contract';
import { hasVerhoeffDigit } from './verhoeff';

/** Rows of digits that are never part of a number: three going up or down. */
const RUNS = Array.from({ length: 8 }, (_, at) => [`${at}${at + 1}${at + 2}`, `${at + 2}${at + 1}${at}`]).flat();
const RESTRICTED = ['786', '666'];

/**
 * The rules by which MOSIP gives out numbers, in the order and with the limits its validators are shipped with
 * (`UinValidatorImpl`, `VidFilterUtils` of mosip/commons). Its terms allow nobody to keep such a number.
 */
function faultOf(number: string, { length, repeat, isUin }: { length: number; repeat: RegExp; isUin: boolean }) {
  if (!new RegExp(`^\\d{${length}}$`).test(number)) return 'format' satisfies IdentityFault;
  const isNeverGiven =
    /^[01]/.test(number) ||
    [...RUNS, ...RESTRICTED].some((run) => number.includes(run)) ||
    repeat.test(number) ||
    /(\d{2,}).*?\1/.test(number) ||
    (isUin && (/[2468]{3}/.test(number) || hasMirroredHalves(number)));
  if (isNeverGiven) return 'neverGiven' satisfies IdentityFault;
  return hasVerhoeffDigit(number) ? undefined : ('checkDigit' satisfies IdentityFault);
}

function hasMirroredHalves(number: string): boolean {
  const first = number.slice(0, 5);
  const last = number.slice(-5);
  return first === last || first === [...last].reverse().join('');
}

/** The number of a person for life. */
export const uin: IdentityRules = {
  name: 'UIN',
  example: '0000 000 000',
  isDigits: true,
  isNeverKept: true,
  groups: [4, 3, 3],
  fault: (number) => faultOf(number, { length: 10, repeat: /(\d)\1{2}/, isUin: true }),
};

/** A number that stands for it for a while. */
export const vid: IdentityRules = {
  name: 'VID',
  example: '0000 0000 0000 0000',
  isDigits: true,
  isNeverKept: true,
  groups: [4, 4, 4, 4],
  fault: (number) => faultOf(number, { length: 16, repeat: /(\d)\d?\1/, isUin: false }),
};
