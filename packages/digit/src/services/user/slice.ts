import type { JsonObject } from '@nirmaan/lexicon';

export type StoredRole = { code: string; name: string; tenantId: string };

/** A row of egov-user. Texts without logic of their own stay together in `profile`. */
export type StoredUser = {
  id: number;
  uuid: string;
  userName: string;
  name: string;
  mobileNumber: string | null;
  emailId: string | null;
  type: string;
  tenantId: string;
  active: boolean;
  roles: StoredRole[];
  /** yyyy-MM-dd */
  dob: string | null;
  profile: JsonObject;
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
  issuedAt: number;
  /** `UserRequest` as answered when the token was made; repeated for later sign-ins. */
  userRequest: JsonObject;
};

export type UserSlice = {
  users: Map<string, StoredUser>;
  nextId: number;
  tokens: Map<string, StoredToken>;
  /** Wrong passwords by user uuid: times. */
  failures: Map<string, number[]>;
};
