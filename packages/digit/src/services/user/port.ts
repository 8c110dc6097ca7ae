import type { Actor, CallContext, DigitUser } from '../../actor';

export type SignedIn = { actor: Actor & { token: string }; expiresInSeconds: number };

/** egov-user: who somebody is. */
export interface UserPort {
  /**
   * Password for employees; the one-time code as password for citizens. Wrong credentials: DigitError
   * `invalid-credentials`; the fifth time within half an hour and later DIGIT breaks instead (`unavailable`), and goes on
   * taking the right ones. Somebody signed in already gets the token he has: who asks is as he was when it was made.
   */
  signIn(
    credentials: { tenant: string; userName: string; password: string; type: DigitUser['type'] },
    context?: CallContext,
  ): Promise<SignedIn>;
  /**
   * Active users, by name where no `limit` is given. From outside the gateway a search must name somebody (roles are not
   * enough) and gives ten at most.
   */
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
  /**
   * Registers a citizen who proved the number with `otp` (user-otp, purpose register), and signs in. A wrong code:
   * DigitError `invalid-credentials`; a number that is registered: `known-user`.
   */
  registerCitizen(
    citizen: { tenant: string; name: string; mobileNumber: string; otp: string },
    context?: CallContext,
  ): Promise<SignedIn>;
  /** Creates a user without validation of a one-time code (employees, system users, citizens filed for at a counter). */
  create(user: Omit<DigitUser, 'id' | 'uuid'> & { password?: string }, context: CallContext): Promise<DigitUser>;
}
