export type StoredAction = {
  id: number;
  name: string;
  url: string | null;
  serviceCode: string | null;
  queryParams: string | null;
  parentModule: string | null;
  orderNumber: number | null;
  displayName: string | null;
  enabled: boolean;
};

export type StoredRole = { name: string; code: string; description: string | null };

export type StoredRoleAction = { roleCode: string; actionId: number; tenantId: string };

/**
 * The service's own tables, which installations leave empty: what counts is in MDMS. Actions by id, roles by name (its
 * key), role-actions in order of storing.
 */
export type AccessControlSlice = {
  actions: Map<number, StoredAction>;
  roles: Map<string, StoredRole>;
  roleActions: StoredRoleAction[];
  nextActionId: number;
};
