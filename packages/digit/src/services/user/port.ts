import type { Actor, CallContext, DigitUser } from '../../actor';

export type SignedIn = {
  actor: Actor & { token: string };
  expiresInSeconds: number;
  /** For `refresh`; good for two weeks as DIGIT ships it. */
  refreshToken?: string;
};

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
   * A new token for who holds a refresh token, with the user as he is now; the token before it ends, the refresh token
   * stays good. One that ran out or never was: DigitError `invalid-credentials`.
   */
  refresh(refreshToken: string, context?: CallContext): Promise<SignedIn>;
  /**
   * Ends a token, for everybody who shares it; one that had ended already is no failure. DIGIT keeps the refresh token:
   * forget it. Behind a gateway a role of the user must be allowed to (`/user/_logout`), else DigitError `unauthorized`.
   */
  signOut(actor: SignedIn['actor'], context?: Pick<CallContext, 'signal'>): Promise<void>;
  /**
   * Active users in the order in which they were created, all of them or `limit` at most, read in as many pages as it
   * takes. From outside the gateway a search must name somebody: roles are not enough (`InvalidUserSearchCriteriaException`).
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
   * DigitError `invalid-credentials`; a number that is registered: `known-user`; one that is none: `invalid-mobile-number`.
   */
  registerCitizen(
    citizen: { tenant: string; name: string; mobileNumber: string; otp: string },
    context?: CallContext,
  ): Promise<SignedIn>;
  /**
   * Creates a user without validation of a one-time code (employees, system users, citizens filed for at a counter).
   * DigitErrors: `known-user` (name taken in this tenant and type), `invalid-mobile-number`, `weak-password`, `unknown-role`.
   */
  create(user: Omit<DigitUser, 'id' | 'uuid'> & { password?: string }, context: CallContext): Promise<DigitUser>;
}
