import type { Instant } from '@nirmaan/lexicon';
import type { CallContext } from '../../actor';

/** `boundary` is a tenant's code: DIGIT looks its hierarchy up in that tenant's `egov-location.TenantBoundary`. */
export type Jurisdiction = { hierarchy: string; boundaryType: string; boundary: string };

export type Assignment = { department: string; designation: string; from: Instant; to?: Instant; isCurrent: boolean };

export type Employee = {
  /** Of the user, too; sign-in is by `code`. */
  uuid: string;
  code: string;
  tenant: string;
  name: string;
  mobileNumber: string;
  isActive: boolean;
  employeeType: string;
  roles: { code: string; tenantId: string }[];
  jurisdictions: Jurisdiction[];
  assignments: Assignment[];
};

export type NewEmployee = Omit<Employee, 'uuid' | 'code' | 'isActive' | 'roles'> & {
  /** DIGIT makes one where it is absent. */
  code?: string;
  roles: { code: string; name: string; tenantId?: string }[];
  /** Neither is checked but against the present and each other. */
  dateOfBirth: Instant;
  dateOfAppointment?: Instant;
  employeeStatus?: string;
};

/** egov-hrms: the officers of a city. Its stand-in in our sandbox was never held against a real one (`README.md`). */
export interface HrmsPort {
  /**
   * Employees by uuid order, 200 at most unless `limit` is given. `roles` are held at `tenant`; without them it is the
   * employee's own. A search must say something.
   */
  search(
    criteria: {
      tenant?: string;
      codes?: string[];
      uuids?: string[];
      roles?: string[];
      departments?: string[];
      isActive?: boolean;
      offset?: number;
      limit?: number;
    },
    context: CallContext,
  ): Promise<Employee[]>;
  /**
   * With a user who can sign in at once, by a password DIGIT sends. The employee is stored a moment later: read back.
   * Problems are DigitErrors with DIGIT's code (`ERR_HRMS_…`), the first of all.
   */
  create(employee: NewEmployee, context: CallContext): Promise<Employee>;
  /** From today on: the user can no longer sign in. `reason` is of the master `egov-hrms.DeactivationReason`. Nobody of that code: DigitError `not-found`. */
  deactivate(
    leaving: { tenant: string; code: string; reason: string; remarks?: string },
    context: CallContext,
  ): Promise<Employee>;
  /** Of a tenant; of a state with its cities. */
  count(tenant: string, context: CallContext): Promise<{ active: number; inactive: number }>;
}
