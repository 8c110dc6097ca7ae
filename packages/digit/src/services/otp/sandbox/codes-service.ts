import type { JsonObject } from '@nirmaan/lexicon';
import { answer, isObject, JSON_UTF8_TYPE, memberOf, type SandboxResponse, stringOr } from '../../../sandbox/exchange';
import { mappingError, readBody } from '../../../sandbox/read-body';
import { type Problem, refuse, refuseFields } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { rootOf } from '../../../sandbox/tenants';
import { hashCode, IDENTITY_MISSING, proveCode, refuseClaim, TENANT_MISSING } from '../codes';
import type { StoredCode } from '../slice';
import type { OtpEffect } from './effects';

type Call = SandboxCall<OtpEffect>;
type SentOtp = Record<'otp' | 'UUID' | 'identity' | 'tenantId', string | null>;

/** `egov.otp.length` */
const DIGITS = 6;
const SIZES = { otp: 128, UUID: 36, identity: 100, tenantId: 256 };

/** `otp/v1/_create` */
export function createCode(call: Call): SandboxResponse {
  const { identity, tenantId } = readOtp(call, 'otpRequest');
  if (!identity || !tenantId)
    throw refuseFields(
      'Invalid OTP request',
      [...(tenantId ? [] : [TENANT_MISSING]), ...(identity ? [] : [IDENTITY_MISSING])],
      JSON_UTF8_TYPE,
    );
  const { code, otp } = drawCode(call, identity, tenantId);
  return answer(201, otpAnswer(code, otp), JSON_UTF8_TYPE);
}

/** `otp/v1/_validate` */
export function validateCode(call: Call): SandboxResponse {
  const { otp, identity, tenantId } = readOtp(call, 'otpValidateRequest');
  if (!otp || !identity || !tenantId) throw refuseClaim({ otp, identity, tenantId }, JSON_UTF8_TYPE);
  const code = proveCode(call, { otp, identity, tenantId }, JSON_UTF8_TYPE);
  return answer(200, otpAnswer({ ...code, used: true }, otp), JSON_UTF8_TYPE);
}

/** `otp/v1/_search`: by UUID alone; the code comes back as it is kept. */
export function searchCode(call: Call): SandboxResponse {
  const { UUID } = readOtp(call);
  const code = call.state.otp.codes.find(({ uuid }) => uuid === UUID);
  return answer(200, code ? otpAnswer(code, code.codeHash) : { responseInfo: null, otp: null }, JSON_UTF8_TYPE);
}

/** Makes a code and keeps its hash. */
export function drawCode(call: Call, identity: string, tenantId: string): { code: StoredCode; otp: string } {
  const otp = String(call.random(10 ** DIGITS)).padStart(DIGITS, '0');
  const uuid = call.newId();
  const code: StoredCode = {
    uuid,
    identity,
    tenant: rootOf(tenantId),
    codeHash: hashCode(call, uuid, otp),
    createdTime: call.now,
    used: false,
  };
  call.store({ kind: 'code', code });
  return { code, otp };
}

function otpAnswer(code: StoredCode, otp: string): JsonObject {
  return {
    responseInfo: null,
    otp: { otp, identity: code.identity, tenantId: code.tenant, UUID: code.uuid, isValidationSuccessful: code.used },
  };
}

/** `object`: the name under which sizes are checked; without it they are not. */
function readOtp(call: Call, object?: string): SentOtp {
  const sent = memberOf(readBody(call.request, call.now), 'otp') ?? {};
  if (!isObject(sent)) throw mappingError();
  const text = (name: keyof SentOtp): string | null => {
    const value = memberOf(sent, name) ?? null;
    if (Array.isArray(value) || isObject(value)) throw mappingError();
    return stringOr(value) ?? null;
  };
  const otp = { otp: text('otp'), UUID: text('UUID'), identity: text('identity'), tenantId: text('tenantId') };
  if (object !== undefined) checkSizes(object, otp);
  return otp;
}

function checkSizes(object: string, otp: SentOtp): void {
  const problems = (['otp', 'UUID', 'identity', 'tenantId'] as const).flatMap((name): Problem[] =>
    (otp[name]?.length ?? 0) <= SIZES[name]
      ? []
      : [
          {
            code: `Size.${object}.otp.${name === 'UUID' ? 'uuid' : name}`,
            message: `size must be between 0 and ${SIZES[name]}`,
          },
        ],
  );
  if (problems.length > 0) throw refuse(problems, JSON_UTF8_TYPE);
}
