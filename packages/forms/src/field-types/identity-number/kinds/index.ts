import { toAsciiDigits } from '../../reading';
import type { IdentityKind } from '../schema';
import { aadhaar } from './aadhaar';
import { abha } from './abha';
import type { IdentityRules } from './contract';
import { drivingLicence } from './driving-licence';
import { gstin } from './gstin';
import { uin, vid } from './mosip';
import { pan } from './pan';
import { passport } from './passport';
import { voterId } from './voter-id';

/** The rules of every kind; one that is missing does not compile. */
export const identityKinds: { [Kind in IdentityKind]: IdentityRules } = {
  aadhaar,
  pan,
  abha,
  'voter-id': voterId,
  passport,
  'driving-licence': drivingLicence,
  gstin,
  uin,
  vid,
};

export function isIdentityKind(kind: unknown): kind is IdentityKind {
  return typeof kind === 'string' && Object.hasOwn(identityKinds, kind);
}

/** As it is compared: digits of any script as ASCII, capitals, nothing between. People type numbers as they are printed. */
export function normalizeIdentity(typed: string): string {
  return toAsciiDigits(typed)
    .toUpperCase()
    .replace(/[\s\-–—./_\u00ad\u200b-\u200f]/g, '');
}

/** `XXXX XXXX 1234`: what may be shown of a number, and kept beside its reference. */
export function maskIdentity(kind: IdentityKind, number: string): string {
  const shown = 'X'.repeat(Math.max(0, number.length - 4)) + number.slice(-4);
  let from = 0;
  return identityKinds[kind].groups
    .map((length) => {
      const part = shown.slice(from, from + length);
      from += length;
      return part;
    })
    .join(' ');
}
