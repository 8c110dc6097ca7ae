import type { CallContext } from '../../actor';

/** user-otp: sends a one-time code by SMS. */
export interface OtpPort {
  /**
   * `login` needs a registered citizen (else DigitError `unknown-user`); `register` an unregistered one (else
   * `known-user`). What is no mobile number by the rules of the tenant: `invalid-mobile-number`.
   */
  send(
    request: { tenant: string; mobileNumber: string; purpose: 'login' | 'register' },
    context?: CallContext,
  ): Promise<void>;
}
