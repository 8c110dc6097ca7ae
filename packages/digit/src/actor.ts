/** A user as egov-user knows it. Roles count in the tenant they name: a role at the realm does not reach into its cities by itself. */
export type DigitUser = {
  id: number;
  uuid: string;
  userName: string;
  name: string;
  type: 'CITIZEN' | 'EMPLOYEE' | 'SYSTEM';
  mobileNumber?: string;
  emailId?: string;
  tenantId: string;
  roles: { code: string; name?: string; tenantId: string }[];
};

/** In whose name DIGIT is called. `token` is needed in gateway mode; in direct mode `user` is sent as `RequestInfo.userInfo`. */
export type Actor = {
  user: DigitUser;
  token?: string;
  /** Where somebody can sign in again without being asked: the same actor with a token that counts, or undefined. */
  renew?(): Promise<Actor | undefined>;
};

/** What every call carries: who asks, in which language answers should be, and how to stop it. Without an actor only open paths work. */
export type CallContext = { actor?: Actor; language?: string; signal?: AbortSignal };
