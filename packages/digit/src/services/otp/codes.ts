import type { Instant } from '@nirmaan/lexicon';
import { JSON_TYPE } from '../../sandbox/exchange';
import { refuseFields } from '../../sandbox/refusals';
import type { SandboxCall } from '../../sandbox/service';
import { rootOf } from '../../sandbox/tenants';
import type { OtpSlice, StoredCode } from './slice';

type Call = Pick<SandboxCall<never>, 'state' | 'now' | 'hash' | 'storeIn'>;

/** What somebody claims to have been sent. */
export type Claim = { identity: string | null; tenantId: string; otp: string };

/** `egov.otp.ttl`, in seconds. */
const LIFE = 900;

/** A code at rest. */
export function hashCode(by: Pick<Call, 'hash'>, uuid: string, code: string): string {
  return by.hash(`${uuid}:${code}`);
}

function isLive(code: StoredCode, now: Instant): boolean {
  return !code.used && Math.trunc((now - code.createdTime) / 1000) <= LIFE;
}

function findCode(slice: OtpSlice, call: Call, claim: Claim): StoredCode | undefined {
  const tenant = rootOf(claim.tenantId);
  return slice.codes.find(
    (code) =>
      code.identity === claim.identity &&
      code.tenant === tenant &&
      isLive(code, call.now) &&
      code.codeHash === hashCode(call, code.uuid, claim.otp),
  );
}

/** Uses a live code up: it proves its holder once. Several codes may live for one identity. */
export function useCode(call: Call, claim: Claim): StoredCode | undefined {
  const code = findCode(call.state.otp, call, claim);
  if (code) call.storeIn('otp', { kind: 'used', uuid: code.uuid });
  return code;
}

/** `useCode`, or egov-otp's refusal, which callers hand on word for word. */
export function proveCode(call: Call, claim: Claim, contentType = JSON_TYPE): StoredCode {
  if (claim.otp === '' || !claim.identity) throw refuseClaim(claim, contentType);
  const code = useCode(call, claim);
  if (!code) {
    const problem = { code: 'OTP.VALIDATION_UNSUCCESSFUL', message: 'OTP validation unsuccessful', field: 'otp.otp' };
    throw refuseFields('OTP validation unsuccessful', [problem], contentType);
  }
  return code;
}

/** Says what a claim lacks. */
export function refuseClaim(claim: { [Name in keyof Claim]: string | null }, contentType: string) {
  return refuseFields(
    'Invalid OTP validation request',
    [
      ...(claim.tenantId ? [] : [TENANT_MISSING]),
      ...(claim.identity ? [] : [IDENTITY_MISSING]),
      ...(claim.otp ? [] : [{ code: 'OTP.OTP_MANDATORY', message: 'Otp field is mandatory', field: 'otp.otp' }]),
    ],
    contentType,
  );
}

export const TENANT_MISSING = {
  code: 'OTP.TENANT_ID_MANDATORY',
  message: 'Tenant field is mandatory',
  field: 'otp.tenantId',
};
export const IDENTITY_MISSING = {
  code: 'OTP.IDENTITY_MANDATORY',
  message: 'Identity field is mandatory',
  field: 'otp.identity',
};
