import { z } from 'zod';
import { DigitError } from '../../error';
import type { Caller } from '../../wire/caller';
import type { OtpPort } from './port';

/** user-otp's codes, in our words. */
const OURS: Record<string, string> = {
  'OTP.UNKNOWN_CREDENTIAL': 'unknown-user',
  'OTP.MOBILENUMBER': 'known-user',
  'OTP.MOBILE_NUMBER_VALIDATION_FAILED': 'invalid-mobile-number',
  'OTP.MOBILE_NUMBER_MANDATORY': 'invalid-mobile-number',
};

export function createOtpClient(caller: Caller): OtpPort {
  return {
    async send({ tenant, mobileNumber, purpose }, context) {
      try {
        await caller.post({
          service: 'otp',
          path: '/user-otp/v1/_send',
          requestInfo: 'requestInfo',
          body: { otp: { mobileNumber, tenantId: tenant, type: purpose, userType: 'CITIZEN' } },
          answer: z.object({ isSuccessful: z.literal(true) }),
          context,
        });
      } catch (error) {
        const ours = error instanceof DigitError ? OURS[error.code] : undefined;
        throw ours && error instanceof DigitError ? new DigitError('otp', ours, false, error.explanation, true) : error;
      }
    },
  };
}
