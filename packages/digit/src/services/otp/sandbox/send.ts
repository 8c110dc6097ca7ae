import type { JsonObject } from '@nirmaan/lexicon';
import {
  answer,
  isObject,
  objectOr,
  SandboxRefusal,
  type SandboxResponse,
  stringOr,
  textOf,
} from '../../../sandbox/exchange';
import { firstJsonOf } from '../../../sandbox/json-prefix';
import { parseJson } from '../../../sandbox/read-body';
import { refuseFields } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { rootOf } from '../../../sandbox/tenants';
import { levelKey } from '../../localization/slice';
import { userTypeOf } from '../../user/find-users';
import { parseDateTime } from '../../user/java';
import { DEFAULT_RULE, findMobileRule, matchesWhole } from '../../user/masters';
import { NO_CRITERIA, selectUsers } from '../../user/select-users';
import type { StoredUser } from '../../user/slice';
import { TENANT_MISSING } from '../codes';
import { drawCode } from './codes-service';
import type { OtpEffect } from './effects';

type Call = SandboxCall<OtpEffect>;
type Purpose = 'register' | 'login' | 'passwordreset';

/** Keys of module `egov-user` and the texts without any message there. */
const MESSAGES: Record<Purpose, { key: string; text: string }> = {
  register: { key: 'sms.register.otp.msg', text: 'Dear Citizen, Your OTP to complete your DIGIT Registration is %s.' },
  login: { key: 'sms.login.otp.msg', text: 'Dear Citizen, Your Login OTP is %s.' },
  passwordreset: { key: 'sms.pwd.reset.otp.msg', text: 'Dear Citizen, Your OTP for recovering password is %s.' },
};

/** `user-otp/v1/_send`. Members in exact letter case. */
export function sendCode(call: Call): SandboxResponse {
  const body = readSent(call);
  const otp = objectOr(body.otp);
  const tenantId = stringOr(otp.tenantId) || null;
  const mobileNumber = stringOr(otp.mobileNumber) || null;
  const purpose = isObject(body.otp) ? purposeOf(stringOr(otp.type)) : undefined;
  const wrongNumber =
    tenantId && mobileNumber && purpose !== 'passwordreset'
      ? findFault(call, { tenantId, mobileNumber, countryCode: stringOr(otp.countryCode)?.trim() || null })
      : undefined;
  if (!tenantId || !mobileNumber || !purpose || wrongNumber !== undefined)
    throw refuseFields('Invalid OTP request', [
      ...(tenantId ? [] : [TENANT_MISSING]),
      ...(mobileNumber ? [] : [field('OTP.MOBILE_NUMBER_MANDATORY', 'Mobile number field is mandatory')]),
      ...(purpose ? [] : [TYPE_MISSING]),
      ...(wrongNumber === undefined ? [] : [field('OTP.MOBILE_NUMBER_VALIDATION_FAILED', wrongNumber)]),
    ]);
  const to = recipientOf(call, { tenantId, mobileNumber, purpose, userType: stringOr(otp.userType) ?? null });
  const { otp: code } = drawCode(call, mobileNumber, tenantId);
  const text = findMessageText(call, { tenantId, purpose, requestInfo: objectOr(body.requestInfo) });
  // Who resets a password is not told that nothing was sent.
  if (text === undefined && purpose !== 'passwordreset')
    throw plainFailure('Cannot invoke "java.lang.CharSequence.length()" because "this.text" is null');
  if (text !== undefined)
    call.store({ kind: 'message', message: { kind: 'sms', to, text: text.replace('%s', code), at: call.now } });
  return answer(201, { responseInfo: null, isSuccessful: true });
}

function purposeOf(type: string | undefined): Purpose | undefined {
  const asked = type?.toLowerCase();
  if (!asked) return 'register';
  return asked === 'register' || asked === 'login' || asked === 'passwordreset' ? asked : undefined;
}

const TYPE_MISSING = {
  code: 'OTP.REQUEST_TYPE_MANDATORY',
  message: 'Request type (register, passwordreset,login) is mandatory',
  field: 'otp.type',
};

function field(code: string, message: string) {
  return { code, message, field: 'otp.mobileNumber' };
}

