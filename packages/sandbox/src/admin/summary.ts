import { type Sandbox, sandboxServices } from '@nirmaan/digit/sandbox';
import type { JsonObject } from '@nirmaan/lexicon';

/** What somebody looking at the sandbox wants to know at a glance. */
export function summaryOf({ state, persister }: Sandbox) {
  const { user, workflow, mdms, idgen, localization, filestore, otp } = state;
  const cases = [...workflow.instances.values()];
  return {
    tenants: tenantsOf(state),
    users: [...user.users.values()].map(({ userName, name, type, tenantId, active, roles, mobileNumber }) => ({
      userName,
      name,
      type,
      tenantId,
      active,
      mobileNumber,
      roles: roles.map((role) => (role.tenantId === tenantId ? role.code : `${role.code} (${role.tenantId})`)),
    })),
    counts: {
      users: user.users.size,
      tokens: user.tokens.size,
      businessServices: sum([...workflow.businessServices.values()].map((codes) => codes.size)),
      cases: sum(cases.map((each) => each.size)),
      transitions: sum(cases.flatMap((each) => [...each.values()].map((rows) => rows.length))),
      schemas: mdms.schemas.size,
      masterRows: mdms.rows.size,
      sequences: idgen.sequences.size,
      messages: sum(
        [...localization.levels.values()].flatMap((modules) => [...modules.values()].map((each) => each.size)),
      ),
      files: filestore.files.size,
      sent: otp.messages.length,
    },
    services: Object.values(sandboxServices).map((service) => ({
      name: service.name,
      /** False: nobody recorded a real one; it is made from the documentation. */
      verified: !('verified' in service && service.verified === false),
    })),
    persister: { waiting: persister.waiting, halted: persister.isHalted },
  };
}

function tenantsOf({ mdms }: Sandbox['state']): { code: string; name: string }[] {
  const rows: JsonObject[] = [...mdms.rows.values()]
    .filter((row) => row.schemaCode === 'tenant.tenants' && row.isActive)
    .map((row) => row.data);
  return rows.map(({ code, name }) => ({ code: String(code), name: String(name) }));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
