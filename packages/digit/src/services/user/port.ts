import type { Actor, CallContext, DigitUser } from '../../actor';

export type SignedIn = { actor: Actor & { token: string }; expiresInSeconds: number };

/** egov-user: who somebody is. */
export interface UserPort {
  /** Password for employees; the one-time code as password for citizens. Wrong credentials: DigitError `invalid-credentials`. */
  signIn(
    credentials: { tenant: string; userName: string; password: string; type: DigitUser['type'] },
    context?: CallContext,
  ): Promise<SignedIn>;
  search(
    criteria: {
      tenant: string;
      uuids?: string[];
      userName?: string;
      mobileNumber?: string;
      type?: DigitUser['type'];
      roleCodes?: string[];
      limit?: number;
    },
    context: CallContext,
  ): Promise<DigitUser[]>;
  /** Registers a citizen who proved the number with `otp` (user-otp, purpose register), and signs in. */
  registerCitizen(
    citizen: { tenant: string; name: string; mobileNumber: string; otp: string },
    context?: CallContext,
  ): Promise<SignedIn>;
  /** Creates a user without validation of a one-time code (employees, system users, citizens filed for at a counter). */
  create(user: Omit<DigitUser, 'id' | 'uuid'> & { password?: string }, context: CallContext): Promise<DigitUser>;
}