/** What is wrong with the number; undefined: nothing. */
function findFault(
  call: Call,
  sent: { tenantId: string; mobileNumber: string; countryCode: string | null },
): string | undefined {
  const { tenantId, mobileNumber, countryCode } = sent;
  const rule = findMobileRule(call.state, [tenantId], countryCode);
  if (!rule && countryCode !== null)
    return `Mobile number validation configuration not found for country code: ${countryCode}`;
  const { regex } = rule ?? DEFAULT_RULE;
  const matches = matchesWhole(mobileNumber, regex);
  if (matches === undefined) return 'Invalid mobile number validation pattern configured.';
  return matches ? undefined : `Mobile number must match the configured pattern: ${regex}`;
}

/** The number to write to. Registering wants it unknown, the others known. */
function recipientOf(
  call: Call,
  sent: { tenantId: string; mobileNumber: string; purpose: Purpose; userType: string | null },
): string {
  const { tenantId, mobileNumber, purpose, userType } = sent;
  const user = findUser(call, {
    tenantId: userType === 'EMPLOYEE' ? tenantId : rootOf(tenantId),
    mobileNumber,
    userType,
  });
  if (purpose === 'register' && user)
    throw refuseFields('OTP request for register failed', [
      field('OTP.MOBILENUMBER', 'This MobileNumber Already Register as UserName in System. Pls try Another UserName'),
    ]);
  if (purpose === 'login' && !user)
    throw refuseFields('OTP request for login failed', [
      field('OTP.UNKNOWN_CREDENTIAL', 'No such username or password'),
    ]);
  if (purpose !== 'passwordreset') return mobileNumber;
  if (!user)
    throw refuseFields('OTP request for password reset failed', [
      field('OTP.UNKNOWN_MOBILE_NUMBER', 'Mobile number is unknown.'),
    ]);
  if (!user.mobileNumber)
    throw refuseFields('OTP request for password reset failed', [
      field('OTP.MOBILE_NUMBER', 'MobileNumber Not Found For This User.'),
    ]);
  return user.mobileNumber;
}

/** egov-user refuses tenants it does not know how to spell, and user-otp takes that for nobody. */
function findUser(
  call: Call,
  { userType, ...asked }: { tenantId: string; mobileNumber: string; userType: string | null },
): StoredUser | undefined {
  if (!/^[a-zA-Z. ]*$/.test(asked.tenantId)) return undefined;
  return selectUsers(call.state.user, { ...NO_CRITERIA, ...asked, type: userTypeOf(userType), active: true })[0];
}

/** Localized at the tenant above, in the language of `msgId`; undefined where the module lacks just this key. */
function findMessageText(
  call: Call,
  of: { tenantId: string; purpose: Purpose; requestInfo: JsonObject },
): string | undefined {
  const { key, text } = MESSAGES[of.purpose];
  const parts = of.tenantId.split('.');
  const tenant = parts.length > 1 ? parts.slice(0, -1).join('.') : of.tenantId;
  const locale = (stringOr(of.requestInfo.msgId) ?? '').split('|')[1] || 'en_IN';
  const messages = call.state.localization.levels.get(levelKey(tenant, locale))?.get('egov-user');
  if (!messages?.size) return text;
  return messages.get(key)?.message;
}

function readSent({ request }: Call): JsonObject {
  const text = textOf(request.body);
  if (text.trim() === '') throw plainFailure('Required request body is missing');
  const found = firstJsonOf(text);
  const value = 'json' in found ? parseJson(found.json) : undefined;
  if (!isObject(value)) throw plainFailure('JSON parse error');
  // RequestInfo is this service's own here: its `ts` is a date, as a number or spelled.
  const ts = objectOr(value.requestInfo).ts ?? null;
  if (typeof ts === 'string' && ts !== '' && parseDateTime(ts) === undefined) throw plainFailure('JSON parse error');
  return value;
}

/** Whatever goes wrong otherwise: user-otp answers with the exception's text alone. */
export function plainFailure(text: string): SandboxRefusal {
  return new SandboxRefusal({
    status: 500,
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
    body: { bytes: new TextEncoder().encode(text) },
  });
}
