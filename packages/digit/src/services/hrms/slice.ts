import type { JsonObject } from '@nirmaan/lexicon';

/** An employee as it is answered, without its user: that is egov-user's. */
export type StoredEmployee = {
  uuid: string;
  /** The number of the user, too. */
  id: number;
  tenantId: string;
  code: string;
  isActive: boolean;
  members: JsonObject;
};

export type HrmsSlice = {
  employees: Map<string, StoredEmployee>;
  /** Last number drawn of `eg_hrms_position`. */
  lastPosition: number;
};
