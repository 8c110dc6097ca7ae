import type { JsonObject } from '@nirmaan/lexicon';

export type UserType = 'CITIZEN' | 'EMPLOYEE' | 'SYSTEM' | 'BUSINESS';

export type StoredRole = { code: string; name: string | null; tenantId: string };

/** A row of egov-user. Texts without logic of their own stay together in `profile`. */
export type StoredUser = {
  id: number;
  uuid: string;
  userName: string;
  name: string | null;
  mobileNumber: string | null;
  emailId: string | null;
  type: UserType;
  tenantId: string;
  active: boolean;
  roles: StoredRole[];
  /** yyyy-MM-dd */
  dob: string | null;
  profile: JsonObject;
  accountLocked: boolean;
  accountLockedDate: number | null;
  pwdExpiryDate: number | null;
  passwordHash: string;
  createdBy: number | null;
  lastModifiedBy: number | null;
  createdTime: number;
  lastModifiedTime: number;
};

export type StoredToken = {
  token: string;
  refreshToken: string;
  userUuid: string;
  /** userName, client, scope and tenant: a second sign-in with the same gets the same token. */
  key: string;
  scope: string;
  issuedAt: number;
  refreshIssuedAt: number;
  /** Signed out, or replaced by a refresh. The refresh token stays good. */
  revoked: boolean;
  /** `UserRequest` as answered when the token was made; repeated for later sign-ins. */
  userRequest: JsonObject;
  /** The user as of the latest sign-in: what `_details` and the gateway see, whatever changed since. */
  principal: JsonObject;
};

export type UserSlice = {
  users: Map<string, StoredUser>;
  nextId: number;
  tokens: Map<string, StoredToken>;
  /** Wrong passwords by user uuid: times. */
  failures: Map<string, number[]>;
};
