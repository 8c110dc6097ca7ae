import type { CallContext } from '../../actor';

/** An address a role may call. `tenant` is where the question was asked, not where the master is. */
export type AllowedAction = { id: number; name: string; url: string; isEnabled: boolean };

export type KnownRole = { code: string; name: string; description: string };

/** egov-accesscontrol: which roles may call which addresses, by the masters ACCESSCONTROL-* of a tenant. */
export interface AccessControlPort {
  /** Actions of any of the roles, newest first; those that are switched off only where asked for. */
  actionsOf(
    request: { tenant: string; roles: string[]; includeDisabled?: boolean },
    context: CallContext,
  ): Promise<AllowedAction[]>;
  /**
   * Whether one of the roles, held at one of the tenants or their realm, allows the address (a path without query).
   * Switched-off actions count too: DIGIT looks at their addresses only.
   */
  isAllowed(
    request: { tenants: string[]; roles: { code: string; tenant: string }[]; path: string },
    context: CallContext,
  ): Promise<boolean>;
  /** Roles of the tenant's realm; of `codes`, those that exist. */
  roles(request: { tenant: string; codes?: string[] }, context: CallContext): Promise<KnownRole[]>;
}
