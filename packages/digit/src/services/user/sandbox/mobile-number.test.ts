import { expect, it } from 'vitest';
import { createReplaySandbox } from '../../../testing/sandbox-target';
import { checkMobileNumbers } from './mobile-number';
import type { SentUser } from './read-user';

const rule = (tenantId: string, countryCode: string, mobileNumberRegex: string, more: object = {}) => ({
  id: `${tenantId}/${countryCode}`,
  tenantId,
  schemaCode: 'common-masters.MobileNumberValidation',
  uniqueIdentifier: countryCode,
  data: { countryCode, mobileNumberRegex },
  isActive: true,
  auditDetails: { createdBy: null, lastModifiedBy: null, createdTime: 1, lastModifiedTime: 1 },
  ...more,
});
const standard = rule('pg', '+91', '^[6-9][0-9]{9}$', {
  data: { countryCode: '+91', mobileNumberRegex: '^[6-9][0-9]{9}$', default: true },
});

const cases: [title: string, rows: ReturnType<typeof rule>[], countryCode: string | null, number: string, string][] = [
  ['the shipped rule where MDMS has none', [], null, '9876543210', '+91'],
  ['the rule of the code', [standard, rule('pg', '+251', '^9[0-9]{8}$')], '+251', '912345678', '+251'],
  ['the default rule for a code without one', [standard], '+44', '9876543210', '+44'],
  [
    'the realm’s where the city has none for it',
    [standard, rule('pg.citya', '+251', '^9$')],
    null,
    '9876543210',
    '+91',
  ],
  ['no rule that was switched off', [rule('pg', '+91', '^1$', { isActive: false })], '+91', '9876543210', '+91'],
  ['nothing of no number', [standard], '+44', ' ', '+44'],
];

function check(rows: ReturnType<typeof rule>[], countryCode: string | null, mobileNumber: string) {
  const sandbox = createReplaySandbox();
  sandbox.seed({ users: [], schemas: [], rows });
  const sent = { mobileNumber, tenantId: 'pg.citya', profile: { countryCode } };
  return checkMobileNumbers(sandbox.state, { ...emptyUser, ...sent });
}
const emptyUser: SentUser = {
  id: null,
  uuid: null,
  userName: null,
  name: null,
  mobileNumber: null,
  emailId: null,
  tenantId: null,
  type: null,
  active: null,
  accountLocked: null,
  accountLockedDate: null,
  roles: null,
  dob: null,
  pwdExpiryDate: null,
  password: null,
  otpReference: null,
  profile: {},
};

it.each(cases)('a mobile number is measured by %s', (_, rows, countryCode, number, answered) => {
  expect(check(rows, countryCode, number)).toBe(answered);
});

it.each([
  ['a number the rule does not fit', [standard], '123', 'INVALID_MOBILE_NUMBER'],
  ['a rule that is no pattern', [rule('pg', '+91', '[')], '9876543210', 'INVALID_VALIDATION_PATTERN'],
])('is refused for %s', (_, rows, number, code) => {
  expect(() => check(rows, '+91', number)).toThrow(
    expect.objectContaining({
      response: expect.objectContaining({
        body: { json: { ResponseInfo: null, Errors: [expect.objectContaining({ code })] } },
      }),
    }),
  );
});
