import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityNumber } from '.';
import { identityKinds, isIdentityKind, maskIdentity, normalizeIdentity } from './kinds';
import { hasVerhoeffDigit } from './kinds/verhoeff';
import { type IdentityKind, IdentityNumberField } from './schema';
import vectors from './testing/uin-vid-vectors.json';

const field = (...kinds: IdentityKind[]) =>
  IdentityNumberField.parse({ type: 'identity-number', code: 'it', label: {}, kinds });
const posted = (values: Record<string, string>) => ({
  values: (part = '') => (values[part] === undefined ? undefined : [values[part]]),
  files: () => [],
});
const kept = { kind: 'aadhaar', ref: 'r-1', masked: 'XXXX XXXX 0124' };

describe('check digits', () => {
  it.each(vectors.verhoeff)('Verhoeff of $data is $check', ({ data, check }) => {
    for (let digit = 0; digit < 10; digit++)
      expect([digit, hasVerhoeffDigit(data + digit)]).toEqual([digit, digit === Number(check)]);
  });
  const valid = { aadhaar: '234567890124', gstin: '27AAPFU0939F1ZV', uin: '8737152277', vid: '2469265801479852' };
  it.each(Object.entries(valid))('of %s finds any one wrong character', (kind, number) => {
    if (!isIdentityKind(kind)) throw new Error(kind);
    expect(identityKinds[kind].fault(number)).toBeUndefined();
    fc.assert(
      fc.property(fc.nat(number.length - 1), fc.constantFrom(...'0123456789'), (at, digit) => {
        fc.pre(number[at] !== digit);
        const wrong = number.slice(0, at) + digit + number.slice(at + 1);
        return identityKinds[kind].fault(wrong) !== undefined;
      }),
    );
  });
});

describe('MOSIP numbers', () => {
  const faultBy: Record<string, string | undefined> = {
    ok: undefined,
    checksum: 'checkDigit',
    length: 'format',
    digits: 'format',
  };
  it.each(vectors.uin)('UIN $uin: $result', ({ uin, result }) =>
    expect(identityKinds.uin.fault(uin)).toBe(Object.hasOwn(faultBy, result) ? faultBy[result] : 'neverGiven'),
  );
  it.each(vectors.vid)('VID $vid: $result', ({ vid }) => expect(identityKinds.vid.fault(vid)).toBeUndefined());
});

describe('an identity number', () => {
  it.each(Object.entries(identityKinds))('%s is shown by its last four characters alone', (kind, { groups }) => {
    if (!isIdentityKind(kind)) throw new Error(kind);
    const length = groups.reduce((sum, each) => sum + each, 0);
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(`^[A-WYZ0-9]{${length}}$`)), (number) => {
        const shown = maskIdentity(kind, number).replaceAll(' ', '');
        return shown === 'X'.repeat(length - 4) + number.slice(-4);
      }),
    );
  });
  it('gives rules the kind and the last characters, typed or kept alike', () => {
    const typed = identityNumber.toRuleValue({ kind: 'aadhaar', number: '234567890124' });
    expect(typed).toEqual({ kind: 'aadhaar', masked: 'XXXX XXXX 0124' });
    expect(identityNumber.toRuleValue(kept)).toEqual(typed);
    expect(identityNumber.toRuleValue({ kind: 'aadhaar', number: '1' })).toBeNull();
  });
  it('that is kept stays until another is typed, and goes when that is ticked', () => {
    const read = (values: Record<string, string>) => identityNumber.readPosted(posted(values), field('aadhaar'), kept);
    expect(read({ number: '' })).toBeUndefined();
    expect(read({})).toBeUndefined();
    expect(read({ number: '', remove: 'yes' })).toBeNull();
    expect(read({ number: '2345 6789 0124' })).toEqual({ kind: 'aadhaar', number: '234567890124' });
  });
  it('takes no reference from a browser', () => {
    const forged = { ref: 'r-2', masked: 'XXXX', number: '', kind: 'aadhaar' };
    expect(identityNumber.readPosted(posted(forged), field('aadhaar'), undefined)).toBeNull();
    expect(identityNumber.readPosted(posted(forged), field('aadhaar', 'pan'), undefined)).toEqual({ kind: 'aadhaar' });
  });
  it('of several kinds needs the kind, beside its own control', () => {
    const value = { number: '234567890124' };
    expect(identityNumber.validate(value, field('aadhaar', 'pan'), { language: 'en' })).toEqual([
      { code: 'identity.kind', below: '/kind' },
    ]);
    expect(identityNumber.validate(kept, field('pan'), { language: 'en' })).toEqual([{ code: 'identity.kind' }]);
  });
  it('is typed with spaces and hyphens of any kind', () =>
    expect(normalizeIdentity(' 2345–6789\u00a00124 ')).toBe('234567890124'));
});
